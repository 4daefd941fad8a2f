package spillway.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What samples say together. */
class ComparisonTest {
    private static Sample sample(double cpu, long agents, int runs) {
        return new Sample(cpu, Double.NaN, cpu, Double.NaN, 0, 0, agents, 1, runs, Double.NaN);
    }

    private static BenchCase named(String group, String id) {
        return new BenchCase(group, id, id, () -> sample(0, 0, 1));
    }

    private static Comparison only(Results results, String id) {
        return Comparison.of(results, 2).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theExponentOfAPowerIsThatPower() {
        double exponent = Comparison.exponent(List.of(1.0, 10.0, 300.0), x -> x, x -> 7 * Math.pow(x, 0.8));
        assertEquals(0.8, exponent, 1e-12);
    }

    @Test
    void roundsAreComparedWithThemselves() {
        Results results = new Results();
        BenchCase one = named("threads", "threads-1");
        BenchCase two = named("threads", "threads-2");
        for (double slowness : new double[] {1, 10, 3}) {
            results.add(one, sample(4 * slowness, 0, 4));
            results.add(two, sample(2.2 * slowness, 0, 2));
        }
        Spread spread = only(results, "threads").spread();
        assertEquals(1.1, spread.median(), 1e-12);
        assertEquals(1.1, spread.least(), 1e-12);
        assertEquals(1.1, spread.most(), 1e-12);
        assertEquals(1, Comparison.of(results, 2).size());
    }

    @Test
    void anotherBuildStandsOverThisOne() {
        Results results = new Results();
        results.add(named("cold", "cold"), sample(2, 0, 1));
        results.add(named("cold", "cold@1"), sample(5, 0, 1));
        assertEquals(2.5, only(results, "cold@1").spread().median());
    }

    @Test
    void linearCostGrowsWithExponentOne() {
        Results results = new Results();
        for (long size : new long[] {100, 1000, 5000}) {
            BenchCase sized = named("growth", "growth-" + size);
            results.add(sized, sample(size * 1e-3, size, 1));
            results.add(sized, sample(size * size * 1e-3, size, 1));
        }
        Spread spread = only(results, "growth").spread();
        assertEquals(1, spread.least(), 1e-12);
        assertEquals(1.5, spread.median(), 1e-12);
        assertEquals(2, spread.most(), 1e-12);
    }

    @Test
    void aFigureThatIsUnknownOnceIsUnknown() {
        assertTrue(Double.isNaN(Spread.of(List.of(1.0, Double.NaN)).median()));
        assertEquals(new Spread(2.5, 1, 4), Spread.of(List.of(4.0, 1.0, 3.0, 2.0)));
    }
}
