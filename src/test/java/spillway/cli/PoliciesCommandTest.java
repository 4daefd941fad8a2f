package spillway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.input.PolicyFiles;
import spillway.run.SmallRun;

/** Policies by name, as a reader finds and uses them. */
class PoliciesCommandTest {
    @TempDir
    Path folder;

    private StringWriter printed;
    private StringWriter complained;

    @BeforeEach
    void nothingSaid() {
        printed = new StringWriter();
        complained = new StringWriter();
    }

    @Test
    void theListHasEveryPolicyAsItIsTypedWithItsDatesAndWhatItDoes() {
        assertEquals(0, command("policies"), complained.toString());
        List<String> lines = printed.toString().lines().toList();
        for (String name : new PolicyFiles(Path.of("configs/policies")).names()) {
            assertEquals(
                    1,
                    lines.stream()
                            .filter(line -> line.startsWith("  " + name + "  2"))
                            .count(),
                    name);
        }
        int race = lines.indexOf("  end-subsidy-race  2012Q1 on");
        assertTrue(race > lines.indexOf("Government") && race < lines.indexOf("Housing"), printed.toString());
        assertEquals(
                "From 2012 on no government bids for investors.",
                lines.get(race + 1).strip());
        assertTrue(lines.contains("  talent-subsidy-core  2012Q1 to 2021Q4"), printed.toString());
        assertFitsTheTerminal();
    }

    @Test
    void oneIsShownWholeByNameOrByFile() {
        assertEquals(0, command("policies", "patient-government"), complained.toString());
        String text = printed.toString();
        for (String part : List.of(
                "Patient government (patient-government)",
                "Asks          Are long horizons worth",
                "Supposed      ",
                ": more",
                "M39",
                "Costs         Nothing: programmes keep their size",
                "Who pays      City governments, by waiting.",
                "2012Q1 on",
                "  government.horizonQuarters = 40 (in the baseline 14)")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
        assertFitsTheTerminal();
        printed = new StringWriter();
        String file = "configs/policies/patient-government.yaml";
        assertEquals(0, command("policies", file), complained.toString());
        assertEquals(text.replace("(patient-government)", "(" + file + ")"), printed.toString());
    }

    @Test
    void aMisspeltNameIsMetWithTheNearest() {
        assertEquals(2, command("policies", "patient-goverment"));
        assertEquals("patient-goverment: no such policy; did you mean patient-government?\n", complained.toString());
        assertEquals("", printed.toString());
    }

    @Test
    void everyCommandThatTakesAPolicyTakesItByName() throws Exception {
        Path config = SmallRun.config(folder.resolve("c.yaml"));
        List<String> common = List.of(
                "--policy", "patient-goverment", "--out", folder.resolve("o").toString());
        for (List<String> words : List.of(
                List.of("run", config.toString()),
                List.of("null", "--config", config.toString()),
                List.of("signs"),
                List.of("map", "--spec", "configs/maps/unbundling.yaml"),
                List.of("calibrate", config.toString(), "--window", "2015"))) {
            complained = new StringWriter();
            String[] all = Stream.concat(words.stream(), common.stream()).toArray(String[]::new);
            assertEquals(2, command(all), words.get(0));
            String first = complained.toString().lines().findFirst().orElse("");
            assertEquals(
                    "--policy patient-goverment: no such policy; did you mean patient-government?",
                    first,
                    words.get(0));
        }
        Path out = folder.resolve("named");
        assertEquals(
                0,
                command(
                        "run",
                        config.toString(),
                        "--policy",
                        "end-subsidy-race",
                        "--quarters",
                        "12",
                        "--out",
                        out + ""),
                complained.toString());
        assertTrue(Files.readString(out.resolve("manifest.json")).contains("End of the subsidy race"));
    }

    private void assertFitsTheTerminal() {
        assertEquals(
                List.of(),
                printed.toString().lines().filter(line -> line.length() > 80).toList());
    }

    private int command(String... arguments) {
        Workshop workshop = new Workshop(logs -> {}, folder.resolve("runs"), false, SmallRun.BASE_YEARS, List::of);
        return new SpillwayCommand(workshop).execute(new PrintWriter(printed), new PrintWriter(complained), arguments);
    }
}
