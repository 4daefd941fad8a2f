package spillway.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import spillway.file.Json;
import spillway.run.SmallRun;

/** The report of a small real run with a single chart, because drawing is slow; {@link WholeReportTest} draws them all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTest {
    private static final int QUARTERS = 8;

    @TempDir
    static Path parent;

    Path whole;
    List<Path> written;
    String page;

    @TempDir
    Path other;

    /** What is drawn. */
    List<Chart> charts() {
        return List.of(new LabourChart());
    }

    @BeforeAll
    void writeTheReportOfARun() throws Exception {
        whole = SmallRun.completed(parent, 7, QUARTERS);
        written = Report.write(whole, charts());
        page = Files.readString(whole.resolve("report.html"));
    }

    /** The run before its report was written, to be changed. */
    private void copy() throws IOException {
        try (Stream<Path> files = Files.list(whole)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("report.html")) {
                    Files.copy(file, other.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    @Test
    void writesAPictureInTwoFormatsForEachChartAndThePage() throws IOException {
        assertEquals(2 * charts().size() + 1, written.size());
        for (Path file : written) {
            assertTrue(Files.size(file) > 4_000, file + " is nearly empty");
        }
        assertEquals(whole.resolve("report.html"), written.get(written.size() - 1));
        assertTrue(Files.size(whole.resolve("report.html")) < 6_000_000, "the page is too large to mail");
    }

    @Test
    void picturesAreLargeAndNotBlank() throws IOException {
        for (Path file : written) {
            if (file.toString().endsWith(".png")) {
                BufferedImage image = ImageIO.read(file.toFile());
                assertEquals(Figure.WIDTH * Figure.SCALE, image.getWidth());
                assertTrue(image.getHeight() >= 400 * Figure.SCALE);
                assertTrue(colors(image).size() > 30, file + " is blank");
            }
        }
    }

    private static Set<Integer> colors(BufferedImage image) {
        Set<Integer> colors = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x += 3) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                colors.add(image.getRGB(x, y));
            }
        }
        return colors;
    }

    @Test
    void drawingsAreXmlThatSaysWhereItsNumbersComeFrom() throws Exception {
        for (Path file : written) {
            if (file.toString().endsWith(".svg")) {
                var document = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(file.toFile());
                assertEquals("svg", document.getDocumentElement().getTagName());
                String text = document.getDocumentElement().getTextContent();
                assertTrue(text.contains("small.yaml, no policy, seed 7"), file.toString());
                assertTrue(text.contains("Spillway 0.1.0"), file.toString());
            }
        }
    }

    @Test
    void theSameLogsGiveTheSameDrawingsAndPage() throws IOException {
        copy();
        RunLogs logs = new RunLogs(other);
        for (Chart chart : charts()) {
            Figure figure = chart.figure(logs);
            Path first = whole.resolve("charts").resolve(figure.name() + ".svg");
            assertEquals(Files.readString(first), figure.svg(), figure.name());
        }
        assertEquals(page, pageOf(other));
    }

    @Test
    void thePageHoldsTheVerdictAndNeedsNothingElse() {
        assertTrue(page.contains("<h1>High-value activity in the Greater Bay Area: too short for a label, C "));
        assertTrue(page.contains("C is the clustering score"));
        assertEquals(2, page.split("(?i)realisation").length, "that there is one seed is said once");
        assertTrue(page.contains("nine mainland cities (headline)"));
        assertTrue(page.contains("deadband of \u00b10.50"));
        assertTrue(
                page.contains(
                        "depends on the core (no material change with the cities above the median of 2010,"
                                + " clustering with Shenzhen, Dongguan and Huizhou) for the nine mainland cities by GDP, 2010\u20132019"));
        assertTrue(page.contains(text("manifest.json", "fingerprint")));
        assertTrue(page.contains("money residual"));
        assertFalse(page.contains("not recorded"));
        assertFalse(page.contains("http:") || page.contains("https:"), "the page asks for something outside itself");
        assertFalse(page.contains("<script") || page.contains("<link") || page.contains("@import"));
    }

    private String text(String file, String key) {
        return LogEntry.read(whole.resolve(file)).text(key);
    }

    @Test
    void thePageSaysWhatWeakensAVerdict() throws IOException {
        copy();
        Path file = other.resolve("verdict.json");
        Map<String, Object> verdict = Json.read(file).orElseThrow();
        Map<String, Object> nine = first(verdict, "sets");
        set(nine, "halvesDisagree", true);
        set(nine, "hhi", 1.21);
        set(nine, "core", -1.04);
        set(nine, "notes", List.of("adoption is off"));
        set(first(nine, "terms"), "used", false);
        Json.write(file, verdict);
        String changed = pageOf(other);
        assertTrue(changed.contains("Halves disagree for the nine mainland cities: the concentration half is 1.21,"
                + " the core-over-periphery half is \u22121.04."));
        assertTrue(changed.contains("Nine mainland cities: adoption is off"));
        assertTrue(changed.contains("Terms that do not count for the nine mainland cities: concentration among"));
    }

    @Test
    void inputsThatTheLabelDependsOnStandInItsPlace() throws IOException {
        copy();
        Path file = other.resolve("verdict.json");
        Map<String, Object> verdict = Json.read(file).orElseThrow();
        set(verdict, "tooShortForLabel", false);
        Json.write(file, verdict);
        Path summary = other.resolve("summary.json");
        Map<String, Object> entries = Json.read(summary).orElseThrow();
        set(entries, "dependsOn", List.of("research map of 2010"));
        set(entries, "outcome", "CLUSTERING");
        Json.write(summary, entries);
        String changed = pageOf(other);
        assertTrue(
                changed.contains("<h1>High-value activity in the Greater Bay Area: depends on the research map of 2010;"
                        + " as the data stand clustering</h1>"));
        assertTrue(changed.contains("no label is told of the model"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> first(Map<String, Object> entry, String key) {
        return ((List<Map<String, Object>>) entry.get(key)).get(0);
    }

    private static void set(Map<String, Object> entry, String key, Object value) {
        assertTrue(entry.containsKey(key), key);
        entry.put(key, value);
    }

    @Test
    void whatWasAssumedComesFirst() {
        int assumed = page.indexOf("Assumed: knowledge");
        int others = page.indexOf("Not assumed: knowledge");
        assertTrue(0 < assumed && assumed < others);
        LogTable parameters = new RunLogs(whole).table("parameters.csv");
        long count = Stream.of(parameters.text("source"))
                .filter(source -> source.toLowerCase(Locale.ROOT).contains("assumed"))
                .count();
        assertTrue(0 < count && count < parameters.size());
        assertTrue(page.contains(count + " of " + parameters.size() + ":"));
        int spread = page.indexOf("assumed; firm data show more");
        assertTrue(0 < spread && spread < page.indexOf("All other parameters"));
    }

    @Test
    void drawingsKeepTheirLetters() throws IOException {
        for (Path file : written) {
            if (file.toString().endsWith(".svg")) {
                String drawing = Files.readString(file);
                assertTrue(drawing.contains("<text "), file.toString());
                String outside = drawing.replaceAll("xmlns(:xlink)?=\"[^\"]*\"", "");
                assertFalse(outside.contains("http") || outside.contains("<!DOCTYPE"), file + " points outside itself");
            }
        }
    }

    @Test
    void everyPictureOfThePageHasAWordForThoseWhoCannotSeeIt() {
        int pictures = page.split("<figure ", -1).length - 1;
        assertEquals(charts().size(), pictures);
        String named = "<img alt=\"[^\"]{20,}\"|<svg role=\"img\" aria-label=\"[^\"]{20,}\"";
        assertEquals(pictures, page.split(named, -1).length - 1);
    }

    @Test
    void identifiersOfThePageAreUnique() {
        Set<String> seen = new HashSet<>();
        var identifiers = java.util.regex.Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
        while (identifiers.find()) {
            assertTrue(seen.add(identifiers.group(1)), "twice: " + identifiers.group(1));
        }
    }

    @Test
    void aRunWithChangedSettingsIsNotTitledBaseline() throws Exception {
        String[] settings = {
            "knowledge.tauIdeas=0.5",
            "knowledge.spilloverRate=0.02",
            "turnover.enabled=false",
            "migration.enabled=false"
        };
        RunLogs one = new RunLogs(SmallRun.completed(other, 3, 1, settings[0]));
        assertTrue(one.source().contains("small.yaml, no policy, knowledge.tauIdeas=0.5, seed 3"), one.source());
        RunLogs logs = new RunLogs(SmallRun.completed(other, 3, 1, settings));
        assertTrue(logs.source().contains("knowledge.spilloverRate=0.02 and 2 more settings"), logs.source());
        String html = new ReportPage(logs).html(Map.of());
        assertTrue(html.contains("<title>Spillway run: " + logs.identity() + "</title>"));
        for (String setting : settings) {
            assertTrue(html.contains("<li>" + setting + "</li>"), setting);
        }
    }

    @Test
    void hostileTextShowsAsItself() throws Exception {
        copy();
        String hostile = "</title><script>alert('x')</script> & \\\"q\\\"";
        replace("manifest.json", "\"small.yaml\",", "\"" + hostile + "\",");
        replace("parameters.csv", "\nmigration.", "\nmigration.<b onclick='x'>hukou</b>");
        replace("verdict.json", "hollowing out could not be tested", "<img src=x>");
        String written = pageOf(other);
        String drawing = new LabourChart().figure(new RunLogs(other)).svg();
        assertTrue(textOf(drawing).contains("alert('x')"));
        assertFalse(written.contains("<script") || written.contains("<img src=x") || written.contains("<b onclick"));
        assertTrue(written.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;q&quot;"));
    }

    @Test
    void aShortRunIsNoTrouble() throws Exception {
        for (int quarters : new int[] {1, 6}) {
            Path run = SmallRun.completed(other, 3, quarters);
            assertEquals(written.size(), Report.write(run, charts()).size());
        }
    }

    @Test
    void emptyCellsAndMetricsThatAreNeverDefinedSkipALine() throws IOException {
        copy();
        keepHeader("fdi.csv");
        keepHeader("government.csv");
        keepHeader("observed.csv");
        blankLastColumns(
                "metrics.csv",
                1,
                new RunLogs(whole).table("metrics.csv").columns().size() - 2);
        blankLastColumns("cities.csv", 3, 17);
        assertTrue(pageOf(other).contains("nothing recorded in this run"));
    }

    private static String textOf(String drawing) throws Exception {
        var bytes = new java.io.ByteArrayInputStream(drawing.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bytes);
        return document.getDocumentElement().getTextContent();
    }

    private String pageOf(Path folder) {
        RunLogs logs = new RunLogs(folder);
        return new ReportPage(logs).html(Report.pictures(logs, charts()));
    }

    private void keepHeader(String file) throws IOException {
        Files.write(other.resolve(file), Files.readAllLines(other.resolve(file)).subList(0, 1));
    }

    private void blankLastColumns(String file, int step, int count) throws IOException {
        List<String> lines = Files.readAllLines(other.resolve(file));
        for (int i = 1; i < lines.size(); i += step) {
            String[] cells = lines.get(i).split(",", -1);
            java.util.Arrays.fill(cells, cells.length - count, cells.length, "");
            lines.set(i, String.join(",", cells));
        }
        Files.write(other.resolve(file), lines);
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(other.resolve(file));
        assertTrue(text.contains(from));
        Files.writeString(other.resolve(file), text.replace(from, to));
    }

    @Test
    void aFolderThatIsNoCompletedRunIsRefusedInOneLine() throws IOException {
        problem("is not a folder", other.resolve("nowhere"));
        problem("no manifest.json", other);
        copy();
        replace("manifest.json", "\"status\" : \"completed\"", "\"status\" : \"failed\"");
        replace("manifest.json", "\"failure\" : null", "\"failure\" : \"prices ran away\"");
        problem("status in manifest.json is failed (prices ran away)", other);
        assertFalse(Files.exists(other.resolve("charts")), "nothing is written for such a folder");
    }

    @Test
    void missingAndDamagedFilesAreNamed() throws IOException {
        copy();
        Path cities = other.resolve("cities.csv");
        String text = Files.readString(cities);
        int columns = text.substring(0, text.indexOf('\n')).split(",").length;
        Files.delete(cities);
        problem("cities.csv is missing", other);
        Files.writeString(cities, text.replaceFirst(",gdp_100m_rmb", ",gdp"));
        problem("cities.csv has no column gdp_100m_rmb", other);
        Files.writeString(cities, text.replaceFirst("2010Q1,2010,1,Guangzhou,", "2010Q1,2010,1,Guangzhou,x"));
        problem("cities.csv, column gdp_100m_rmb, line 2: 'x", other);
        Files.writeString(cities, text.replaceFirst("2010Q1,2010,1,Guangzhou,", "2010Q7,2010,1,Guangzhou,"));
        problem("cities.csv, column quarter, line 2: '2010Q7' is not a quarter", other);
        Files.writeString(cities, text.replaceFirst("2010Q1,2010,1,Guangzhou,", "2010Q1,2010,1,"));
        problem(
                "cities.csv is damaged: line 2 has %d cells where the header has %d".formatted(columns - 1, columns),
                other);
        Files.writeString(cities, text);
        Path zipped = other.resolve("cells.csv.gz");
        byte[] bytes = Files.readAllBytes(zipped);
        Files.write(zipped, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        problem("cells.csv.gz is damaged", other);
        Files.write(zipped, bytes);
        Path parameters = other.resolve("parameters.csv");
        String declared = Files.readString(parameters);
        Files.delete(parameters);
        problem("parameters.csv is missing", other);
        Files.writeString(parameters, declared);
        Files.writeString(other.resolve("verdict.json"), "{\"sets\":[");
        problem("verdict.json is damaged", other);
        copy();
        replace("verdict.json", "\"deadband\"", "\"band\"");
        problem("verdict.json has no deadband", other);
    }

    private static void problem(String part, Path folder) {
        ReportProblem problem =
                assertThrows(ReportProblem.class, () -> Report.write(folder, List.of(new DensityMap())));
        assertTrue(problem.getMessage().contains(part), problem.getMessage());
        assertEquals(1, problem.getMessage().lines().count());
    }
}
