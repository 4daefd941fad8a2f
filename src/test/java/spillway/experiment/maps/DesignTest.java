package spillway.experiment.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.StudyModel;
import spillway.run.BaseYears;
import spillway.run.RunRefused;

class DesignTest {
    private static final String GOOD =
            "name: N\nconfig: ../c.yaml\naxes:\n  trade.tauGoods: [0.5, 1]\nseeds: 2\nquarters: 8\n";

    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();

    @Test
    void pointsAreAllCombinationsWithTheLastAxisFastest() {
        Design design = new Design(
                List.of(new Axis("a.b", List.of("1", "2")), new Axis("c.d", List.of("x", "y", "z"))),
                new Seeds(3, 2),
                8);
        assertEquals(
                List.of(
                        List.of("1", "x"),
                        List.of("1", "y"),
                        List.of("1", "z"),
                        List.of("2", "x"),
                        List.of("2", "y"),
                        List.of("2", "z")),
                design.points());
        assertEquals(List.of("a.b=2", "c.d=x"), design.settings(List.of("2", "x")));
    }

    @Test
    void numbersHaveOneForm() {
        assertEquals(
                new Axis("trade.tauGoods", List.of("0.5", "1", "13")),
                Axis.parse("trade.tauGoods=.5,1.0,1.3e1", problems));
        assertEquals(
                new Axis("base.inputOutput", List.of("EMPIRICAL")), Axis.parse("base.inputOutput=EMPIRICAL", problems));
        assertEquals(List.of(), problems);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trade.tauGoods            | --axis 'trade.tauGoods' is not of the form path=v1,v2,...",
                "trade.tauGoods=           | --axis 'trade.tauGoods=' is not of the form path=v1,v2,...",
                "tauGoods=1                | --axis 'tauGoods' is not the path of a parameter, such as trade.tauGoods",
                "trade.tauGoods=1,1.0      | --axis trade.tauGoods: the value 1.0 is given twice",
                "trade.tauGoods=1,,2       | --axis trade.tauGoods: a value is empty",
                "trade.tauGoods=1,[2]      | --axis trade.tauGoods: '[2]' is not a value"
            })
    void anAxisThatIsNoneIsNamed(String text, String complaint) {
        Axis.parse(text, problems);
        assertEquals(List.of(complaint), problems);
    }

    @Test
    void anImpossibleDesignIsRefused() {
        Axis axis = new Axis("a.b", List.of("1"));
        new Design(List.of(axis, axis, axis, axis), new Seeds(1, 1), 7).check(problems);
        assertEquals(
                List.of(
                        "4 axes are given; a map has at most 3",
                        "axis a.b is given twice",
                        "axis a.b is given twice",
                        "axis a.b is given twice",
                        "quarters 7 is outside [8, 4000]"),
                problems);
    }

    @Test
    void parametersThatAreNoneAndValuesOutOfRangeAreNamed() {
        Design design = new Design(
                List.of(
                        new Axis("trade.tauGods", List.of("1")),
                        new Axis("knowledge.tauIdeas", List.of("1", "9")),
                        new Axis("knowledge.spillover", List.of("0"))),
                new Seeds(1, 1),
                8);
        MapSpec spec = new MapSpec("N", Path.of("configs/baseline.yaml"), design);
        List<String> problems =
                assertThrows(RunRefused.class, () -> study(spec).plan()).complaints();
        assertEquals(3, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith("axis: unknown key trade.tauGods"), problems.get(0));
        assertTrue(problems.get(1).contains("knowledge.tauIdeas = 9 multiplier is outside"), problems.get(1));
        assertTrue(problems.get(2).contains("knowledge.spillover"), problems.get(2));
    }

    @Test
    void aSpecSaysAllAndNamesItsConfigurationBesideIt() throws IOException {
        MapSpec spec = read(GOOD).orElseThrow();
        assertEquals("N", spec.name());
        assertEquals(folder.resolve("c.yaml"), spec.config());
        assertEquals(
                new Design(List.of(new Axis("trade.tauGoods", List.of("0.5", "1"))), new Seeds(1, 2), 8),
                spec.design());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seeds: 2|seeds: two|seeds = two: is neither a number above zero nor like 1..5",
                "seeds: 2|sedes: 2|unknown key sedes",
                "name: N||name is missing",
                "[0.5, 1]|0.5|axis trade.tauGoods is not a list of values",
                "[0.5, 1]|[[0.5], 1]|axis trade.tauGoods is not a list of values",
                "[0.5, 1]|[]|axis trade.tauGoods has no values",
                "[0.5, 1]|[0.5, 1]\\n  trade.tauGoods: [2]|given twice",
                "[0.5, 1]|[0.5, 1|not valid YAML"
            })
    void aDamagedSpecIsRefusedByName(String part, String by, String complaint) throws IOException {
        String text = GOOD.replace(part, by == null ? "" : by.replace("\\n", "\n"));
        assertEquals(Optional.empty(), read(text));
        assertTrue(problems.stream().anyMatch(problem -> problem.contains(complaint)), problems.toString());
        assertTrue(problems.stream().allMatch(problem -> problem.contains("spec.yaml")), problems.toString());
    }

    @Test
    void theShippedMapsAndThePresetAreInOrder() throws Exception {
        for (String name : List.of("unbundling", "horizon-imitation")) {
            MapSpec spec = MapSpec.read(Path.of("configs/maps", name + ".yaml"), problems)
                    .orElseThrow();
            MapStudy study = study(spec);
            assertTrue(study.baseline(study.plan()).isPresent(), name + " holds the baseline's own point");
        }
        StudyModel.open(Path.of("configs/presets/null.yaml"), BaseYears.inMemory());
        assertEquals(List.of(), problems);
    }

    private static MapStudy study(MapSpec spec) throws RunRefused {
        return new MapStudy(StudyModel.open(spec.config(), BaseYears.inMemory()), spec, Optional.empty(), false);
    }

    private Optional<MapSpec> read(String text) throws IOException {
        Path specs = Files.createDirectories(folder.resolve("specs"));
        return MapSpec.read(Files.writeString(specs.resolve("spec.yaml"), text), problems);
    }
}
