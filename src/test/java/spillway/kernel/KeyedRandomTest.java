package spillway.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws are functions of their keys and follow the laws they are named after. */
class KeyedRandomTest {
    private static final int MANY = 100_000;
    private static final int BINS = 32;

    private final RandomStreams streams = new RandomStreams(20100101);
    private final KeyedRandom random = streams.stream("test");

    @Test
    void theSameKeyGivesTheSameDrawWhoeverAsksAndWhenever() {
        double first = random.at(7, 3).nextDouble();
        double second = random.nextDouble();
        random.at(8, 3).nextDouble();
        new RandomStreams(20100101).stream("other").at(7, 3).nextDouble();
        assertEquals(first, random.at(7, 3).nextDouble());
        assertEquals(second, random.nextDouble());
        assertEquals(first, new RandomStreams(20100101).stream("test").at(7, 3).nextDouble());
    }

    @Test
    void anyPartOfTheKeyMatters() {
        double draw = random.at(7, 3).nextDouble();
        assertNotEquals(draw, random.at(3, 7).nextDouble());
        assertNotEquals(draw, random.at(8, 3).nextDouble());
        assertNotEquals(draw, random.at(7, 4).nextDouble());
        assertNotEquals(draw, random.at(-7, 3).nextDouble());
        assertNotEquals(draw, random.at(7, -3).nextDouble());
        assertNotEquals(draw, streams.stream("Test").at(7, 3).nextDouble());
        assertNotEquals(
                draw, new RandomStreams(20100102).stream("test").at(7, 3).nextDouble());
    }

    @Test
    void consecutiveDrawsAgentsQuartersNamesAndSeedsAreUniform() {
        KeyedRandom one = streams.stream("one").at(0, 0);
        uniform("draws", k -> one.nextDouble());
        uniform("agents", k -> random.at(k, 0).nextDouble());
        uniform("agents of a later quarter", k -> random.at(k, 103).nextDouble());
        uniform("far agents", k -> random.at((k + 1) << 40 | 5L << 12, 4).nextDouble());
        uniform("quarters", k -> random.at(11, k - 20).nextDouble());
        uniform("agent and quarter together", k -> random.at(k, k).nextDouble());
        uniform("second draws", k -> {
            random.at(k, 1).nextDouble();
            return random.nextDouble();
        });
        uniform("names", k -> streams.stream("n" + k).at(0, 0).nextDouble());
        uniform("seeds", k -> new RandomStreams(k).stream("test").at(0, 0).nextDouble());
    }

    @Test
    void neighbouringKeysHaveNothingInCommon() {
        KeyedRandom other = streams.stream("tesu");
        independent("draw after draw", k -> random.at(k, 0).nextDouble(), k -> second(random, k, 0));
        independent(
                "agent beside agent",
                k -> random.at(k, 0).nextDouble(),
                k -> random.at(k + 1, 0).nextDouble());
        independent(
                "quarter after quarter",
                k -> random.at(k, 5).nextDouble(),
                k -> random.at(k, 6).nextDouble());
        independent(
                "year after year",
                k -> random.at(k, 5).nextDouble(),
                k -> random.at(k, 9).nextDouble());
        independent(
                "agent against quarter",
                k -> random.at(k, 5).nextDouble(),
                k -> random.at(5, k).nextDouble());
        independent(
                "name beside name",
                k -> random.at(k, 5).nextDouble(),
                k -> other.at(k, 5).nextDouble());
        independent(
                "seed beside seed",
                k -> new RandomStreams(k).stream("test").at(3, 3).nextDouble(),
                k -> new RandomStreams(k + 1).stream("test").at(3, 3).nextDouble());
        independent(
                "draw of one agent, next of its neighbour",
                k -> second(random, k, 0),
                k -> random.at(k + 1, 0).nextDouble());
    }

    @Test
    void aLongSequenceHasNoEcho() {
        KeyedRandom one = streams.stream("echo").at(1, 1);
        double[] draw = new double[MANY];
        for (int k = 0; k < MANY; k++) {
            draw[k] = one.nextDouble() - 0.5;
        }
        for (int lag : new int[] {1, 2, 3, 4, 5, 7, 8, 16, 64, 256, 1024}) {
            double sum = 0;
            for (int k = lag; k < MANY; k++) {
                sum += draw[k] * draw[k - lag];
            }
            double correlation = 12 * sum / (MANY - lag);
            assertTrue(Math.abs(correlation) < 4.5 / Math.sqrt(MANY), "lag " + lag + ": " + correlation);
        }
    }

    @Test
    void gaussiansAreNormal() {
        double[] sums = new double[4];
        int[] beyond = new int[3];
        for (int k = 0; k < MANY; k++) {
            double z = random.at(k, 2).nextGaussian();
            for (int power = 0; power < 4; power++) {
                sums[power] += StrictMath.pow(z, power + 1);
            }
            for (int sigma = 1; sigma <= 3; sigma++) {
                beyond[sigma - 1] += Math.abs(z) > sigma ? 1 : 0;
            }
        }
        assertEquals(0, sums[0] / MANY, 4.5 * Math.sqrt(1.0 / MANY));
        assertEquals(1, sums[1] / MANY, 4.5 * Math.sqrt(2.0 / MANY));
        assertEquals(0, sums[2] / MANY, 4.5 * Math.sqrt(15.0 / MANY));
        assertEquals(3, sums[3] / MANY, 4.5 * Math.sqrt(96.0 / MANY));
        double[] expected = {0.317310508, 0.045500264, 0.002699796};
        for (int k = 0; k < 3; k++) {
            assertFrequency(expected[k], beyond[k], MANY);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.841344746068543, 1",
        "0.975, 1.959963984540054",
        "0.001, -3.090232306167813",
        "0.00000028665157187919, -5"
    })
    void quantilesOfTheNormalLaw(double p, double z) {
        assertEquals(z, Normal.quantile(p), 2e-9 * Math.max(1, Math.abs(z)));
        assertEquals(-z, Normal.quantile(1 - p), 1e-8);
    }

    @Test
    void quantilesRise() {
        double before = Normal.quantile(1e-16);
        for (double p = 1e-4; p < 1; p += 1e-4) {
            double now = Normal.quantile(p);
            assertTrue(now > before, "at " + p);
            before = now;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.7, 3, 21, 150})
    void poissonNumbers(double mean) {
        double sum = 0;
        double squares = 0;
        int none = 0;
        for (int k = 0; k < MANY; k++) {
            int number = random.at(k, 4).nextPoisson(mean);
            sum += number;
            squares += (number - mean) * (number - mean);
            none += number == 0 ? 1 : 0;
        }
        assertEquals(mean, sum / MANY, 4.5 * Math.sqrt(mean / MANY));
        assertEquals(mean, squares / MANY, 4.5 * Math.sqrt((mean + 2 * mean * mean) / MANY));
        assertFrequency(StrictMath.exp(-mean), none, MANY);
        assertEquals(0, random.nextPoisson(0));
    }

    @Test
    void manyProjectsAreServedToo() {
        double sum = 0;
        int draws = 2000;
        for (int k = 0; k < draws; k++) {
            sum += random.at(k, 9).nextPoisson(1000);
        }
        assertEquals(1000, sum / draws, 4.5 * Math.sqrt(1000.0 / draws));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 1, 2.75, 13.0001})
    void roundingKeepsTheMean(double expected) {
        double sum = 0;
        for (int k = 0; k < MANY; k++) {
            int number = random.at(k, 6).nextRounded(expected);
            assertTrue(number == (int) expected || number == (int) expected + 1);
            sum += number;
        }
        double fraction = expected - Math.floor(expected);
        assertEquals(expected, sum / MANY, 4.5 * Math.sqrt(fraction * (1 - fraction) / MANY) + 1e-12);
    }

    @Test
    void anIndexComesAsOftenAsItsWeight() {
        double[] weights = {1, 0, 3, 0.5, 5.5, 0, 99};
        int[] count = new int[7];
        for (int k = 0; k < MANY; k++) {
            count[random.at(k, 8).nextIndex(weights, 6)]++;
        }
        for (int i = 0; i < 6; i++) {
            assertFrequency(weights[i] / 10, count[i], MANY);
        }
        assertEquals(0, count[6], "weights beyond the count are not looked at");
        assertEquals(-1, random.nextIndex(new double[3], 3));
    }

    private static double second(KeyedRandom random, long agent, long tick) {
        random.at(agent, tick).nextDouble();
        return random.nextDouble();
    }

    private static void uniform(String what, LongToDoubleFunction draw) {
        int[] count = new int[BINS];
        for (int k = 0; k < MANY; k++) {
            double u = draw.applyAsDouble(k);
            assertTrue(u >= 0 && u < 1, what);
            count[(int) (u * BINS)]++;
        }
        double chi = 0;
        double expected = (double) MANY / BINS;
        for (int n : count) {
            chi += (n - expected) * (n - expected) / expected;
        }
        assertChiSquare(what, chi, BINS - 1);
    }

    private static void independent(String what, LongToDoubleFunction a, LongToDoubleFunction b) {
        int bins = 12;
        int[][] count = new int[bins][bins];
        double covariance = 0;
        for (int k = 0; k < MANY; k++) {
            double x = a.applyAsDouble(k);
            double y = b.applyAsDouble(k);
            count[(int) (x * bins)][(int) (y * bins)]++;
            covariance += (x - 0.5) * (y - 0.5);
        }
        double correlation = 12 * covariance / MANY;
        assertTrue(Math.abs(correlation) < 4.5 / Math.sqrt(MANY), what + " correlate: " + correlation);
        double chi = 0;
        double expected = (double) MANY / (bins * bins);
        for (int[] row : count) {
            for (int n : row) {
                chi += (n - expected) * (n - expected) / expected;
            }
        }
        assertChiSquare(what, chi, bins * bins - 1);
    }

    /** Within 4.5 standard deviations, by the Wilson-Hilferty cube root. */
    private static void assertChiSquare(String what, double chi, int freedom) {
        double v = 2.0 / (9 * freedom);
        double z = (StrictMath.cbrt(chi / freedom) - (1 - v)) / Math.sqrt(v);
        assertTrue(Math.abs(z) < 4.5, what + ": chi-square " + chi + " on " + freedom);
    }

    private static void assertFrequency(double p, int count, int of) {
        assertEquals(p, (double) count / of, 4.5 * Math.sqrt(p * (1 - p) / of) + 1e-12);
    }
}
