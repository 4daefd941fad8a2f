package spillway.experiment.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import spillway.input.ConfigReader;
import spillway.input.Parameter;
import spillway.kernel.Param;
import spillway.model.ModelParams;
import spillway.run.ScenarioReader;

class DeclaredRangesTest {
    private static final Path CONFIG = Path.of("configs/baseline.yaml");

    private final ScenarioReader scenarios = new ScenarioReader();
    private final ConfigReader<ModelParams> configs = scenarios.configs();

    private Map<String, String> settings(double share, String... paths) {
        DeclaredRanges ranges = DeclaredRanges.of(
                configs.catalogue(), path -> Arrays.asList(paths).contains(path));
        double[] point = new double[ranges.size()];
        Arrays.fill(point, share);
        Map<String, String> settings = new LinkedHashMap<>();
        for (String setting : ranges.settings(point)) {
            settings.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        return settings;
    }

    @Test
    void rangesThatSpanATenfoldAreWalkedByRatiosAndOthersByDifferences() {
        assertEquals("1", settings(0.5, "trade.tauGoods").get("trade.tauGoods"), "half-way from a quarter to four");
        assertEquals("6", settings(0.5, "trade.elasticity").get("trade.elasticity"), "half-way from 2 to 10");
        assertEquals("0.25", settings(0, "trade.tauGoods").get("trade.tauGoods"));
    }

    @Test
    void switchesAndChoicesHaveEqualParts() {
        assertEquals("false", settings(0.49, "trade.ioLinkages").get("trade.ioLinkages"));
        assertEquals("true", settings(0.5, "trade.ioLinkages").get("trade.ioLinkages"));
        assertEquals("SLUGGISH", settings(0.49, "labour.wageMode").get("labour.wageMode"));
        assertEquals("CLEAR", settings(0.99, "labour.wageMode").get("labour.wageMode"));
    }

    @Test
    void listsAscend() {
        DeclaredRanges ranges =
                DeclaredRanges.of(configs.catalogue(), path -> path.equals("knowledge.innovationRange"));
        assertEquals(List.of("knowledge.innovationRange[0]", "knowledge.innovationRange[1]"), ranges.names());
        assertEquals(List.of("knowledge.innovationRange=[-0.1, 0.1]"), ranges.settings(new double[] {0.75, 0.25}));
    }

    /** The parts of a broken stick: with both cuts at a quarter of what there is, (1 - sqrt(3/4), sqrt(3/4) / 4, the rest). */
    @Test
    void sharesOfOneWholeFillIt() {
        Map<String, String> owners = settings(0.25, "base.ownerShare");
        double first = 1 - Math.sqrt(0.75);
        assertEquals(first, Double.parseDouble(owners.get("base.ownerShare.EUUS")), 1e-9);
        assertEquals((1 - first) / 4, Double.parseDouble(owners.get("base.ownerShare.JPKRTW")), 1e-9);
        assertEquals(
                2, owners.values().stream().mapToDouble(Double::parseDouble).sum(), 1e-9, "two wholes");
        Map<String, String> weights = settings(0.99, "government.imitation", "government.centralPlan");
        assertEquals(2, weights.size());
        assertTrue(weights.values().stream().mapToDouble(Double::parseDouble).sum() < 1, "the rest has something left");
    }

    @Test
    void allDivisionsOfAWholeAreEquallyLikely() {
        DeclaredRanges ranges = DeclaredRanges.of(configs.catalogue(), path -> path.equals("investors.sectorShare"));
        double[] mean = new double[8];
        for (double[] point : SpaceFilling.points(ranges.size(), 4096)) {
            List<String> settings = ranges.settings(point);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += Double.parseDouble(
                                settings.get(i).substring(settings.get(i).indexOf('=') + 1))
                        / 4096;
            }
        }
        for (double one : mean) {
            assertEquals(1.0 / 8, one, 0.002);
        }
    }

    @Test
    void whatIsForResolutionOrBenchmarksAloneIsNotWalked() {
        List<String> names = DeclaredRanges.of(configs.catalogue()).names();
        assertEquals(names.size(), new HashSet<>(names).size());
        for (String name : names) {
            Optional<Parameter> declared = configs.catalogue().find(name.replaceAll("\\[.*", ""));
            assertEquals(Param.Use.MODEL, declared.orElseThrow().use(), name);
        }
        for (String held : List.of(
                "base.firms", "base.leastFirms", "grid.cellKm", "production.fixedLabour.B", "turnover.entryMode")) {
            assertFalse(names.contains(held), held);
        }
    }

    @Test
    void everyPointIsAConfiguration() {
        DeclaredRanges ranges = DeclaredRanges.of(configs.catalogue());
        for (double[] point : SpaceFilling.points(ranges.size(), 20, 3)) {
            List<String> problems = new ArrayList<>();
            configs.read(CONFIG, ranges.settings(point), problems);
            assertEquals(List.of(), problems);
        }
    }

    @Test
    void aShiftedDesignIsAsEvenAsTheSequence() {
        int count = 256;
        double[] mean = new double[5];
        for (double[] point : SpaceFilling.points(mean.length, count, 7)) {
            for (int d = 0; d < mean.length; d++) {
                assertTrue(point[d] >= 0 && point[d] < 1);
                mean[d] += point[d] / count;
            }
        }
        for (double one : mean) {
            assertEquals(0.5, one, 2.0 / count);
        }
    }
}
