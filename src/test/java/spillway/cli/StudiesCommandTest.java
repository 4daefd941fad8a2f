package spillway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.run.SmallRun;

/** Sign tests and calibration from the command line, on a world small enough for a test. */
class StudiesCommandTest {
    private static final String TESTS =
            "id,claim,kind,switch,against,shock,mechanism,quantity,comparison,year,expected,statement,note\n"
                    + "M40a,M40,OPEN,government.subsidyCompetition=false,,,bidding,metric subsidy_share,LEVEL,2035,-,fewer,\n"
                    + "M02a,M02,OPEN,knowledge.tauIdeas*=2,,,,sum gdp_100m_rmb nine,LOG,2011,-,less,\n";

    @TempDir
    Path folder;

    private StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Test
    void signsAreListedTestedAndShown() throws IOException {
        assertEquals(0, signs("--list", "--seeds", "3"), complained.toString());
        assertTrue(printed.toString().contains("3 ways to run, 3 seeds: 9 runs"), printed.toString());
        assertFalse(Files.exists(folder.resolve("s")));
        assertEquals(0, signs("M40", "--seeds", "3..4"), complained.toString());
        Path out = folder.resolve("s");
        assertEquals(5, Files.readAllLines(out.resolve("runs.csv")).size());
        List<String> results = Files.readAllLines(out.resolve("signs.csv"));
        assertEquals(2, results.size());
        assertTrue(results.get(1).startsWith("M40a,M40,OPEN,government.subsidyCompetition=false,"), results.get(1));
        printed = new StringWriter();
        assertEquals(0, run("signs", "--markdown", out.toString()));
        assertTrue(printed.toString().contains("| M40a |"), printed.toString());
        hasNoPage(out, "is a study of signs, which has no page; signs.csv says what was found");
        assertEquals(2, signs("M99"));
        assertEquals(2, signs("--seeds", "4..3"));
        assertTrue(complained.toString().contains("--seeds 4..3: the first is above the last"), complained.toString());
    }

    @Test
    void residualsAreFoundFromRounds() throws IOException {
        Path out = folder.resolve("r");
        String[] call = {
            "calibrate",
            small().toString(),
            "--residuals",
            "--window",
            "2015",
            "--seeds",
            "1",
            "--rounds",
            "0",
            "--out",
            out.toString(),
            "--quiet"
        };
        assertEquals(0, run(call), complained.toString());
        List<String> rows = Files.readAllLines(out.resolve("residuals.csv"));
        assertEquals(15, rows.size());
        assertTrue(rows.get(1).startsWith("Guangzhou,"), rows.get(1));
        assertTrue(Files.readString(out.resolve("city-residuals.yaml")).contains("regionTrend"));
        String runs = Files.readString(out.resolve("waves/round-0/runs.csv"));
        assertEquals(0, run(call), complained.toString());
        assertEquals(runs, Files.readString(out.resolve("waves/round-0/runs.csv")));
        hasNoPage(out, "is a calibration, which has no page");
        hasNoPage(out.resolve("waves/round-0"), "is a wave of a calibration, which has no page");
        hasNoPage(folder, "is no folder that spillway made: it has neither plan.json");
    }

    @Test
    @Tag("long")
    void aWindowIsFittedFromItsWaves() throws IOException {
        Path spec = Files.createDirectories(folder.resolve("spec"));
        Files.writeString(
                spec.resolve("factors.csv"),
                "factor,path,low,high,scale,multiplier,why\nideas,knowledge.tauIdeas,0.8,1.2,LINEAR,1,w\n");
        Files.writeString(
                spec.resolve("moments.csv"),
                "moment,figure,members,per_figure,per_members,year,from,scale,sd,window,why\n"
                        + "growth,gdp_100m_rmb,DELTA,,,2015,2010,LOG,0.04,2015,w\n"
                        + "share,gdp_100m_rmb,Shenzhen,gdp_100m_rmb,DELTA,2015,,LOG,0.03,2015,w\n");
        Files.copy(Path.of("configs/calibration/observed.csv"), spec.resolve("observed.csv"));
        Path out = folder.resolve("c");
        String[] call = {
            "calibrate",
            small().toString(),
            "--window",
            "2015",
            "--spec",
            spec.toString(),
            "--points",
            "4",
            "--wave2",
            "0",
            "--seeds",
            "1",
            "--rounds",
            "0",
            "--recover",
            "40",
            "--sets",
            "0",
            "--out",
            out.toString()
        };
        assertEquals(0, run(call), complained.toString());
        assertEquals(5, Files.readAllLines(out.resolve("waves/1/runs.csv")).size());
        assertTrue(Files.readString(out.resolve("2015/fitted.yaml")).contains("tauIdeas: "));
        String moments = Files.readString(out.resolve("2015/moments.csv"));
        assertTrue(moments.contains("growth,") && moments.contains("share,"), moments);
        assertEquals(0, run("study", "status", out.resolve("waves/1").toString()));
        assertTrue(printed.toString().contains("4 runs: 4 done, 0 failed, 0 missing"), printed.toString());
        assertEquals(2, run("calibrate", "--window", "2017", "--out", out.toString()));
        assertEquals(2, run("calibrate", "--window", "2015", "--seeds", "2..3", "--out", out.toString()));
        assertEquals(2, run("calibrate", "--window", "2015"));
    }

    private void hasNoPage(Path out, String why) {
        assertEquals(2, run("report", out.toString()));
        assertTrue(complained.toString().contains(out + ": " + why), complained.toString());
    }

    private int signs(String... more) throws IOException {
        Path tests = Files.writeString(folder.resolve("tests.csv"), TESTS);
        List<String> all = new java.util.ArrayList<>(List.of("signs"));
        all.addAll(List.of(more));
        all.addAll(List.of("--config", small().toString(), "--tests", tests.toString(), "--quarters", "8"));
        all.addAll(List.of("--out", folder.resolve("s").toString(), "--quiet"));
        return run(all.toArray(String[]::new));
    }

    /** The shipped configuration with few agents; its data lie beside its root. */
    private Path small() throws IOException {
        return Files.writeString(
                folder.resolve("small.yaml"),
                "extends: " + Path.of("configs/baseline.yaml").toAbsolutePath() + "\n"
                        + "base: {firms: 1500, talents: 4000, heldQuarters: 4}\ngrid: {cellKm: 5}\n");
    }

    private int run(String... args) {
        Workshop workshop = new Workshop(logs -> {}, folder.resolve("runs"), false, SmallRun.BASE_YEARS, List::of);
        return new SpillwayCommand(workshop).execute(new PrintWriter(printed), new PrintWriter(complained), args);
    }
}
