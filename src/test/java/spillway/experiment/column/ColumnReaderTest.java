package spillway.experiment.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import spillway.experiment.AnnualResults;
import spillway.experiment.study.Column;
import spillway.experiment.study.VerdictColumns;
import spillway.fixture.Baseline;
import spillway.model.CityFigure;

class ColumnReaderTest {
    private final ColumnReader reader = new ColumnReader(Baseline.REGIONS, List.of("theil"));

    /** Guangzhou has 1/3 in 2010, 2/3 in 2011, 1 in 2012; all others nothing. */
    private static AnnualResults results() {
        double[][] years = new double[3][14];
        for (int year = 0; year < 3; year++) {
            years[year][0] = (year + 1) / 3.0;
        }
        return new AnnualResults(Map.of(CityFigure.GDP, years), Map.of("theil", new double[] {1, 2, 4}), Map.of());
    }

    private String cell(String text) {
        return reader.read(List.of(text)).of(results()).get(0);
    }

    @Test
    void aColumnIsReadInItsYearsAndWithoutOneAtTheEnd() {
        assertEquals("1", cell("sum gdp_100m_rmb nine"));
        assertEquals("1", cell("sum gdp_100m_rmb nine @end"));
        assertEquals("2", cell("metric theil @ 2011"));
        assertEquals("3", cell("metric theil @2011..2012"));
        assertEquals("", cell("sum gdp_100m_rmb nine @2013"), "beyond the run");
        assertEquals("", cell("sum gdp_100m_rmb nine @2012..2013"));
    }

    @Test
    void cellsAreExact() {
        assertEquals(2 / 3.0, Double.parseDouble(cell("sum gdp_100m_rmb nine @2011")), 0);
    }

    @Test
    void whoNeedsOnlyFiguresIsKnown() {
        assertEquals(
                new Needs(Set.of(), false),
                reader.read(List.of("sum gdp_100m_rmb nine @2011", "city gdp_100m_rmb Macao"))
                        .needs());
        assertEquals(
                new Needs(Set.of("theil"), false),
                reader.read(List.of("sum gdp_100m_rmb nine", "metric theil")).needs());
        assertTrue(reader.read(List.of("outcome nine")).needs().verdicts());
        assertTrue(
                reader.read(List.of("verdict c nine - verdict d nine")).needs().verdicts());
    }

    @Test
    void theColumnsOfTheVerdictAreInTheLanguage() {
        List<String> texts = VerdictColumns.all().stream().map(Column::text).toList();
        assertEquals(3 * 10, texts.size());
        assertTrue(reader.read(texts).needs().verdicts());
    }

    @Test
    void whatIsWrongIsNamed() {
        for (String wrong : List.of(
                "sum gdp_100m_rmb ten @2011",
                "outcome ten",
                "sum gdp_100m_rmb nine @2012..2011",
                "sum gdp_100m_rmb nine @now")) {
            String said = assertThrows(IllegalArgumentException.class, () -> reader.read(List.of(wrong)))
                    .getMessage();
            assertTrue(said.startsWith("column '" + wrong + "': "), said);
        }
    }
}
