package spillway.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The report of a long run with a single chart, because drawing is slow; {@link WholeReportTest} draws them all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTest {
    @TempDir
    static Path whole;

    @TempDir
    Path other;

    List<Path> written;
    String page;

    /** What is drawn. */
    List<Chart> charts() {
        return List.of(new LabourChart());
    }

    @BeforeAll
    void writeTheReportOfAWholeRun() throws IOException {
        SyntheticRun.write(whole, 104, 7);
        written = Report.write(whole, charts());
        page = Files.readString(whole.resolve("report.html"));
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
                assertTrue(text.contains("seed 7, one realisation"), file.toString());
                assertTrue(text.contains("policy \u201cbaseline\u201d"), file.toString());
                assertTrue(text.contains("Spillway 0.1.0"), file.toString());
            }
        }
    }

    @Test
    void theSameLogsGiveTheSameDrawingsAndPage() throws IOException {
        SyntheticRun.write(other, 104, 7);
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
        assertTrue(page.contains("<strong>CLUSTERING</strong>"));
        assertTrue(page.contains("C = 0.83") && page.contains("D = 0.12"));
        assertTrue(page.contains("One realisation"));
        assertTrue(page.contains("Halves disagree for the eleven cities with Hong Kong and Macao"));
        assertTrue(page.contains("deadband of \u00b10.50"));
        assertTrue(page.contains("by patents") && page.contains("MIXED"));
        assertTrue(page.contains("a9bc8640c1d2e3f405162738495a6b7c8d9e0f11"));
        assertTrue(page.contains("halfReachMinutes") && page.contains("assumed"));
        assertTrue(page.contains("money residual"));
        assertTrue(page.contains("Terms that do not count for the nine mainland cities: digital adoption"));
        assertTrue(page.contains("MIXED for the nine mainland cities by patents, 2010\u20132018"));
        assertFalse(page.contains("http:") || page.contains("https:"), "the page asks for something outside itself");
        assertFalse(page.contains("<script") || page.contains("<link") || page.contains("@import"));
    }

    @Test
    void whatWasAssumedComesFirst() {
        int assumed = page.indexOf("Assumed: knowledge");
        int others = page.indexOf("Not assumed: knowledge");
        assertTrue(0 < assumed && assumed < others);
        assertTrue(page.contains("3 of 7"));
        int reach = page.indexOf("halfReachMinutes");
        assertTrue(assumed < reach && reach < others);
        assertTrue(others < page.indexOf("absorptionPerQuarter"));
        assertTrue(page.contains("assumed; estimates range from tens to hundreds of km"));
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
    void hostileTextShowsAsItself() throws Exception {
        SyntheticRun.write(other, 4, 1);
        String hostile = "</title><script>alert('x')</script> & \\\"q\\\"";
        replace("manifest.json", "\"baseline\"", "\"" + hostile + "\"");
        replace("parameters.csv", "migration.hukou", "migration.<b onclick='x'>hukou</b>");
        replace("verdict.json", "no TFP in the panel", "<img src=x>");
        String written = pageOf(other);
        String drawing = new LabourChart().figure(new RunLogs(other)).svg();
        assertTrue(textOf(drawing).contains("alert('x')"));
        assertFalse(written.contains("<script") || written.contains("<img src=x") || written.contains("<b onclick"));
        assertTrue(written.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;q&quot;"));
    }

    @Test
    void aShortRunIsNoTrouble() throws IOException {
        SyntheticRun.write(other, 4, 3);
        assertEquals(written.size(), Report.write(other, charts()).size());
        SyntheticRun.write(other, 1, 3);
        assertTrue(pageOf(other).contains("CLUSTERING"));
        SyntheticRun.write(other, 6, 3);
        assertTrue(pageOf(other).contains("CLUSTERING"));
    }

    @Test
    void emptyCellsAndMissingMetricsSkipALine() throws IOException {
        SyntheticRun.write(other, 12, 3);
        List<String> sparse = List.of("quarter,hhi_high_value_nine,unemployment", "2010Q1,,", "2010Q2,0.3,");
        Files.write(other.resolve("metrics.csv"), sparse);
        keepHeader("fdi.csv");
        keepHeader("government.csv");
        keepHeader("observed.csv");
        blankLastColumns("cities.csv", 17);
        assertTrue(pageOf(other).contains("nothing recorded in this run"));
    }

    private static String textOf(String drawing) throws Exception {
        var bytes = new java.io.ByteArrayInputStream(drawing.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bytes);
        return document.getDocumentElement().getTextContent();
    }

    private String pageOf(Path folder) {
        RunLogs logs = new RunLogs(folder);
        return new ReportPage(logs)
                .html(charts().stream().map(chart -> chart.figure(logs)).toList());
    }

    private void keepHeader(String file) throws IOException {
        Files.write(other.resolve(file), Files.readAllLines(other.resolve(file)).subList(0, 1));
    }

    private void blankLastColumns(String file, int count) throws IOException {
        List<String> lines = Files.readAllLines(other.resolve(file));
        for (int i = 1; i < lines.size(); i += 3) {
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
        SyntheticRun.write(other, 4, 3);
        replace("manifest.json", "\"completed\",\"failure\":null", "\"failed\",\"failure\":\"prices ran away\"");
        problem("status in manifest.json is failed (prices ran away)", other);
        assertFalse(Files.exists(other.resolve("charts")), "nothing is written for such a folder");
    }

    @Test
    void missingAndDamagedFilesAreNamed() throws IOException {
        SyntheticRun.write(other, 4, 3);
        Path cities = other.resolve("cities.csv");
        String text = Files.readString(cities);
        Files.delete(cities);
        problem("cities.csv is missing", other);
        Files.writeString(cities, text.replaceFirst("gdp_100m_rmb", "gdp"));
        problem("cities.csv has no column gdp_100m_rmb", other);
        Files.writeString(cities, text.replaceFirst("2010Q1,Guangzhou,", "2010Q1,Guangzhou,x"));
        problem("cities.csv, column gdp_100m_rmb, line 2: 'x", other);
        Files.writeString(cities, text.replaceFirst("2010Q1,Guangzhou,", "2010Q7,Guangzhou,"));
        problem("cities.csv, column quarter, line 2: '2010Q7' is not a quarter", other);
        Files.writeString(cities, text.replaceFirst("2010Q1,Guangzhou,", "2010Q1,"));
        problem("cities.csv is damaged: line 2 has 21 cells where the header has 22", other);
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
    }

    private static void problem(String part, Path folder) {
        ReportProblem problem = assertThrows(ReportProblem.class, () -> Report.write(folder));
        assertTrue(problem.getMessage().contains(part), problem.getMessage());
        assertEquals(1, problem.getMessage().lines().count());
    }
}
