package spillway.experiment.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.experiment.study.Plan;
import spillway.experiment.study.PlanRunner;
import spillway.experiment.study.PlannedVariant;
import spillway.experiment.study.Results;
import spillway.experiment.study.StudyFolder;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.Trial;
import spillway.experiment.study.TrialRunner;
import spillway.experiment.study.Variant;
import spillway.file.CsvReader;
import spillway.input.PolicyFiles;
import spillway.kernel.Numbers;
import spillway.model.verdict.Score;
import spillway.run.Interruption;
import spillway.run.Progress;
import spillway.run.RunRefused;
import spillway.run.SmallRun;

/** Sweeps as they are read, planned and gathered. Runs are made by a formula: what the engine does with the model is tested elsewhere. */
class SweepStudyTest {
    @TempDir
    Path folder;

    private SweepReader.Read read(String... lines) throws IOException, RunRefused {
        SmallRun.config(folder.resolve("small.yaml"));
        Path file = Files.writeString(
                folder.resolve("sweep.yaml"),
                "name: Two axes\nbase: small.yaml\nquarters: 12\nseeds: 2\n" + String.join("\n", lines) + "\n");
        return SweepReader.read(
                file,
                new PolicyFiles(Path.of("configs/policies")),
                config -> StudyModel.open(config, SmallRun.BASE_YEARS));
    }

    private static final TrialRunner FORMULA = trial -> {
        double value = Math.abs(trial.identity().hashCode() % 1000) / 7.0;
        if (value < 3) {
            throw new IllegalStateException("below three, which breaks it");
        }
        List<String> cells = new ArrayList<>(List.of(value > 60 ? "CLUSTERING" : "DIFFUSION"));
        while (cells.size() < 1 + Score.values().length + 3 * 14) {
            cells.add(Numbers.exactText(value + cells.size()));
        }
        return cells;
    };

    private static Results made(Plan plan, Path out, int threads) throws IOException, RunRefused, InterruptedException {
        PlanRunner runner = new PlanRunner(any -> FORMULA, threads, Progress.silent(), Interruption.onRequest());
        return runner.runAll(out, plan);
    }

    private static List<String[]> table(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (CsvReader lines = CsvReader.of(file)) {
            for (String[] cells = lines.next(); cells != null; cells = lines.next()) {
                rows.add(cells);
            }
        }
        return rows;
    }

    @Test
    void tablesAreTheSameWhateverTheThreadsAndTheWayThere() throws Exception {
        SweepReader.Read read = read(
                "policies: [none, patient-government]",
                "vary:",
                "  government.horizonQuarters: [8, 40]",
                "  trade.tauGoods: {from: 0.5, to: 1.3}",
                "design: {kind: sobol, n: 8}");
        SweepStudy study = new SweepStudy(read.model(), read.spec());
        Plan plan = study.plan();
        assertEquals(8 * 2 * 2, plan.size());
        Path one = folder.resolve("one");
        study.report(made(plan, one, 1), one);
        Path other = folder.resolve("other");
        study.report(made(plan, other, 3), other);
        // The other folder loses its last rows, as if it had been killed, and is taken up again.
        Path shard = other.resolve("shards/local.csv");
        String text = Files.readString(shard);
        Files.writeString(shard, text.substring(0, text.length() * 2 / 3));
        study.report(made(plan, other, 2), other);
        for (String name : List.of(
                "runs.csv.gz",
                "cities.csv.gz",
                "points.csv",
                "design.csv",
                "boxes.csv",
                "contrasts.csv",
                "dictionary.csv")) {
            assertEquals(-1, Files.mismatch(one.resolve(name), other.resolve(name)), name);
        }
        assertFalse(Files.exists(one.resolve("runs.csv")), "runs are written once");
    }

    @Test
    void everyColumnOfEveryTableIsInTheDictionary() throws Exception {
        SweepReader.Read read = read(
                "vary:",
                "  government.horizonQuarters: [8, 40]",
                "  trade.tauGoods: {from: 0.5, to: 1.3}",
                "design: {kind: morris, trajectories: 2}");
        SweepStudy study = new SweepStudy(read.model(), read.spec());
        Path out = folder.resolve("out");
        study.report(made(study.plan(), out, 2), out);
        Map<String, Set<String>> known = new HashMap<>();
        for (String[] row : table(out.resolve("dictionary.csv"))) {
            assertTrue(known.computeIfAbsent(row[0], first -> new HashSet<>()).add(row[1]), row[0] + " " + row[1]);
        }
        for (String name : List.of(
                "runs.csv.gz",
                "cities.csv.gz",
                "points.csv",
                "design.csv",
                "morris.csv",
                "failures.csv",
                "dictionary.csv")) {
            assertEquals(
                    Set.copyOf(Arrays.asList(table(out.resolve(name)).get(0))),
                    new HashSet<>(known.getOrDefault(name, Set.of())),
                    name);
        }
        List<String[]> runs = table(out.resolve("runs.csv.gz"));
        assertEquals(1 + 2 * 3 * 2, runs.size());
        assertEquals(
                List.of("1", "1", "none", "1", "calibrated"),
                Arrays.asList(runs.get(1)).subList(0, 5));
        assertEquals(
                List.of("4", "2", "none", "2", "calibrated"),
                Arrays.asList(runs.get(4)).subList(0, 5));
    }

    @Test
    void pointsThatAreOneWayToRunAreRunOnceAndStandInTheTableTwice() throws Exception {
        SweepReader.Read read =
                read("vary: {government.horizonQuarters: [14, 40]}", "design: one-at-a-time", "cities: none");
        SweepStudy study = new SweepStudy(read.model(), read.spec());
        Plan plan = study.plan();
        List<Trial> made = new ArrayList<>();
        TrialRunner runner = trial -> {
            synchronized (made) {
                made.add(trial);
            }
            return FORMULA.run(trial).subList(0, 1 + Score.values().length);
        };
        Path out = folder.resolve("out");
        PlanRunner all = new PlanRunner(any -> runner, 2, Progress.silent(), Interruption.onRequest());
        study.report(all.runAll(out, plan), out);
        assertEquals(4, made.size(), "the configuration's own value is also one of the list");
        List<String[]> runs = table(out.resolve("runs.csv.gz"));
        assertEquals(7, runs.size());
        assertEquals(
                Arrays.asList(runs.get(1)).subList(5, runs.get(1).length),
                Arrays.asList(runs.get(3)).subList(5, runs.get(3).length));
        assertEquals("14", runs.get(1)[6], "what is not set has the configuration's own value");
    }

    @Test
    void allComplaintsComeAtOnceWithLineAndKey() {
        RunRefused refused = assertThrows(
                RunRefused.class,
                () -> read(
                        "quarter: 9",
                        "vary:",
                        "  government.horizonQuarter: [8]",
                        "  trade.tauGoods: {from: 0.5, to: 99}",
                        "  government.imitation: [0.2, 0.20, x]",
                        "design: sobl",
                        "measure: [gdp: sum gdp_100m_rmb elevn]",
                        "policies: patient-goverment"));
        List<String> said = refused.complaints().stream()
                .map(line -> line.replaceFirst("^.*sweep.yaml: ", ""))
                .toList();
        for (String expected : List.of(
                "line 5: unknown key quarter; did you mean quarters?",
                "line 7: vary.government.horizonQuarter is no parameter; did you mean government.horizonQuarters?",
                "line 8: vary.trade.tauGoods.to = 99: trade.tauGoods = 99 multiplier is outside [0.25, 4]",
                "line 9: vary.government.imitation[2] = 0.2 is given twice",
                "line 9: vary.government.imitation[3] = x: government.imitation is 'x'; expected a number",
                "line 10: design = sobl is no design; did you mean sobol?",
                "line 11: measure[1].gdp = sum gdp_100m_rmb elevn: 'elevn' is no region, nor nine, eleven, fourteen or"
                        + " outer",
                "line 12: policies = patient-goverment: no such policy; did you mean patient-government?")) {
            assertTrue(said.contains(expected), () -> expected + " is not among " + said);
        }
        assertEquals(8, said.size(), said::toString);
    }

    @Test
    void aTableOfPointsIsADesign() throws Exception {
        Files.writeString(folder.resolve("points.csv"), "trade.tauGoods,government.imitation\n0.5,0\n,0.5\n1.2,0.5\n");
        SweepReader.Read read = read("design: {kind: points, file: points.csv}");
        Plan plan = new SweepStudy(read.model(), read.spec()).plan();
        assertEquals(6, plan.size());
        assertEquals(
                List.of("government.imitation=0.5"),
                plan.variants().get(1).variant().settings());
    }

    @Test
    void allScalarParametersCanBeScreenedAndEveryPointIsAllowed() throws Exception {
        SweepReader.Read read = read("vary: all", "design: {kind: morris, trajectories: 1}", "cities: none");
        int factors = read.spec().space().names().size();
        assertTrue(factors > 100, factors + " factors");
        List<SweepSpec.Point> points = read.spec().points();
        assertEquals(factors + 1, points.size());
        List<String> problems = new ArrayList<>();
        for (int p = 0; p < points.size(); p += 40) {
            read.model().planned(new Variant("point", points.get(p).settings()), problems);
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void whatIsFixedKeepsTheConfigurationsValueAndMustBeWalkedOtherwise() throws Exception {
        String design = "design: {kind: morris, trajectories: 1}";
        List<String> all = read("vary: datable", design).spec().space().names();
        SweepReader.Read without = read("vary: datable", "fixed: [labour.wageMode]", design);
        List<String> rest = new ArrayList<>(all);
        assertTrue(rest.remove("labour.wageMode"), all::toString);
        assertEquals(rest, without.spec().space().names());
        assertTrue(without.spec().points().stream()
                .flatMap(point -> point.settings().stream())
                .noneMatch(setting -> setting.startsWith("labour.wageMode=")));
        RunRefused refused = assertThrows(
                RunRefused.class,
                () -> read(
                        "vary: datable",
                        "fixed: [labour.wageMod, labour.wageMode, labour.wageMode, grid.cellKm]",
                        design));
        assertEquals(3, refused.complaints().size(), refused.complaints()::toString);
        assertTrue(refused.complaints()
                .get(0)
                .contains("line 6: fixed[1] = labour.wageMod is no parameter; did you mean"));
        assertThrows(
                RunRefused.class, () -> read("vary: {trade.tauGoods: declared}", "fixed: [labour.wageMode]", design));
    }

    @Test
    void theVariantsOfALargePlanLieInAFileOfTheirOwn() throws Exception {
        SweepReader.Read read = read("vary: {trade.tauGoods: declared}", "design: {kind: sobol, n: 4}", "cities: none");
        Plan small = new SweepStudy(read.model(), read.spec()).plan();
        List<PlannedVariant> many = new ArrayList<>();
        for (int i = 0; i < 20_001; i++) {
            PlannedVariant one = small.variants().get(0);
            many.add(new PlannedVariant(
                    new Variant("v" + i, one.variant().settings()), one.base(), "%032x".formatted(i)));
        }
        Plan large = new Plan(
                small.study(),
                small.title(),
                small.config(),
                small.quarters(),
                small.columns(),
                small.seeds(),
                many,
                small.inputs(),
                small.keep(),
                small.facts());
        Path out = folder.resolve("out");
        StudyFolder.open(out, large);
        assertTrue(Files.size(out.resolve("plan.json")) < 20_000);
        assertEquals(large.identity(), StudyFolder.of(out).plan().identity());
        try (Stream<Path> files = Files.list(out)) {
            Path beside = files.filter(file -> file.toString().endsWith(".json.gz"))
                    .findFirst()
                    .orElseThrow();
            Files.write(beside, new byte[] {1, 2, 3});
            RunRefused refused = assertThrows(RunRefused.class, () -> StudyFolder.of(out));
            assertTrue(refused.getMessage().contains(beside.getFileName().toString()), refused.getMessage());
        }
    }

    @Test
    void whatAPolicySetsAndItsDatesCanBeVaried() throws Exception {
        SweepReader.Read read = read(
                "policies: [none, patient-government]",
                "vary:",
                "  patient-government:from: [2010Q2, 2011Q1]",
                "  patient-government:government.horizonQuarters: [20, 40]",
                "design: grid");
        Plan plan = new SweepStudy(read.model(), read.spec()).plan();
        assertEquals(4 * 2 * 2, plan.size());
        assertEquals(
                1 + 4,
                plan.variants().stream().map(one -> one.identity()).distinct().count(),
                "without the policy all points are one");
        assertEquals(
                List.of("patient-government:from=2011Q1", "patient-government:government.horizonQuarters=20"),
                plan.variants().get(5).variant().settings());
        RunRefused refused = assertThrows(
                RunRefused.class,
                () -> read(
                        "policies: [none, patient-government]",
                        "vary:",
                        "  patient-government:from: [2010, 2011Q1]",
                        "  patient-government:government.imitation: [0.2, 0.4]",
                        "  end-subsidy-race:from: [2011Q1]",
                        "design: grid"));
        List<String> said = refused.complaints();
        assertTrue(said.get(0).endsWith("= 2010 is not a quarter such as 2010Q1"), said::toString);
        assertTrue(
                said.get(1).contains("the policy does not set it; it sets government.horizonQuarters"), said::toString);
        assertTrue(said.get(said.size() - 1).endsWith("is of a policy that the sweep has not"), said::toString);
    }

    @Test
    void policiesThatCannotActAreRefusedUnlessThePointsChangeThem() throws Exception {
        Files.writeString(
                folder.resolve("idle.yaml"),
                "name: idle\ninterventions: [{from: 2010Q2, set: {government.horizonQuarters: 14}}]\n");
        String policies = "policies: [none, near-neighbours, idle.yaml]";
        SweepReader.Read read = read(policies, "vary: {trade.tauGoods: [0.5, 1]}", "design: grid");
        RunRefused refused = assertThrows(RunRefused.class, () -> new SweepStudy(read.model(), read.spec()).plan());
        List<String> said = refused.complaints();
        assertEquals(2, said.size(), said::toString);
        assertTrue(said.get(0).contains("from = 2020Q1 is after the last quarter 2012Q4"), said::toString);
        assertTrue(
                said.get(1).endsWith("changes nothing: government.horizonQuarters = 14 holds without it"),
                said::toString);
        SweepReader.Read changed = read(
                "policies: [none, near-neighbours, idle.yaml]",
                "vary:",
                "  near-neighbours:from: [2010Q2, 2011Q1]",
                "  idle:government.horizonQuarters: [14, 40]",
                "design: grid");
        assertEquals(
                4 * 3 * 2,
                new SweepStudy(changed.model(), changed.spec()).plan().size());
    }

    @Test
    void whoeverWantsParquetIsToldHowToGetIt() {
        RunRefused refused = assertThrows(RunRefused.class, () -> Parquet.open(folder.resolve("lib")));
        assertTrue(refused.getMessage().contains("mvn dependency:copy -Dartifact=" + Parquet.ARTIFACT));
    }

    @Test
    void parquetHoldsWhatTheTablesHold() throws Exception {
        Path libraries = Path.of("lib");
        boolean there = Files.isDirectory(libraries);
        assumeTrue(there, "DuckDB is not in lib/; .ci/run fetches it");
        SweepReader.Read read = read("vary: {trade.tauGoods: [0.5, 1, 1.25]}", "design: grid");
        SweepStudy study = new SweepStudy(read.model(), read.spec(), Optional.of(Parquet.open(libraries)), false);
        Path out = folder.resolve("out");
        Results results = made(study.plan(), out, 2);
        study.report(results, out);
        byte[] first = Files.readAllBytes(out.resolve("runs.parquet"));
        study.report(results, out);
        assertArrayEquals(first, Files.readAllBytes(out.resolve("runs.parquet")), "the same bytes each time");
        for (String name : List.of("runs", "cities")) {
            List<String[]> rows = table(out.resolve(name + ".csv.gz"));
            assertEquals(
                    rows.stream().skip(1).map(Arrays::asList).toList(),
                    Parquet.open(libraries).read(out.resolve(name + ".parquet")),
                    name);
        }
    }
}
