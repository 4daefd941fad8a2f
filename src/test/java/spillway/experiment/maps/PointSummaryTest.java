package spillway.experiment.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import spillway.experiment.maps.PointSummary.Run;
import spillway.experiment.study.Seeds;
import spillway.file.CsvWriter;
import spillway.model.verdict.Outcome;

class PointSummaryTest {
    private static final Design DESIGN = new Design(List.of(new Axis("a.b", List.of("1", "2"))), new Seeds(1, 2), 8);

    private static Run run(long seed, double c, double gdp) {
        return new Run(seed, Optional.of(Outcome.MIXED), c, 0.5, c, gdp);
    }

    @Test
    void aPointIsSummedUpOverItsSeeds() {
        // C of 1, 2, 6: mean 3, deviations 2, 1, 3, s.d. sqrt(14 / 2); GDP over the baseline 1.1, 0.9, and no pair for
        // the third.
        List<Run> rows = List.of(run(1, 1, 110), run(2, 2, 90), run(3, 6, 100));
        List<Run> base = List.of(run(1, 0, 100), run(2, 0, 100));
        PointSummary sum = PointSummary.of(List.of("1"), "nine", rows, base, false);
        assertEquals(3, sum.clustering(), 1e-12);
        assertEquals(Math.sqrt(7), sum.clusteringSpread(), 1e-12);
        assertEquals(1, sum.overBaseline(), 1e-12);
        assertEquals(100, sum.realGdp(), 1e-12);
        assertEquals(3, sum.counts().get(Outcome.MIXED));
        assertEquals(Optional.of(Outcome.MIXED), sum.mostFrequent());
        assertEquals(Optional.of(Outcome.INDETERMINATE), sum.label(), "three that agree carry no label");
    }

    @Test
    void aFailedRunCountsAsFailedOnly() {
        double no = Double.NaN;
        List<Run> rows = List.of(run(1, 1, 110), new Run(2, Optional.empty(), no, no, no, no));
        PointSummary sum = PointSummary.of(List.of("1"), "nine", rows, List.of(), true);
        assertEquals(1, sum.runs());
        assertEquals(1, sum.broken());
        assertEquals(Optional.of(Outcome.MIXED), sum.label());
        assertEquals(1, sum.clustering(), 0);
        assertTrue(Double.isNaN(sum.clusteringSpread()));
        assertTrue(Double.isNaN(sum.overBaseline()));
        assertEquals("1,nine,1,1,MIXED,MIXED,0,0,1,0,0,0,0,1,,0.5,,1,,110,,true\n", CsvWriter.line(sum.row()));
        assertEquals(PointSummary.header(DESIGN).size(), sum.row().size());
    }
}
