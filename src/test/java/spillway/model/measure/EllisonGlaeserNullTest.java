package spillway.model.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

class EllisonGlaeserNullTest {
    @Test
    void twoPlantsOfTwoIndustriesByHand() {
        // Industry 0 has plants of 1 and 3 in region 0, industry 1 plants of 2 and 2 in region 1: aggregate 4 and 4.
        EllisonGlaeserNull.Plants plants = new EllisonGlaeserNull.Plants(
                new double[] {1, 3, 2, 2}, new int[] {0, 0, 1, 1}, new int[] {0, 0, 1, 1}, 2, 2);
        EllisonGlaeserNull.Result[] results =
                EllisonGlaeserNull.of(plants, 50, new RandomStreams(1).stream("thrown"), 1);
        // G = .25 + .25, room .5, so G / room = 1 and gamma = (1 - H) / (1 - H) = 1; H = (1 + 9) / 16.
        assertEquals(0.625, results[0].measured().plantHerfindahl(), 1e-12);
        assertEquals(1, results[0].measured().gamma(), 1e-12);
        assertEquals(0.5, results[1].measured().plantHerfindahl(), 1e-12);
    }

    @Test
    void aPlantedIndustryStandsOutOfItsNullAndTheOthersDoNot() {
        KeyedRandom random = new RandomStreams(6).stream("plants").at(0, 0);
        int n = 1600;
        double[] size = new double[n];
        int[] region = new int[n];
        int[] industry = new int[n];
        double[] chances = {4, 3, 2, 1, 1};
        for (int p = 0; p < n; p++) {
            size[p] = StrictMath.exp(0.5 * random.nextGaussian());
            industry[p] = p % 8;
            int drawn = random.nextIndex(chances, 5);
            boolean copies = industry[p] == 5 && random.nextDouble() < StrictMath.sqrt(0.2);
            region[p] = copies ? 3 : drawn;
        }
        EllisonGlaeserNull.Result[] results = EllisonGlaeserNull.of(
                new EllisonGlaeserNull.Plants(size, region, industry, 5, 8),
                400,
                new RandomStreams(1).stream("thrown"),
                1);
        assertEquals(1 / 401.0, results[5].asHigh(), 1e-12);
        assertTrue(results[5].measured().gamma() > results[5].nullMean() + 6 * results[5].nullSd());
        for (int i = 0; i < 8; i++) {
            assertTrue(results[i].nullMean() < 0, "the aggregate holds the industry itself");
            assertTrue(results[i].nullMean() > -2.5 / 200, "but is mostly others");
        }
        assertTrue(results[0].asHigh() > 0.01);
    }
}
