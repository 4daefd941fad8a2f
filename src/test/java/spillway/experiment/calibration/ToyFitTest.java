package spillway.experiment.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.experiment.design.SpaceFilling;
import spillway.experiment.study.Column;
import spillway.experiment.study.Inputs;
import spillway.experiment.study.Plan;
import spillway.experiment.study.PlanRunner;
import spillway.experiment.study.PlannedVariant;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.StudyFolder;
import spillway.experiment.study.Trial;
import spillway.experiment.study.TrialRunner;
import spillway.experiment.study.Variant;
import spillway.fixture.ShardLines;
import spillway.kernel.Numbers;
import spillway.kernel.RandomStreams;
import spillway.run.Interruption;
import spillway.run.Progress;

/** The whole method on a formula: three factors that matter and one that does not, five moments, noise of known size. */
class ToyFitTest {
    private static final double[] TRUTH = {0.3, 0.7, 0.55, 0.5};
    private static final double RANDOM = 0.02;
    private static final double TOLERANCE = 0.1;
    private static final int MOMENTS = 5;
    private static final List<String> NAMES = List.of("m1", "m2", "m3", "m4", "m5");
    private static final int[] ALL = {0, 1, 2, 3, 4};

    @TempDir
    Path folder;

    @TempDir
    static Path shared;

    private static Calibration.Fit fitted;

    @BeforeAll
    static void fitOnce() throws Exception {
        fitted = calibration(shared, ToyFitTest::run, 0).fit();
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

    /** The formula at the values that the variant of a trial sets. */
    private static List<String> run(Trial trial) {
        double[] u = trial.variant().variant().values().stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        return Arrays.stream(toy(u, trial.seed())).mapToObj(Numbers::exactText).toList();
    }

    private static Plan plan(String wave, Seeds seeds, List<Variant> variants) {
        List<PlannedVariant> planned = variants.stream()
                .map(variant ->
                        new PlannedVariant(variant, "", variant.settings().toString()))
                .toList();
        List<Column> columns =
                NAMES.stream().map(name -> new Column(name, name)).toList();
        return new Plan("toy", wave, "", 40, columns, seeds, planned, new Inputs("", "", ""), Plan.Keep.NONE, Map.of());
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

    private Calibration calibration(TrialRunner runner, int recoveries) {
        return calibration(folder, runner, recoveries);
    }

    private static Calibration calibration(Path folder, TrialRunner runner, int recoveries) {
        PlanRunner one = new PlanRunner(plan -> runner, 1, Progress.silent(), Interruption.onRequest());
        Waves waves = new Waves(folder, factors(), NAMES, ToyFitTest::plan, one);
        Effort effort = new Effort(64, 16, new Seeds(1, 2), 2, recoveries, 20);
        return new Calibration(waves, effort, 4, MOMENTS, ALL, target(exact(TRUTH)), "2015", line -> {});
    }

    @Test
    void thePlantedTruthIsFitted() {
        Calibration.Fit fit = fitted;
        for (int d = 0; d < 3; d++) {
            assertEquals(TRUTH[d], fit.best().point()[d], 0.06);
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
        fit.second().points().forEach(point -> assertTrue(fit.implausibility().worst(point) <= HistoryMatch.CUT));
    }

    @Test
    void anIdleFactorIsFlatAndTheOthersAreIdentified() {
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
        Calibration calibration = calibration(ToyFitTest::run, 16);
        Calibration.Fit fit = calibration.fit();
        List<Recovery> found = new ArrayList<>(calibration.recover(fit));
        assertEquals(16 * 4, found.size());
        List<double[]> truths = new ArrayList<>();
        List<double[]> simulated = new ArrayList<>();
        for (double[] point : SpaceFilling.points(4, 300).subList(100, 300)) {
            truths.add(point);
            simulated.add(toy(point, 900));
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
        Calibration calibration = calibration(ToyFitTest::run, 0);
        List<CheckedPoint> sets = PlausibleSets.find(calibration, calibration.fit(), "2015", 20);
        assertEquals(20, sets.size());
        double least = sets.stream().mapToDouble(set -> set.point()[3]).min().orElseThrow();
        double most = sets.stream().mapToDouble(set -> set.point()[3]).max().orElseThrow();
        assertTrue(most - least > 0.8, "the idle factor spans its range");
        for (CheckedPoint set : sets) {
            double[] exact = exact(set.point());
            for (int m = 0; m < MOMENTS; m++) {
                assertEquals(exact(TRUTH)[m], exact[m], 3 * TOLERANCE + 4 * RANDOM);
            }
        }
    }

    @Test
    void anInterruptedCalibrationIsResumedAndEndsTheSame() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        TrialRunner counting = trial -> {
            runs.incrementAndGet();
            return run(trial);
        };
        Calibration.Fit whole = calibration(counting, 0).fit();
        int all = runs.get();
        Path shard = folder.resolve("1/shards/local.csv");
        List<String> lines = ShardLines.of(shard);
        Files.writeString(shard, String.join("\n", lines.subList(0, 52)) + "\nhalf");
        runs.set(0);
        Calibration.Fit again = calibration(counting, 0).fit();
        assertEquals(lines.size() - 52, runs.get());
        assertEquals(lines, ShardLines.of(shard));
        assertArrayEquals(whole.best().point(), again.best().point());
        runs.set(0);
        calibration(counting, 0).fit();
        assertEquals(0, runs.get());
        assertTrue(all > 2 * (64 + 16));
    }

    @Test
    void secondWavesOfShorterWindowsAreReadBackAsTheyWereRun() throws Exception {
        Waves waves = calibration(ToyFitTest::run, 0).waves();
        List<double[]> points = SpaceFilling.points(4, 3);
        List<DesignRow> made = waves.run("2-2015", points, new Seeds(1, 2));
        waves.run("2-2019", points.subList(0, 1), new Seeds(1, 2));
        List<DesignRow> read = waves.before("2-\\d+", "2-2019");
        assertEquals(made.size(), read.size());
        for (int i = 0; i < made.size(); i++) {
            assertArrayEquals(made.get(i).point(), read.get(i).point(), 1e-11);
            assertArrayEquals(made.get(i).moments(), read.get(i).moments());
        }
    }

    @Test
    void runsThatFailAreKeptAndLeftOut() throws Exception {
        TrialRunner fragile = trial -> {
            if (Double.parseDouble(trial.variant().variant().values().get(0)) > 0.9) {
                throw new IllegalStateException("too \"much\", of a");
            }
            return run(trial);
        };
        Calibration.Fit fit = calibration(fragile, 0).fit();
        assertTrue(fit.sample().broken() > 0);
        assertEquals(TRUTH[0], fit.best().point()[0], 0.06);
        List<String> failed = new ArrayList<>();
        for (String wave : List.of("1", "2-2015")) {
            failed.addAll(
                    StudyFolder.of(folder.resolve(wave)).gather().problems().values());
        }
        assertEquals(fit.sample().broken() * 2, failed.size());
        assertEquals("too much of a", failed.get(0));
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
