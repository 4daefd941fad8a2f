package spillway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that runs benchmark cases: table, options, complaints, exit codes. */
class BenchmarkCommandTest {
    private static final String HEADER = "id,parameters,quantity,expected,tolerance,source\n";
    /** The smallest run of the whole model that a case makes; its parameters other than these do not matter. */
    private static final String TRIVIAL = "T=20 R=1 firms=1200";

    @TempDir
    Path folder;

    private StringWriter printed;
    private StringWriter complained;

    private int run(String... options) {
        printed = new StringWriter();
        complained = new StringWriter();
        Workshop workshop = new Workshop(logs -> {}, folder, false);
        String[] arguments =
                Stream.concat(Stream.of("benchmark"), Stream.of(options)).toArray(String[]::new);
        return new SpillwayCommand(workshop).execute(new PrintWriter(printed), new PrintWriter(complained), arguments);
    }

    private List<String> lines() {
        return printed.toString().lines().toList();
    }

    private Path expecting(String... rows) throws IOException {
        Files.writeString(folder.resolve("values.csv"), HEADER + String.join("\n", rows) + "\n");
        return folder;
    }

    @Test
    void casesAreListedWithTheirParametersAndNoneIsRun() {
        assertEquals(0, run("--list"));
        assertTrue(
                lines().contains(
                                "B22  Stocks and flows of a long run without trends  T=1000 R=5 firms=6000 seed=1 learning=1 interest=0.011"),
                printed.toString());
        assertEquals(0, run("--list", "b27"));
        assertEquals(1, lines().size());
        assertEquals("", complained.toString());
    }

    @Test
    void theTableSaysWhatWasExpectedAndGotAndAFailureEndsWithOne() throws IOException {
        Path values = expecting(
                "B22," + TRIVIAL + ",runs that broke off,0,0,hand",
                "B22," + TRIVIAL + ",lowest unemployment of any region,-1,0.1,planted",
                "B22," + TRIVIAL + ",largest accounting residual,0,1e-6,hand");
        assertEquals(1, run("B22", "--csv", "--expected", values.toString()), complained.toString());
        List<String> lines = lines();
        assertEquals("id,parameters,quantity,expected,got,tolerance,pass", lines.get(0));
        assertEquals("B22,T=20 R=1 firms=1200,runs that broke off,0,0,0,PASS", lines.get(1));
        assertTrue(lines.get(2).matches("B22,.*,largest accounting residual,0,[0-9.E-]+,0.000001,PASS"), lines.get(2));
        assertTrue(lines.stream().anyMatch(line -> line.matches("B22,.*unemployment of any region,-1,0.*,0.1,FAIL")));
        assertTrue(
                lines.stream().anyMatch(line -> line.matches("B22,.*unemployment at the end,,[0-9.]+,,")),
                printed.toString());
        for (String line : lines) {
            assertEquals(7, line.split(",", -1).length, line);
        }
    }

    @Test
    void whatIsUnknownIsRefusedBeforeAnythingRuns() throws IOException {
        String values = expecting("B22,,runs that broke off,0,0,hand").toString();
        refused("B999 is no case; see spillway benchmark --list", "B999", "--expected", values);
        refused("--set nonsense: not every case chosen has such a parameter", "B22", "--set", "nonsense=1");
        refused("--set T: not every case chosen has such a parameter", "B22", "B27", "--set", "T=30");
        refused("Invalid value for option '--set' (name=value): 'x' is not a double", "B22", "--set", "T=x");
        refused("B22: T is a whole number from 20 on", "B22", "--set", "T=20.5");
        refused("B29: factor is above 1", "B29", "--set", "factor=1");
    }

    @Test
    void expectedValuesThatCannotBeReadAreNamed() throws IOException {
        Path none = folder.resolve("none");
        refused(none + ": no such folder of expected values", "B22", "--expected", none.toString());
        Path values = expecting("B22,,runs that broke off,nought,0,hand");
        assertEquals(2, run("B22", "--expected", values.toString()));
        assertTrue(complained.toString().contains("values.csv"), complained.toString());
        assertTrue(complained.toString().contains("expected"), complained.toString());
        assertEquals("", printed.toString());
    }

    @Test
    void aConfigurationThatCannotBeReadIsNamed() throws IOException {
        Path values = expecting("B27,,parameters that matter with turnover.enabled=false,0,0,hand");
        Path config = folder.resolve("none.yaml");
        assertEquals(2, run("B27", "--config", config.toString(), "--expected", values.toString()));
        assertTrue(complained.toString().contains("none.yaml: no such file"), complained.toString());
    }

    private void refused(String complaint, String... options) {
        assertEquals(2, run(options));
        assertTrue(complained.toString().startsWith(complaint), complained.toString());
        List<String> rows = new ArrayList<>(lines());
        rows.removeIf(line -> line.startsWith("id "));
        assertEquals(List.of(), rows);
    }
}
