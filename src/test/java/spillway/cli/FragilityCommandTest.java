package spillway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.report.LogTable;
import spillway.run.SmallRun;

/** The study of inputs from the command line, on a world small enough for a test. */
class FragilityCommandTest {
    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Test
    void aVariantRunsOnItsOwnDataBesideTheBaseline() throws IOException {
        Path out = folder.resolve("f");
        assertEquals(0, fragility(out, "research-even", "tariffs-double"), complained.toString());
        LogTable table = LogTable.read(out.resolve("fragility.csv"));
        assertEquals(List.of("baseline", "research-even", "tariffs-double"), List.of(table.text("variant")));
        assertEquals(List.of("no", "yes", "no"), List.of(table.text("decides")));
        assertEquals(2, table.numbers("seeds")[1]);
        double[] c = table.numbers("c");
        assertNotEquals(c[0], c[1], "another map of research is another world");
        assertEquals(c[1] - c[0], table.numbers("dc")[1], 1e-9);
        List<String> runs = Files.readAllLines(out.resolve("runs.csv"));
        assertEquals(1 + 3 * 2, runs.size());
        String page = Files.readString(out.resolve("index.html"));
        assertTrue(page.contains("research map of 2010"), page);

        Files.delete(out.resolve("index.html"));
        assertEquals(0, run("report", out.toString()), complained.toString());
        assertEquals(page, Files.readString(out.resolve("index.html")));
        assertEquals(0, fragility(out, "research-even", "tariffs-double"), complained.toString());
        assertEquals(runs, Files.readAllLines(out.resolve("runs.csv")), "what is there is not made again");
    }

    @Test
    void theListSaysWhatWouldRunAndAWrongNameIsRefused() throws IOException {
        Path out = folder.resolve("l");
        assertEquals(0, fragility(out, "rd.csv", "--list"), complained.toString());
        assertTrue(printed.toString().contains("6 ways to run, 2 seeds: 12 runs"), printed.toString());
        assertEquals(2, fragility(out, "research-odd"));
        assertTrue(complained.toString().contains("research-odd: is no variant"), complained.toString());
        assertTrue(Files.notExists(out));
    }

    private int fragility(Path out, String... names) throws IOException {
        List<String> call = new ArrayList<>(List.of("fragility"));
        call.addAll(List.of(names));
        Path config = SmallRun.config(folder.resolve("small.yaml"));
        call.addAll(List.of("--config", config.toString(), "--seeds", "2", "--quarters", "8", "--out", out.toString()));
        return run(call.toArray(String[]::new));
    }

    private int run(String... args) {
        Workshop workshop = new Workshop(logs -> {}, folder, false, SmallRun.BASE_YEARS, List::of);
        return new SpillwayCommand(workshop).execute(new PrintWriter(printed), new PrintWriter(complained), args);
    }
}
