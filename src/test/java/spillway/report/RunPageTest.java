package spillway.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import spillway.run.Interruption;
import spillway.run.Progress;
import spillway.run.RunDriver;
import spillway.run.RunPlanner;
import spillway.run.RunRequest;
import spillway.run.SmallRun;

/** What a reader finds on the page of a run with a policy: words, order, names, dates. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunPageTest {
    private static final int MOST_WORDS = 1500;

    @TempDir
    static Path parent;

    private Path run;
    private RunLogs logs;

    @BeforeAll
    void runWithAPolicy() throws Exception {
        Path config = SmallRun.config(parent.resolve("small.yaml"));
        Path policy = Path.of("configs", "policies", "patient-government.yaml").toAbsolutePath();
        run = Files.createDirectory(parent.resolve("run"));
        RunRequest request = new RunRequest(config, List.of(), List.of(policy), 3, 1, OptionalInt.of(12));
        RunDriver.ofOneRun(Progress.silent(), Interruption.onRequest())
                .drive(new RunPlanner(SmallRun.BASE_YEARS).plan(request), run, List.of(), folder -> {});
        logs = new RunLogs(run);
    }

    @Test
    void thePageIsShortBeforeItsAppendixAndShowsASharePictureFirst() {
        String page = new ReportPage(logs).html(Report.pictures(logs, Chart.all()));
        String before = page.substring(page.indexOf("<body>"), page.indexOf("<section id=\"appendix\""));
        String[] words = before.replaceAll("<[^>]*>", " ").strip().split("\\s+");
        assertTrue(words.length <= MOST_WORDS, words.length + " words before the appendix, with those in drawings");
        int first = before.indexOf("<figure ");
        assertTrue(before.startsWith("<figure id=\"high-value-shares\"", first));
        assertTrue(first < before.indexOf("<h2>"), "the first picture stands before everything that can wait");
        for (String expert : List.of("agglomeration", "distance-density", "local-association", "distance-decay")) {
            assertFalse(before.contains("<figure id=\"" + expert), expert);
            int at = page.indexOf("<figure id=\"" + expert);
            assertTrue(
                    page.lastIndexOf("<details", at) > page.lastIndexOf("</details>", at), expert + " is not folded");
        }
        var links = java.util.regex.Pattern.compile("<a href=\"#([^\"]+)\"").matcher(page);
        int parts = 0;
        while (links.find()) {
            assertTrue(page.contains("<details id=\"" + links.group(1) + "\""), links.group(1));
            parts++;
        }
        assertEquals(page.split("<section id=\"appendix\"")[1].split("<details id=").length - 1, parts);
        assertFalse(page.matches("(?s).*(NO_MATERIAL_CHANGE|NO MATERIAL CHANGE|INDETERMINATE|HOLLOW_OUT).*"));
    }

    @Test
    void everyChartOverTimeMarksThePolicy() {
        for (Chart chart : List.of(
                new ConcentrationChart(),
                new CatchUpChart(),
                new GovernmentChart(),
                new CityShareChart(),
                new SpatialAssociationChart(),
                new InvestmentChart(),
                new CirculationChart(),
                new MarketsChart(),
                new KeyInputChart(),
                new LabourChart(),
                new PublicChart())) {
            assertTrue(chart.figure(logs).svg().contains(">Patient government</text>"), chart.toString());
        }
    }

    @Test
    void sectorsHaveNamesInsteadOfLetters() {
        for (Chart chart : List.of(new AgglomerationChart(), new DistanceDensityChart(), new SpecialisationChart())) {
            String drawing = chart.figure(logs).svg();
            assertTrue(drawing.contains(">electronics</text>"), chart.toString());
            assertFalse(drawing.matches("(?s).*>(Sector )?[KEBCNPGV]</text>.*"), chart.toString());
        }
    }

    @Test
    void theTitleOfTheFirstChartTellsTheLargestMoves() {
        HighValueShares shares = new HighValueShares(
                List.of("A", "B", "C"), 2010, 2035, new double[] {24, 60, 16}, new double[] {29.2, 61, 9.8});
        assertEquals(
                "A\u2019s share of high-value output rises from 24% to 29%, C\u2019s falls from 16% to 10%, 2010 to 2035",
                shares.finding());
        HighValueShares still =
                new HighValueShares(List.of("A", "B"), 2010, 2035, new double[] {40, 60}, new double[] {40.2, 59.8});
        assertEquals(
                "No region\u2019s share of high-value output moves by half a point, 2010 to 2035", still.finding());
    }

    @Test
    void theLocalMapShowsItsValuesWhereNothingIsSignificant() throws IOException {
        Path copy = Files.createDirectory(parent.resolve("insignificant"));
        try (var files = Files.list(run)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        Path table = copy.resolve("lisa_cells.csv.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(table))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(",true\n", ",false\n");
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(packed)) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            Files.write(table, packed.toByteArray());
        }
        Figure figure = new LocalAssociationMap().figure(new RunLogs(copy));
        assertTrue(figure.title().contains("no cell\u2019s neighbourhood is unlike chance"), figure.title());
        Figure blank = new LocalAssociationMap().figure(emptied(copy));
        assertFalse(java.util.Arrays.equals(pixels(figure), pixels(blank)), "tested cells are not shown");
    }

    private static RunLogs emptied(Path folder) throws IOException {
        Path table = folder.resolve("lisa_cells.csv.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(table))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll(",(high|low)_(high|low),false", ",,false");
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(packed)) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            Files.write(table, packed.toByteArray());
        }
        return new RunLogs(folder);
    }

    /** The middle of the last map, where no words are. */
    private static int[] pixels(Figure figure) {
        var image = figure.image();
        return image.getRGB(1200, 300, 600, 400, null, 0, 600);
    }
}
