package spillway.experiment.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.kernel.RandomStreams;

/** The whole method on a formula: three factors that matter and one that does not, five moments, luck of known size. */
class ToyFitTest {
    private static final double[] TRUTH = {0.3, 0.7, 0.55, 0.5};
    private static final double RANDOM = 0.02;
    private static final double TOLERANCE = 0.1;
    private static final int MOMENTS = 5;
    private static final int[] ALL = {0, 1, 2, 3, 4};

    @TempDir
    Path folder;

    @TempDir
    static Path shared;

    private static Calibration.Fit fitted;

    @BeforeAll
    static void fitOnce() throws Exception {
        fitted = calibration(shared, ToyFitTest::toy, 0).fit();
    }

    private static double[] exact(double[] u) {
        return new double[] {
            2 * u[0] + u[1], u[1] - u[2] + u[0] * u[0], 2 * u[2], u[0] * u[1] + u[2], 1.5 * u[1] - 0.5 * u[0] * u[2]
        };
    }

    private static double[] toy(double[] u, long seed) {
        double[] moments = exact(u);
        var random = new RandomStreams(seed).stream("toy").at((long) (u[0] * 1e9), (long) (u[1] * 1e6));
        for (int m = 0; m < MOMENTS; m++) {
            moments[m] += RANDOM * random.nextGaussian();
        }
        return moments;
    }

    private static Factors factors() {
        List<Factor> list = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "idle")) {
            list.add(new Factor(name, Map.of("toy." + name, 1.0), 0, 1, Factor.Scale.LINEAR, ""));
        }
        return new Factors(list);
    }

    private static Target target(double[] observed) {
        double[] sd = new double[MOMENTS];
        java.util.Arrays.fill(sd, TOLERANCE);
        return new Target(new String[MOMENTS], observed, sd);
    }

    private Calibration calibration(Simulator simulator, int recoveries) {
        return calibration(folder, simulator, recoveries);
    }

    private static Calibration calibration(Path folder, Simulator simulator, int recoveries) {
        List<String> problems = new ArrayList<>();
        Design design =
                Design.open(folder.resolve("design.csv"), factors(), List.of("m1", "m2", "m3", "m4", "m5"), problems);
        assertEquals(List.of(), problems);
        Effort effort = new Effort(64, 16, 2, 2, recoveries, 20, 1);
        return new Calibration(simulator, design, effort, 4, MOMENTS, ALL, target(exact(TRUTH)), "2015", line -> {});
    }

    @Test
    void thePlantedTruthIsFitted() {
        Calibration.Fit fit = fitted;
        for (int d = 0; d < 3; d++) {
            assertEquals(TRUTH[d], fit.best().place()[d], 0.06);
        }
        assertTrue(fit.best().misfit() < 1, () -> "misfit " + fit.best().misfit());
    }

    @Test
    void theTruthIsNeverRuledOutAndMuchElseIs() {
        Calibration.Fit fit = fitted;
        assertTrue(fit.implausibility().worst(TRUTH) < 1);
        assertTrue(
                fit.second().share() > 0 && fit.second().share() < 0.3,
                () -> "share " + fit.second().share());
        assertTrue(fit.implausibility().worst(new double[] {1, 0, 1, 0.5}) > HistoryMatch.CUT);
        fit.second().places().forEach(place -> assertTrue(fit.implausibility().worst(place) <= HistoryMatch.CUT));
    }

    @Test
    void anIdleDialIsFlatAndTheOthersAreIdentified() {
        Calibration.Fit fit = fitted;
        List<Profiles> profiles = Profiles.of(fit.implausibility(), fit.emulated(), 4);
        assertEquals("FLAT", profiles.get(3).label());
        for (int d = 0; d < 3; d++) {
            Profiles profile = profiles.get(d);
            assertEquals("IDENTIFIED", profile.label(), "factor " + d);
            assertTrue(profile.low() < TRUTH[d] && TRUTH[d] < profile.high());
        }
    }

    @Test
    void intervalsHoldKnownTruthsAsOftenAsTheyClaim() throws Exception {
        Calibration calibration = calibration(ToyFitTest::toy, 16);
        Calibration.Fit fit = calibration.fit();
        List<Recovery> found = new ArrayList<>(calibration.recover(fit));
        assertEquals(16 * 4, found.size());
        List<double[]> truths = new ArrayList<>();
        List<double[]> simulated = new ArrayList<>();
        for (double[] place : SpaceFilling.places(4, 300).subList(100, 300)) {
            truths.add(place);
            simulated.add(toy(place, 900));
        }
        double[] tolerance = target(new double[MOMENTS]).sd();
        double[] random = new double[MOMENTS];
        java.util.Arrays.fill(random, RANDOM * RANDOM);
        List<Recovery> many = Recovery.of(fit.implausibility(), truths, simulated, tolerance, random);
        double coverage = Recovery.coverage(many, -1);
        assertTrue(coverage > 0.9 && coverage <= 1, () -> "coverage " + coverage);
        double covered = Recovery.coverage(many, 0);
        assertTrue(covered > 0.88 && covered < 1, () -> "of the first factor " + covered);
        assertTrue(Recovery.width(many, 0) < 0.5 && Recovery.width(many, 3) > 0.95);
    }

    @Test
    void setsThatFitAreAsFarApartAsTheRegionAllows() throws Exception {
        Calibration calibration = calibration(ToyFitTest::toy, 0);
        List<CheckedPoint> sets = PlausibleSets.find(calibration, calibration.fit(), "2015", 20);
        assertEquals(20, sets.size());
        double least = sets.stream().mapToDouble(set -> set.place()[3]).min().orElseThrow();
        double most = sets.stream().mapToDouble(set -> set.place()[3]).max().orElseThrow();
        assertTrue(most - least > 0.8, "the idle factor spans its range");
        for (CheckedPoint set : sets) {
            double[] exact = exact(set.place());
            for (int m = 0; m < MOMENTS; m++) {
                assertEquals(exact(TRUTH)[m], exact[m], 3 * TOLERANCE + 4 * RANDOM);
            }
        }
    }

    @Test
    void anInterruptedDesignGoesOnAndEndsTheSame() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        Simulator counting = (u, seed) -> {
            runs.incrementAndGet();
            return toy(u, seed);
        };
        Calibration.Fit whole = calibration(counting, 0).fit();
        int all = runs.get();
        Path file = folder.resolve("design.csv");
        String complete = Files.readString(file);
        List<String> lines = complete.lines().toList();
        Files.writeString(file, String.join("\n", lines.subList(0, 50)) + "\n1,99,1,do");
        runs.set(0);
        Calibration.Fit again = calibration(counting, 0).fit();
        assertEquals(all - 49, runs.get());
        assertEquals(complete, Files.readString(file));
        for (int d = 0; d < 4; d++) {
            assertEquals(whole.best().place()[d], again.best().place()[d], 1e-9);
        }
        runs.set(0);
        calibration(counting, 0).fit();
        assertEquals(0, runs.get());
    }

    @Test
    void runsThatBreakAreKeptAndLeftOut() throws Exception {
        Simulator fragile = (u, seed) -> {
            if (u[0] > 0.9) {
                throw new IllegalStateException("too \"much\", of a");
            }
            return toy(u, seed);
        };
        Calibration.Fit fit = calibration(fragile, 0).fit();
        assertTrue(fit.sample().broken() > 0);
        assertEquals(TRUTH[0], fit.best().place()[0], 0.06);
        List<String> broken = Files.readAllLines(folder.resolve("design.csv")).stream()
                .filter(line -> line.contains(",broken,"))
                .toList();
        assertEquals(fit.sample().broken() * 2, broken.size());
        assertTrue(broken.get(0).contains("too  much"), broken.get(0));
        List<String> problems = new ArrayList<>();
        Design again =
                Design.open(folder.resolve("design.csv"), factors(), List.of("m1", "m2", "m3", "m4", "m5"), problems);
        assertEquals(List.of(), problems);
        assertEquals(
                broken.size(), again.rows().stream().filter(row -> !row.done()).count());
    }

    @Test
    void aConfigurationNamesItsParentAndItsGroups() throws Exception {
        Path parent = folder.resolve("configs/parent.yaml");
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("outside.drift.K", 0.5);
        parameters.put("outside.growth", 2.0);
        parameters.put("knowledge.trend.Hong Kong", -0.25);
        new CalibrationFiles(folder.resolve("out")).config("fitted.yaml", parent, parameters, "Why.");
        assertEquals("""
                # Why.
                extends: ../configs/parent.yaml

                outside:
                  growth: 2
                  drift:
                    K: 0.5

                knowledge:
                  trend:
                    Hong Kong: -0.25
                """, Files.readString(folder.resolve("out/fitted.yaml")));
    }
}
