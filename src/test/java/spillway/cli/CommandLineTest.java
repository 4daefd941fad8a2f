package spillway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spillway.kernel.Quarter;
import spillway.run.Manifest;
import spillway.run.Observer;
import spillway.run.RunFailure;
import spillway.run.SmallRun;

class CommandLineTest {
    private static final String SHORT = """
            note: 4 quarters are too short for a label, since the deadband belongs to 26
                  years; scores are per decade
            """;

    @TempDir
    Path folder;

    private Path config;
    private Path out;
    private List<Observer> watchers = List.of();
    private StringWriter printed;
    private StringWriter complained;

    @BeforeEach
    void writeConfig() throws IOException {
        config = SmallRun.config(folder.resolve("c.yaml"));
        out = folder.resolve("out");
    }

    @Test
    void aRunEndsWithZeroAndSaysWhereItIs() throws IOException {
        assertEquals(0, run("--seed", "7", "--quarters", "4"));
        List<String> said = printed.toString().lines().toList();
        assertTrue(said.get(0).startsWith("Nine mainland cities: "), said.get(0));
        assertTrue(
                said.stream()
                        .anyMatch(line -> line.matches("  Residents of the bay area: 61[.]. to 6.[.]. million people")),
                said.toString());
        assertEquals(out.resolve("report.html").toString(), said.get(said.size() - 1), "the page comes last");
        assertEquals(
                List.of(),
                said.subList(0, said.size() - 1).stream()
                        .filter(line -> line.length() > 80)
                        .toList());
        assertEquals(SHORT, complained.toString());
        assertTrue(names(out)
                .containsAll(List.of("manifest.json", "metrics.csv", "parameters.csv", "report.html", "summary.json")));
        assertEquals(5, Files.readAllLines(out.resolve("metrics.csv")).size());
    }

    @Test
    void quietIsQuietAndChartsCanBeLeftOut() throws IOException {
        assertEquals(0, run("--quiet", "--no-charts"));
        assertEquals(List.of(out.toString()), printed.toString().lines().toList());
        assertFalse(Files.exists(out.resolve("report.html")));
    }

    @Test
    void logsAreTheSameWhateverLocaleAndTimeZone() throws IOException {
        assertEquals(0, run("--no-charts"));
        String expected = Files.readString(out.resolve("metrics.csv"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("de-DE", "tr-TR", "ar-EG")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Hong_Kong"));
                out = folder.resolve(tag);
                assertEquals(0, run("--no-charts", "--set", "labour.wageMode=sluggish"), complained.toString());
                assertEquals(expected, Files.readString(out.resolve("metrics.csv")));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--seed x,            Invalid value for option '--seed': 'x' is not a long",
        "--replicates 0,      '--replicates 0 is outside [1, 100000]'",
        "--seed 3 --seeds 1..2, --seeds says what --seed and --replicates say: give one or the other",
        "--replicates 2 --seeds 2, --seeds says what --seed and --replicates say: give one or the other",
        "--seeds 0,           --seeds 0: is neither a number above zero nor like 1..5",
        "--quarters -1,       '--quarters -1 is outside [1, 4000]'",
        "--quaters 3,         --quaters: no such option; did you mean --quarters?",
        "--set turnover.smallClosure=9, '--set: turnover.smallClosure = 9 1/quarter is outside [0, 0.1]'",
        "--policy none.yaml,  --policy none.yaml: no such policy; spillway policies lists those that are shipped",
    })
    void aWrongRequestEndsWithTwoAndLeavesNothing(String options, String complaint) {
        assertEquals(2, run(options.split(" ")));
        assertEquals(complaint, complained.toString().lines().findFirst().orElse(""));
        assertEquals("", printed.toString());
        assertFalse(Files.exists(out));
        assertFalse(complained.toString().contains("\tat "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"turnover.entryMode = FREE", "production.fixedTalent.K = 10", "production.fixedLabour.B = 0.1"})
    void whatIsForBenchmarksAloneIsRefusedInTheRegion(String setting) {
        assertEquals(2, run("--set", setting.replace(" ", ""), "--set", "labour.wageMode=CLEAR"));
        String first = complained.toString().lines().findFirst().orElse("");
        assertTrue(first.contains(".yaml: " + setting + " is for benchmarks against theory alone"), first);
        assertFalse(Files.exists(out));
    }

    @Test
    void configPolicyAndDataAreComplainedOfTogether() throws IOException {
        Path shipped = Path.of("configs");
        try (Stream<Path> files = Files.walk(shipped.resolve("data"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(shipped.relativize(file).toString()));
            }
        }
        Path panel = folder.resolve("data/panel.csv");
        Files.writeString(panel, Files.readString(panel).replaceFirst("Shenzhen", "Shenzen"));
        Path own = Files.copy(shipped.resolve("baseline.yaml"), folder.resolve("baseline.yaml"));
        config = Files.writeString(config, "extends: " + own + "\nturnover: {smallClosure: 9}\n");
        Path policy = Files.writeString(folder.resolve("p.yaml"), "name: n\n");
        assertEquals(2, run("--policy", policy.toString()));
        List<String> lines = complained.toString().lines().toList();
        assertEquals(config + ": turnover.smallClosure = 9 1/quarter is outside [0, 0.1]", lines.get(0));
        assertEquals(policy + ": interventions is missing; write [] for none", lines.get(1));
        assertTrue(lines.get(2).startsWith("panel.csv line ") && lines.get(2).contains("Shenzen"), lines.toString());
        assertFalse(Files.exists(out));
    }

    @Test
    void aPolicyThatCannotActIsRefusedAndOneThatActsInPartIsSaid() throws IOException {
        Path policy = Files.writeString(
                folder.resolve("p.yaml"),
                policyFrom("2010Q3").replace("]\n", ", {from: 2025Q1, set: {government.imitation: 0.1}}]\n"));
        assertEquals(0, run("--policy", policy.toString(), "--no-charts"), complained.toString());
        String line = "policy later: from = 2025Q1 is after the last quarter 2010Q4 and does nothing";
        assertTrue(complained.toString().startsWith(line + "\n"), complained.toString());
        assertTrue(Files.readString(out.resolve("manifest.json")).contains(line));
        out = folder.resolve("never");
        refused(policy, "2102Q1", "40", "from = 2102Q1 is after the last quarter 2010Q4; longer runs need --quarters");
        refused(policy, "2010Q3", "14", "changes nothing: government.horizonQuarters = 14 holds without it");
        Files.writeString(policy, policyFrom("2010Q3, until: 2010Q2"));
        assertEquals(2, run("--policy", policy.toString()));
        assertEquals(policy + ": intervention 1: ends in 2010Q2, before it begins in 2010Q3\n", complained.toString());
        Files.writeString(policy, policyFrom("2010Q3").replace("government.horizonQuarters", "base.talents"));
        assertEquals(2, run("--policy", policy.toString()));
        assertEquals(
                policy + ": intervention 1: base.talents shapes the base year and cannot change during a run\n",
                complained.toString());
        Files.writeString(policy, policyFrom("2102Q1"));
        assertEquals(
                2,
                command("null", "--quarters", "8", "--policy", policy.toString(), "--config", "configs/coarse.yaml"));
        assertTrue(complained.toString().startsWith(policy + ": from = 2102Q1"), complained.toString());
    }

    private void refused(Path policy, String from, String horizon, String why) throws IOException {
        Files.writeString(policy, policyFrom(from).replace("40", horizon));
        for (List<String> seeds : List.of(List.of("--seed", "1"), List.of("--seeds", "2"))) {
            assertEquals(2, run("--policy", policy.toString(), seeds.get(0), seeds.get(1)));
            assertEquals(policy + ": " + why + "\n", complained.toString());
            assertFalse(Files.exists(out));
        }
    }

    private static String policyFrom(String quarter) {
        return "name: later\ninterventions: [{from: " + quarter + ", set: {government.horizonQuarters: 40}}]\n";
    }

    @Test
    void aPileOfComplaintsIsCut() throws IOException {
        StringBuilder keys = new StringBuilder(Files.readString(config)).append("\n");
        for (int i = 0; i < 2000; i++) {
            keys.append("unknown").append(i).append(": 1\n");
        }
        Files.writeString(config, keys);
        assertEquals(2, run());
        List<String> lines = complained.toString().lines().toList();
        assertEquals(21, lines.size());
        assertEquals(config + ": unknown key unknown0", lines.get(0));
        assertEquals("and 1980 more complaints", lines.get(20));
    }

    @Test
    void whatCannotBePrintedIsAFailure() {
        complained = new StringWriter();
        PrintWriter full = new PrintWriter(new java.io.FilterWriter(new StringWriter()) {
            @Override
            public void write(String text, int from, int length) throws IOException {
                throw new IOException("no space left");
            }
        });
        Workshop workshop = new Workshop(logs -> {}, folder.resolve("runs"), false);
        assertEquals(1, new SpillwayCommand(workshop).execute(full, new PrintWriter(complained), "params"));
        assertEquals("spillway: what was to be printed could not be written\n", complained.toString());
    }

    @Test
    void anOutputFolderWithContentIsRefused() throws IOException {
        assertEquals(0, run());
        assertEquals(2, run());
        assertEquals(SHORT + "--out " + out + ": has content; name a new or an empty folder\n", complained.toString());
        out = config.resolve("below");
        assertEquals(2, run());
    }

    @Test
    void theSameRunIsNotRepeated() throws IOException {
        assertEquals(0, aYear(List.of("run", config.toString(), "--no-charts")));
        Path first = folderSaid();
        assertEquals(folder.resolve("runs"), first.getParent());
        assertTrue(first.getFileName().toString().matches("[0-9a-f]{12}"));
        String manifest = Files.readString(first.resolve("manifest.json"));
        assertEquals(0, aYear(List.of("run", config.toString())));
        assertEquals(SHORT + first + ": this very run is there and complete; nothing to do\n", complained.toString());
        assertEquals(manifest, Files.readString(first.resolve("manifest.json")));
        assertTrue(Files.exists(first.resolve("report.html")));
        assertEquals(0, command("report", first.getFileName().toString()));
        assertEquals(0, aYear(List.of("run", config.toString(), "--seed", "2")));
        assertEquals(2, names(folder.resolve("runs")).size());
    }

    @Test
    void anUnfinishedRunIsReplaced() throws IOException {
        assertEquals(0, aYear(List.of("run", config.toString())));
        Path first = folderSaid();
        List<String> whole = names(first);
        Path manifest = first.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("completed", "started"));
        Files.writeString(first.resolve("half-written.csv"), "quar");
        assertEquals(0, aYear(List.of("run", config.toString())));
        assertEquals(SHORT, complained.toString());
        assertEquals(whole, names(first));
        assertEquals(Optional.of("completed"), Manifest.status(first));
    }

    @Test
    void aFailedRunEndsWithOne() {
        watchers = List.of(SmallRun.each(quarter -> {
            throw new RunFailure("rents clear", quarter, "no price", new IllegalStateException());
        }));
        assertEquals(1, run());
        assertEquals(
                SHORT + "spillway: in 'rents clear', 2010Q1: no price (seed 1)\n" + "What was written so far is in "
                        + out + ", marked as failed.\n",
                complained.toString());
        assertEquals(Optional.of("failed"), Manifest.status(out));
        out = folder.resolve("again");
        assertEquals(1, run("--debug"));
        assertTrue(complained.toString().contains("\tat "));
    }

    @Test
    void aBugEndsWithOneAndShowsItsTraceOnlyOnRequest() {
        watchers = null;
        assertEquals(1, run());
        assertFalse(complained.toString().contains("\tat "));
        out = folder.resolve("again");
        assertEquals(1, run("--debug"));
        assertTrue(complained.toString().contains("\tat "));
    }

    @Test
    void aPolicyChangesItsQuartersAlone() throws IOException {
        Path policy = Files.writeString(
                folder.resolve("p.yaml"),
                "name: n\ninterventions: [{from: 2010Q3, set: {migration.tauPeople: 0.5}}]\n");
        assertEquals(0, run("--no-charts"));
        List<String> baseline = Files.readAllLines(out.resolve("metrics.csv"));
        out = folder.resolve("policy");
        assertEquals(0, run("--no-charts", "--policy", policy.toString()));
        List<String> changed = Files.readAllLines(out.resolve("metrics.csv"));
        assertEquals(baseline.subList(0, 3), changed.subList(0, 3));
        assertNotEquals(baseline.get(3), changed.get(3));
    }

    @Test
    void replicatesStandInFoldersOfTheirOwn() throws IOException {
        assertEquals(0, run("--seed", "5", "--replicates", "3"), complained.toString());
        assertEquals(
                List.of(
                        "bands.csv",
                        "dictionary.csv",
                        "figures",
                        "index.html",
                        "manifest.json",
                        "plan.json",
                        "replicates.csv",
                        "replicates.json",
                        "runs.csv",
                        "scores.csv",
                        "seed-5",
                        "seed-6",
                        "seed-7",
                        "shards"),
                names(out));
        String table = Files.readString(out.resolve("replicates.csv"));
        assertTrue(
                table.matches("(?s)seed,outcome,c,d,c_named,hhi,core,core_named,breadth,sigma,ratio\n5,[A-Z_]+,.*"),
                table);
        assertTrue(Files.readString(out.resolve("replicates.json")).contains("\"replicates\" : ["));
        assertTrue(printed.toString().contains(" of 3 replicates"), printed.toString());
        assertTrue(
                complained.toString().startsWith("note: 3 seeds; intervals need at least 10\n"), complained.toString());
        Path set = out;
        out = folder.resolve("single");
        assertEquals(0, run("--seed", "6"));
        assertEquals(Files.readString(out.resolve("metrics.csv")), Files.readString(set.resolve("seed-6/metrics.csv")));
        String page = Files.readString(set.resolve("index.html"));
        assertTrue(page.contains("<a href=\"seed-7/\">seed 7</a>"), page);
        for (String made : List.of("index.html", "bands.csv", "scores.csv", "replicates.json")) {
            Files.delete(set.resolve(made));
        }
        assertEquals(0, command("report", set.toString()), complained.toString());
        assertEquals(page, Files.readString(set.resolve("index.html")));
    }

    @Test
    void aFailedReplicateFailsTheSet() {
        watchers = List.of(SmallRun.each(quarter -> {
            if (quarter.equals(Quarter.parse("2010Q3"))) {
                throw new RunFailure("rents clear", quarter, "no price", null);
            }
        }));
        assertEquals(1, run("--replicates", "2"));
        assertEquals(Optional.of("failed"), Manifest.status(out));
        assertEquals(Optional.of("in 'rents clear', 2010Q3: no price (seed 1)"), Manifest.failure(out));
    }

    @Test
    void aReportIsDrawnFromACompleteRunOnly() throws IOException {
        assertEquals(0, run("--no-charts"));
        assertEquals(0, command("report", out.toString()));
        assertEquals(out.resolve("report.html") + "\n", printed.toString());
        assertEquals(2, command("report", folder.toString()));
        assertEquals(2, command("report", config.toString()));
        assertEquals(2, command("report", folder.resolve("none").toString()));
        Files.writeString(out.resolve("manifest.json"), "{\"status\": \"started\"}");
        assertEquals(2, command("report", out.toString()));
        assertEquals(out + ": the run is not complete; its status is started\n", complained.toString());
    }

    @Test
    void parametersAreListed() {
        assertEquals(0, command("params", config.toString()));
        assertTrue(
                printed.toString().contains("turnover.enabled = true  switch  true, false\n    Whether firms enter"));
        assertEquals(0, command("params", "--markdown"));
        assertTrue(printed.toString().startsWith("| Parameter | Kind |"));
        assertEquals(0, command("params", config.toString(), "HORIZON", "ahead"));
        assertEquals(
                List.of("government.horizonQuarters", "government.horizonExtra", "government.specialHorizon"),
                printed.toString()
                        .lines()
                        .filter(line -> !line.startsWith(" "))
                        .map(line -> line.split(" ")[0])
                        .toList());
        assertTrue(printed.toString().startsWith("government.horizonQuarters = "), printed.toString());
        assertEquals(2, command("params", "government.horizonQuartes"));
        assertEquals(
                "government.horizonQuartes: no parameter has it in its path or meaning; did you mean"
                        + " government.horizonQuarters?\n",
                complained.toString());
        assertEquals(2, command("params", folder.toString()));
        assertEquals(folder + ": is a directory, not a file\n", complained.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "run --help",
                "policies --help",
                "params --help",
                "report --help",
                "compare --help",
                "sweep --help",
                "signs --help",
                "map --help",
                "calibrate --help",
                "bench --help"
            })
    void helpComesWithExamples(String arguments) {
        assertEquals(0, command(arguments.split(" ")));
        assertTrue(printed.toString().contains("Examples:"));
        assertEquals(
                List.of(),
                printed.toString().lines().filter(line -> line.length() > 80).toList(),
                "fits the terminal");
        assertEquals("", complained.toString());
    }

    @Test
    void withoutACommandTheHelpIsAComplaint() {
        assertEquals(2, command());
        assertTrue(complained.toString().contains("Usage: spillway"));
        assertEquals(2, command("rum"));
        assertTrue(
                complained.toString().contains("rum: no such command; did you mean run or gui?"),
                complained.toString());
        assertEquals(0, command("--version"));
        assertTrue(printed.toString().startsWith("spillway 0."));
    }

    /** The folder of the run whose page, or which, is named last. */
    private Path folderSaid() {
        Path last = Path.of(printed.toString().lines().reduce((a, b) -> b).orElseThrow());
        return last.endsWith("report.html") ? last.getParent() : last;
    }

    private int run(String... options) {
        List<String> all = new ArrayList<>(List.of("run", config.toString(), "--out", out.toString()));
        all.addAll(List.of(options));
        return aYear(all);
    }

    /** A command that makes runs of a year unless it says otherwise. */
    private int aYear(List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        if (!all.contains("--quarters")) {
            all.addAll(List.of("--quarters", "4"));
        }
        return command(all.toArray(String[]::new));
    }

    private int command(String... arguments) {
        printed = new StringWriter();
        complained = new StringWriter();
        Workshop workshop = new Workshop(
                logs -> Files.writeString(logs.resolve("report.html"), "<html>"),
                folder.resolve("runs"),
                false,
                SmallRun.BASE_YEARS,
                () -> watchers);
        return new SpillwayCommand(workshop).execute(new PrintWriter(printed), new PrintWriter(complained), arguments);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
