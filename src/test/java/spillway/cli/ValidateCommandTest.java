package spillway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.experiment.validation.PlantedRun;

class ValidateCommandTest {
    /** Cities grew by different steps before 2010, and not since. */
    private static final PlantedRun.Figure FIGURE =
            (city, year) -> 100 - Math.max(0, 2010 - year) * city.length() / 5.0;

    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @BeforeEach
    void aRunBelowRuns() throws IOException {
        String panel = PlantedRun.panel(FIGURE, FIGURE, 2000, 2005, 2010, 2015, 2019);
        PlantedRun.write(folder.resolve("runs/abc"), panel, 2019, FIGURE, FIGURE);
    }

    private int validate(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "validate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return run(all);
    }

    private int run(String... all) {
        return new SpillwayCommand(new Workshop(run -> {}, folder.resolve("runs"), false))
                .execute(new PrintWriter(printed), new PrintWriter(complained), all);
    }

    @Test
    void aRunIsFoundByItsIdAndJudgedInItsFolder() {
        assertEquals(0, validate("same=abc", "--fitted-to", "2015"), complained.toString());
        Path page = folder.resolve("runs/abc/validation/validation.html");
        assertTrue(Files.exists(page));
        String text = printed.toString();
        assertTrue(text.endsWith(page + System.lineSeparator()), text);
        assertEquals(2, run("report", page.getParent().toString()));
        assertTrue(complained.toString().contains("is a validation; its page validation.html is made by"));
        assertTrue(text.contains("same [seeds]") && text.contains("held out") && text.contains("Aims"), text);
    }

    @Test
    void whatCannotBeJudgedOrWrittenIsRefused() throws IOException {
        Path out = folder.resolve("out");
        assertEquals(2, validate("abd", "--out", out.toString()));
        assertEquals("abd: no such folder\n", complained.toString());
        assertFalse(Files.exists(out));
        Files.createDirectories(out);
        Files.writeString(out.resolve("scores.csv.bak"), "");
        assertEquals(2, validate("abc", "--out", out.toString()));
        assertTrue(complained.toString().contains("scores.csv.bak"), complained.toString());
        try (Stream<Path> left = Files.list(out)) {
            assertEquals(1, left.count());
        }
        assertEquals(2, validate());
    }
}
