package spillway.experiment.signs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spillway.experiment.effect.PairedEffect;
import spillway.experiment.study.Column;
import spillway.experiment.study.Inputs;
import spillway.experiment.study.LocalEngine;
import spillway.experiment.study.Plan;
import spillway.experiment.study.PlannedVariant;
import spillway.experiment.study.Results;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.StudyFolder;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.TrialRunner;
import spillway.experiment.study.Variant;
import spillway.experiment.study.Worker;
import spillway.run.BaseYears;
import spillway.run.Interruption;
import spillway.run.Progress;

/** A table of tests, checked and really run with few agents. */
class SignStudyTest {
    private static final String HEADER =
            "id,claim,kind,switch,against,shock,mechanism,quantity,comparison,year,expected,statement,note\n";

    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();

    private static StudyModel few;

    @BeforeAll
    static void openOnce(@TempDir Path place) throws Exception {
        Path config = Files.writeString(
                place.resolve("few.yaml"),
                "extends: " + Path.of("configs/baseline.yaml").toAbsolutePath()
                        + "\nbase:\n  firms: 1500\n  talents: 4000\n  heldQuarters: 4\n");
        few = StudyModel.open(config, BaseYears.inMemory());
    }

    private Optional<SignTable> table(StudyModel model, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("tests.csv"), HEADER + rows);
        return SignTable.read(file, model, Optional.empty(), problems);
    }

    @Test
    void aStudyIsRunResumedAndComesToTheSame() throws Exception {
        SignTable table = table(
                        few,
                        "M40a,M40,OPEN,government.subsidyCompetition=false,,,bidding,metric subsidy_share,LEVEL,2035,-,\"no bids, fewer subsidies\",\n"
                                + "M17a,M17,OPEN,,,,,,,,+,not there,no adoption\n")
                .orElseThrow(() -> new AssertionError(problems));
        SignStudy study = new SignStudy(few, table, table, new Seeds(3, 2), 8);
        Path first = folder.resolve("first");
        SignResults results = study.results(made(study, first, 2));
        SignResults.Row row = results.rows().get(0);
        assertEquals(2011, row.year(), "the last year there is");
        assertEquals(2, row.effect().pairs());
        assertTrue(row.effect().mean() < 0, "subsidies end with the bidding");
        assertEquals(
                SignTest.Verdict.NOT_BUILT,
                results.rows().get(1).test().verdict(results.rows().get(1).effect()));
        assertEquals(
                List.of(
                        "baseline 3",
                        "baseline 4",
                        "government.subsidyCompetition=false 3",
                        "government.subsidyCompetition=false 4"),
                Files.readAllLines(first.resolve("runs.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(",")[0] + " " + line.split(",")[1])
                        .toList());
        assertTrue(Files.readString(first.resolve("decomposition.csv")).contains("nine,bidding,government"));

        Path second = folder.resolve("second");
        made(study, second, 1);
        for (String file : List.of("runs.csv", "signs.csv", "decomposition.csv")) {
            assertEquals(Files.readString(first.resolve(file)), Files.readString(second.resolve(file)), file);
        }

        ClaimsPage page = ClaimsPage.read(first, problems).orElseThrow(() -> new AssertionError(problems));
        assertTrue(page.markdown().contains("| could have come out either way | 1 | 0 | 0 | 0 |"), page.markdown());
        assertTrue(page.markdown().contains("| M17a | emergent |  |  |  |  | + |  |  | not built |"), page.markdown());
        String text = page.into("| M17 | say | it | by | M17a | old |\n| M18 | say | | | | old |\n"
                + ClaimsPage.BLOCK.begin() + "\nold\n" + "<!-- end -->\nafter\n");
        assertTrue(
                text.startsWith("| M17 | say | it | by | M17a | emergent | not built: M17a |\n"
                        + "| M18 | say | | | | | old |\n" + ClaimsPage.BLOCK.begin()),
                text);
        assertTrue(text.endsWith("<!-- end -->\nafter\n"));
        assertFalse(text.contains("\nold\n"));
        assertEquals(text, page.into(text), "a second time changes nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "M02,knowledge.tauIdea=2,metric theil_gdp_nine,LEVEL,2035,+ # knowledge.tauIdea",
                "M02,knowledge.tauIdeas=9,metric theil_gdp_nine,LEVEL,2035,+ # tauIdeas",
                "M02,knowledge.tauIdeas,metric theil_gdp_nine,LEVEL,2035,+ # switch: 'knowledge.tauIdeas' is not like",
                "M02,base.firms=3000,metric theil_gdp_nine,LEVEL,2035,+ # would change the base year",
                "M02,knowledge.tauIdeas=2,metric theil,LEVEL,2035,+ # quantity = metric theil: 'theil' is no metric",
                "M02,knowledge.tauIdeas=2,metric theil_gdp_nine,RATIO,2035,+ # comparison = RATIO is neither LOG nor LEVEL",
                "M02,knowledge.tauIdeas=2,metric theil_gdp_nine,LEVEL,2009,+ # year = 2009",
                "M02,knowledge.tauIdeas=2,metric theil_gdp_nine,LEVEL,2035,up # expected = up is none of",
                "2,knowledge.tauIdeas=2,metric theil_gdp_nine,LEVEL,2035,+ # claim = 2 is not like M02"
            })
    void whatIsWrongIsNamedWithLineAndColumn(String row, String complaint) throws IOException {
        String[] cells = row.split(",");
        Optional<SignTable> read = table(
                few,
                String.join(
                        ",",
                        "x",
                        cells[0],
                        "EQUATION",
                        cells[1],
                        "",
                        "",
                        "",
                        cells[2],
                        cells[3],
                        cells[4],
                        cells[5],
                        "said",
                        "\n"));
        assertTrue(read.isEmpty());
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith("tests.csv line 2: "), problems.get(0));
        assertTrue(problems.get(0).contains(complaint), problems.get(0));
    }

    @Test
    void theShippedTableIsInOrderAndInThePageOfClaims() throws Exception {
        StudyModel model = StudyModel.open(Path.of("configs/baseline.yaml"), BaseYears.inMemory());
        SignTable table = SignTable.read(Path.of("configs/signs.csv"), model, Optional.empty(), problems)
                .orElseThrow(() -> new AssertionError(problems));
        assertTrue(table.needed().size() <= 150, table.needed().size() + " ways to run");
        String page = Files.readString(Path.of("docs/claims.md"));
        List<String> missing = table.tests().stream()
                .filter(test -> !page.contains("| " + test.claim() + " |")
                        || test.isBuilt()
                                && test.off().byPath().keySet().stream()
                                        .noneMatch(path -> page.contains(parameter(path))))
                .map(SignTest::id)
                .collect(Collectors.toList());
        assertEquals(List.of(), missing);
        for (int claim = 1; claim <= 68; claim++) {
            assertTrue(page.contains(String.format("\n| M%02d |", claim)), "M" + claim);
        }
        assertTrue(page.indexOf("<!-- end -->", page.indexOf(ClaimsPage.BLOCK.begin())) > 0);
    }

    private static Results made(SignStudy study, Path path, int threads) throws Exception {
        StudyFolder made = StudyFolder.open(path, study.plan());
        TrialRunner runner = few.runner(made.plan(), Interruption.onRequest(), List::of);
        new LocalEngine(new Worker(runner, threads, Progress.silent(), () -> false)).run(made);
        Results results = made.write();
        study.report(results, path);
        return results;
    }

    @Test
    void theAnswerToAShockIsADifferenceOfDifferences() throws Exception {
        SignTest test = new SignTest(
                "x",
                "M09",
                SignTest.Kind.OPEN,
                Overrides.read("a=1"),
                Overrides.NONE,
                Overrides.read("s=1"),
                "",
                new SignTest.Measured("q", 2012),
                SignTest.Comparison.LEVEL,
                SignTest.Expected.UP,
                "",
                "");
        Map<String, String> answers = Map.of(
                "baseline 1",
                "100",
                "baseline 2",
                "100",
                "s=1 1",
                "90",
                "s=1 2",
                "90",
                "a=1 1",
                "80",
                "a=1 2",
                "80",
                "a=1;s=1 1",
                "77",
                "a=1;s=1 2",
                "75");
        List<PlannedVariant> variants = List.of("baseline", "s=1", "a=1", "a=1;s=1").stream()
                .map(name -> new PlannedVariant(new Variant(name, List.of()), "b", name))
                .toList();
        Plan plan = new Plan(
                "signs",
                "",
                "c",
                12,
                List.of(new Column("q @2012", "q")),
                new Seeds(1, 3),
                variants,
                new Inputs("", "", ""),
                Plan.Keep.NONE,
                Map.of());
        StudyFolder runs = StudyFolder.open(folder.resolve("r"), plan);
        TrialRunner runner = trial -> {
            String answer = answers.get(trial.variant().name() + " " + trial.seed());
            return List.of(java.util.Objects.requireNonNull(answer, "the third seed breaks"));
        };
        new LocalEngine(new Worker(runner, 1, Progress.silent(), () -> false)).run(runs);
        SignResults results = new SignResults(List.of(test), runs.gather());
        PairedEffect effect = results.rows().get(0).effect();
        assertEquals(2, effect.pairs(), "the third seed broke");
        assertEquals((-3 - -10 + -5 - -10) / 2.0, effect.mean());
        assertEquals(SignTest.Verdict.NOT_DISTINGUISHED, test.verdict(effect), "6 with a standard error of 1");
    }

    /** Group and name of a parameter, without the key of a value by key. */
    private static String parameter(String path) {
        String[] parts = path.split("\\.");
        return parts[0] + "." + parts[1];
    }
}
