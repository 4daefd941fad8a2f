package spillway.experiment.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import spillway.file.CsvWriter;

class ChanceSummaryTest {
    @Test
    void theQuantileIsAnOrderStatistic() {
        double[] sample =
                IntStream.rangeClosed(1, 200).mapToDouble(i -> 201 - i).toArray();
        UpperQuantile found = UpperQuantile.of(sample, 0.975);
        // 195 of 200 do not exceed it. Of Bin(200, .975): P(B <= 189) = .0138 and P(B <= 190) = .0346, so that the
        // 190th lies above
        // the quantile with at most 2.5%; P(B >= 200) = .975^200 = .0063 and P(B >= 199) = .0388, so that the 200th
        // bounds it.
        assertEquals(195, found.value(), 0);
        assertEquals(190, found.lower(), 0);
        assertEquals(200, found.upper(), 0);
    }

    @Test
    void aHundredRunsGiveNoUpperBound() {
        // .975^100 = .08: the true quantile lies beyond the largest of a hundred in eight cases of a hundred.
        double[] sample = IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray();
        UpperQuantile found = UpperQuantile.of(sample, 0.975);
        assertEquals(98, found.value(), 0);
        assertTrue(Double.isNaN(found.upper()));
    }

    @Test
    void whatIsUndefinedIsLeftOut() {
        UpperQuantile found = UpperQuantile.of(new double[] {Double.NaN, 3, 1}, 0.5);
        assertEquals(1, found.value(), 0);
        assertTrue(Double.isNaN(UpperQuantile.of(new double[] {Double.NaN}, 0.5).value()));
    }

    @Test
    void driftAndChanceAreToldApart() {
        // Mean -1, deviations 1, 1, 0, s.d. 1; Student's t with two degrees of freedom at 97.5%: 4.30265.
        ChanceSummary sum = ChanceSummary.of("nine", "c", new double[] {-2, 0, -1});
        assertEquals(-1, sum.mean(), 1e-12);
        assertEquals(1, sum.spread(), 1e-12);
        assertEquals(4.30265 / Math.sqrt(3), sum.meanHalfWidth(), 1e-4);
        assertEquals(2, sum.size().value(), 1e-12);
        assertEquals(1, sum.chance().value(), 1e-12);
        String line = CsvWriter.line(sum.row());
        assertTrue(line.startsWith("nine,c,3,-1,2.48"), line);
    }

    @Test
    void theDeadbandIsTheLargestQuantileOfAScoreAndAtLeastAHalf() {
        ChanceSummary small = ChanceSummary.of("nine", "c", new double[] {0.1, -0.2});
        ChanceSummary large = ChanceSummary.of("eleven", "d", new double[] {0.1, -0.7});
        ChanceSummary term = ChanceSummary.of("eleven", "ratio", new double[] {3, -3});
        assertEquals(0.5, ChanceSummary.deadband(List.of(small)), 0);
        assertEquals(0.7, ChanceSummary.deadband(List.of(small, large, term)), 0);
    }
}
