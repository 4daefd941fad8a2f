package spillway.experiment.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.model.PanelVariable;
import spillway.report.ReportProblem;

/** Readings of planted runs. */
class ValidationTest {
    private static final PlantedRun.Figure FLAT = (city, year) -> 100;
    /** Shenzhen's GDP doubles by 2019 after standing still to 2010. */
    private static final PlantedRun.Figure RISE =
            (city, year) -> city.equals("Shenzhen") ? year <= 2010 ? 100 : year == 2015 ? 150 : 200 : 100;
    /** Earlier growth differs between cities, so that a line can be fitted. */
    private static final PlantedRun.Figure OBSERVED = (city, year) ->
            year < 2010 ? 100 - (2010 - year) * (1 + PlantedRun.CITIES.indexOf(city)) / 10.0 : RISE.of(city, year);

    private static final String PANEL = PlantedRun.panel(OBSERVED, OBSERVED, 2000, 2005, 2010, 2015, 2019);

    @TempDir
    Path folder;

    /** Shenzhen gains these in 2019 in the runs of a set with seeds from 5 on. */
    private Path set(String name, Map<String, Double> trends, double... gains) throws IOException {
        Path set = folder.resolve(name);
        for (int i = 0; i < gains.length; i++) {
            double gain = gains[i];
            PlantedRun.Figure estimate = (city, year) -> city.equals("Shenzhen") && year > 2010 ? 100 + gain : 100;
            PlantedRun.write(set.resolve("seed-" + (5 + i)), PANEL, 2019, estimate, estimate);
        }
        PlantedRun.manifest(set, 5, gains.length, "completed", trends);
        return set;
    }

    private static Validation of(Reading... readings) {
        return new Validation(List.of(readings), OptionalInt.of(2015));
    }

    @Test
    void quartersBecomeYearsInTheUnitsOfThePanel() throws IOException {
        CityYears estimate = Reading.read("", PlantedRun.write(folder.resolve("run"), PANEL, 2019, RISE, RISE))
                .mean();
        assertEquals(200, estimate.value(PanelVariable.GDP, 2019, "Shenzhen"), 1e-9);
        assertEquals(200, estimate.value(PanelVariable.POPULATION, 2019, "Shenzhen"), 1e-9);
        // weights .1 .2 .3 on 25 percent, .4 on 50
        assertEquals(35, estimate.value(PanelVariable.TERTIARY_SHARE, 2019, "Foshan"), 1e-9);
        assertEquals(42_500, estimate.value(PanelVariable.WAGE, 2019, "Foshan"), 1e-9);
        assertEquals(100, estimate.value(PanelVariable.EXPORTS, 2019, "Foshan"), 1e-9);
        assertEquals(10, estimate.value(PanelVariable.DIRECT_INVESTMENT, 2019, "Foshan"), 1e-9);
        assertEquals(20, estimate.value(PanelVariable.RESEARCH, 2019, "Foshan"), 1e-9);
    }

    @Test
    void aRunThatTellsThePanelHasNoErrorAndBeatsEveryForecast() throws IOException {
        Validation validation = of(Reading.read("", PlantedRun.write(folder.resolve("r"), PANEL, 2019, RISE, RISE)));
        ScoreLine line =
                validation.line("mechanisms alone", "gdp_share_rmse_nine", 2019).orElseThrow();
        assertEquals(0, line.value(), 1e-12);
        assertTrue(Double.isNaN(line.band().lower()));
        Skill skill = validation
                .skill("mechanisms alone", "gdp_share_rmse_nine", 2019)
                .orElseThrow();
        assertEquals(1, skill.value(), 1e-9);
        assertEquals(1, skill.beats());
        assertTrue(Aim.all(validation).stream().allMatch(Aim::met));
        assertEquals(4, Aim.all(validation).size());
    }

    @Test
    void aSetIsJudgedByItsMeanAndItsSeedsAreCounted() throws IOException {
        // Shenzhen: 100, 200 and 300 where 200 is right: the mean is perfect, one seed is, two are not
        Validation validation = of(Reading.read("set", set("a", Map.of(), 0, 100, 200)));
        ScoreLine line = validation.line("set", "gdp_share_rmse_nine", 2019).orElseThrow();
        assertEquals(0, line.value(), 1e-9);
        assertEquals(0, line.band().lower(), 1e-9);
        double low = 100.0 / 9 - 20;
        double others = 100.0 / 9 - 10;
        double flat = Math.sqrt((low * low + 8 * others * others) / 9);
        assertEquals(flat, line.band().upper(), 1e-9);
        assertTrue(line.seedMean() > line.value());
        Skill skill = validation.skill("set", "gdp_share_rmse_nine", 2019).orElseThrow();
        assertEquals(3, skill.seeds());
        assertEquals(1 - line.band().upper() / best(validation), skill.band().lower(), 1e-9);
        long better = validation.readings().get(0).replicates().stream()
                .filter(one -> Score.named("gdp_share_rmse_nine")
                                .rule()
                                .of(one, validation.panel().figures(), 2019)
                        < best(validation))
                .count();
        assertEquals(better, skill.beats());
    }

    private static double best(Validation validation) {
        double best = Double.POSITIVE_INFINITY;
        for (NaiveForecast naive : NaiveForecast.values()) {
            best = Math.min(
                    best,
                    validation
                            .line(naive.title(), "gdp_share_rmse_nine", 2019)
                            .orElseThrow()
                            .value());
        }
        return best;
    }

    @Test
    void residualsAreSeenInTheConfigurationAndAskForHalfTheError() throws IOException {
        Reading pure = Reading.read("", set("a", Map.of("Hong Kong", -.004, "Shenzhen", 0.0), 0, 0));
        // 60 of 100 found: less error than naive but by less than half
        Reading more = Reading.read("", set("b", Map.of("Shenzhen", .01), 45, 45));
        assertFalse(pure.cityResiduals());
        assertTrue(more.cityResiduals());
        Validation validation = of(pure, more);
        assertEquals(
                List.of("mechanisms alone", "with city residuals"),
                validation.readings().stream().map(Reading::name).toList());
        List<Aim> aims = Aim.all(validation);
        assertFalse(aims.get(0).met());
        Aim half = aims.stream()
                .filter(aim -> aim.reading().equals("with city residuals"))
                .findFirst()
                .orElseThrow();
        assertTrue(half.aim().contains("half"));
        assertFalse(half.met());
        assertTrue(validation
                        .skill("with city residuals", "gdp_share_rmse_nine", 2019)
                        .orElseThrow()
                        .value()
                > 0);
    }

    @Test
    void yearsAreMarkedByTheWindow() throws IOException {
        Reading reading = Reading.read("", set("a", Map.of(), 0));
        Validation known = of(reading);
        assertEquals("base year", known.window(2010));
        assertEquals("fitted", known.window(2015));
        assertEquals("held out", known.window(2019));
        Validation unknown = new Validation(List.of(reading, reading), OptionalInt.empty());
        assertEquals("unknown", unknown.window(2019));
        assertEquals("mechanisms alone (2)", unknown.readings().get(1).name());
    }

    @Test
    void aRevisedFigureGoesBeforeTheFirst() throws IOException {
        String revised = PANEL + "Dongguan,2000,gdp_revised,77,\"100m RMB, current\",C\n";
        Reading reading = Reading.read("", PlantedRun.write(folder.resolve("r"), revised, 2019, RISE, RISE));
        assertEquals(77, reading.panel().figures().value(PanelVariable.GDP, 2000, "Dongguan"));
        assertEquals("C", reading.panel().letter(PanelVariable.GDP, 2000, "Dongguan"));
    }

    @Test
    void filesHoldOneRowAFigureAndAreTheSameTwice() throws IOException {
        Validation validation = of(Reading.read("a, b", set("a", Map.of(), 50, 150)));
        Path out = folder.resolve("out");
        assertTrue(ValidationReport.refusal(out).isEmpty());
        ValidationReport.write(validation, out);
        List<String> rows = Files.readAllLines(out.resolve("validation.csv"));
        assertTrue(rows.contains("\"a, b\",2019,held out,gdp,100m RMB,Shenzhen,200,200,150,250,0,A"), () -> "" + rows);
        assertTrue(rows.contains("\"a, b\",2019,held out,gdp,100m RMB,nine,1000,1000,950,1050,0,A"));
        assertTrue(
                rows.contains("\"a, b\",2015,fitted,population_resident,10k persons,eleven,1150,1200,1150,1250,50,C"));
        String scores = Files.readString(out.resolve("scores.csv"));
        assertTrue(scores.contains("\"a, b\",reading,2019,held out,gdp_share_rmse_nine,points,0,"), scores);
        assertTrue(ValidationReport.refusal(out).isEmpty());
        Validation again = of(Reading.read("a, b", folder.resolve("a")));
        new ValidationFiles(again).scores(folder.resolve("again.csv"));
        assertEquals(scores, Files.readString(folder.resolve("again.csv")));
        assertEquals(Files.readString(out.resolve("validation.md")), new ValidationText(again).markdown());
        try (Stream<Path> charts = Files.list(out.resolve("charts"))) {
            assertEquals(8, charts.count());
        }
        Files.writeString(out.resolve("mine.txt"), "");
        assertTrue(ValidationReport.refusal(out).orElseThrow().contains("mine.txt"));
    }

    @Test
    void complaintsNameTheFolderAndTheReason() throws IOException {
        complaint("no such folder", folder.resolve("nowhere"));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        complaint("it has no manifest.json", empty);
        Path failed = folder.resolve("failed");
        PlantedRun.manifest(failed, 1, 0, "failed", Map.of());
        complaint("is not complete: status in manifest.json is failed", failed);
        Path missing = set("missing", Map.of(), 0, 0);
        PlantedRun.manifest(missing, 5, 3, "completed", Map.of());
        complaint("seed-7 is not a folder", missing);
        Path half = set("half", Map.of(), 0, 0);
        PlantedRun.manifest(half.resolve("seed-6"), 6, 0, "started", Map.of());
        complaint("seed-6 holds no completed run", half);
        Path other = set("other", Map.of(), 0, 0);
        Files.writeString(other.resolve("seed-6/observed.csv"), PANEL.replace("A\n", "B\n"));
        complaint("observed.csv differs", other);
        Path unit = PlantedRun.write(folder.resolve("unit"), PANEL.replace("10k persons", "persons"), 2019, FLAT, FLAT);
        complaint("observed.csv line 3: population_resident is in 'persons', not in 10k persons", unit);
    }

    private static void complaint(String words, Path folder) {
        String message = assertThrows(ReportProblem.class, () -> Reading.read("", folder))
                .getMessage();
        assertTrue(
                message.contains(words) && message.contains(folder.getFileName().toString()), message);
    }

    @Test
    void runsThatShareNothingWithThePanelAreRefused() throws IOException {
        Reading early = Reading.read("", PlantedRun.write(folder.resolve("r"), PANEL, 2012, FLAT, FLAT));
        String message = assertThrows(ReportProblem.class, () -> of(early)).getMessage();
        assertTrue(message.contains("nothing to compare"), message);
        Reading whole = Reading.read("", set("a", Map.of(), 0));
        Reading other = Reading.read(
                "", PlantedRun.write(folder.resolve("o"), PANEL.replace("100.0", "101.0"), 2019, FLAT, FLAT));
        assertTrue(assertThrows(ReportProblem.class, () -> of(whole, other))
                .getMessage()
                .contains("different panels"));
    }
}
