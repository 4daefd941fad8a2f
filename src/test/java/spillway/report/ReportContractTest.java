package spillway.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spillway.model.CityFigure;
import spillway.model.RegionalData;
import spillway.model.verdict.RegionSets;
import spillway.run.SmallRun;
import spillway.world.KeyInput;

/** What the report asks of a run by name, against what a real run writes. Nothing is painted here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportContractTest {
    @TempDir
    static Path parent;

    private Path run;

    @BeforeAll
    void run() throws Exception {
        run = SmallRun.completed(parent, 5, 8);
    }

    @Test
    void everyFileColumnMetricAndKeyIsThere() {
        RunLogs logs = new RunLogs(run);
        for (Chart chart : Chart.all()) {
            Figure figure = chart.figure(logs);
            assertFalse(figure.alternative().contains("not recorded"), figure.name() + ": " + figure.alternative());
        }
        assertFalse(new ReportPage(logs).html(Map.of()).contains("not recorded"));
    }

    @Test
    void theReportKnowsEveryRegionAndSectorByName() {
        RunLogs logs = new RunLogs(run);
        assertEquals(new TreeSet<>(RegionSets.ELEVEN.regions()), new TreeSet<>(Places.BAY_AREA));
        assertEquals(new TreeSet<>(logs.table("cities.csv").distinct("city")), new TreeSet<>(Places.ALL));
        RegionalData.SECTORS.forEach(code -> assertFalse(SectorNames.of(code).equals(code), code));
        assertEquals(RegionalData.BLOCS, MarketsChart.BLOCS);
        assertEquals(KeyInput.NAMES, KeyInputChart.INPUTS);
        RegionalData.SOURCES.forEach(code -> assertTrue(InvestmentChart.SOURCES.contains(code), code));
    }

    @Test
    void aYearOfTheReportIsThatOfExperiments() {
        CityHistory history = CityHistory.ofCities(new RunLogs(run));
        double[][] gdp = history.byQuarter(CityFigure.GDP.column());
        for (CityFigure figure : CityFigure.LOGGED) {
            double[][] quarters = history.byQuarter(figure.column());
            double[][] years = history.yearly(figure.column());
            for (int city = 0; city < gdp.length; city++) {
                double second = figure.kind()
                        .ofYear(Arrays.copyOfRange(quarters[city], 4, 8), Arrays.copyOfRange(gdp[city], 4, 8));
                assertEquals(second, years[city][1], 1e-12 * Math.abs(second), figure.column());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "metrics.csv,unemployment",
        "metrics.csv,spillover_share_trend",
        "cities.csv,gdp_real_100m_rmb",
        "government.csv,subsidy_rate",
        "observed.csv,value",
        "grid.csv,lat"
    })
    void aColumnThatIsCalledOtherwiseIsNamed(String file, String column) throws IOException {
        Path table = run.resolve(file);
        String text = Files.readString(table);
        int end = text.indexOf('\n');
        String header = ("," + text.substring(0, end) + ",").replace("," + column + ",", ",another_name,");
        try {
            Files.writeString(table, header.substring(1, header.length() - 1) + text.substring(end));
            RunLogs logs = new RunLogs(run);
            ReportProblem problem = assertThrows(ReportProblem.class, () -> {
                Chart.all().forEach(chart -> chart.figure(logs));
                new ReportPage(logs).html(Map.of());
            });
            assertEquals(file + " has no column " + column, problem.getMessage());
        } finally {
            Files.writeString(table, text);
        }
    }
}
