package spillway.mechanism.government;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.G;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.World;

/** Guangzhou bids for knowledge services and Shenzhen for electronics; an investor is worth 1 to each and answers to rates by 4. */
class SubsidyRaceTest {
    private static final double PULL = 4;

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;

    SubsidyRaceTest() {
        world.governments.target[GUANGZHOU] = K;
        world.governments.target[SHENZHEN] = B;
        world.governments.horizon[GUANGZHOU] = world.governments.horizon[SHENZHEN] = 8;
    }

    /** Alike they share investors: 1 - 1 / (4 / 2) = 1/2, times what is not agreed down. */
    @ParameterizedTest
    @CsvSource({"0, 0.5", "0.4, 0.3", "1, 0"})
    void coordinationTakesAShareOffTheRate(double coordination, double rate) {
        race("government.subsidyCoordination=" + coordination);
        assertEquals(rate, world.governments.subsidyRate[GUANGZHOU][K], 1e-6);
        assertEquals(rate, world.governments.subsidyRate[SHENZHEN][B], 1e-6);
        assertEquals(0, world.governments.subsidyRate[SHENZHEN][K]);
    }

    /** At the rest point each rate is the best reply: s = B - 1 / (4 (1 - P)), P being the shares at these rates. */
    @ParameterizedTest(name = "a change of {0} counts as {1}")
    @CsvSource({"0.5, 0.5", "5, 1.5", "-5, -1.5"})
    void aPlaceThatBecameBetterNeedsToBidLess(double change, double counted) {
        world.base.locationValue[SHENZHEN][B] = -1;
        world.cities.locationValue[SHENZHEN][B] = change - 1;
        race("government.attractionBound=1.5");
        double one = world.governments.subsidyRate[GUANGZHOU][K];
        double two = world.governments.subsidyRate[SHENZHEN][B];
        double odds = StrictMath.exp(counted + PULL * (two - one));
        double share = odds / (1 + odds);
        assertEquals(Math.max(0, 1 - 1 / (PULL * (1 - share))), two, 1e-6);
        assertEquals(Math.max(0, 1 - 1 / (PULL * share)), one, 1e-6);
        assertEquals(change > 0, two < one);
    }

    /** 4 of money for orders of 40 at a price of 2 pay a rate of .05; who orders elsewhere or is gone takes none of it. */
    @Test
    void theRateIsWhatMoneyCanPayOnTheOrdersOfTheSupported() {
        order(SHENZHEN, B, 40);
        order(SHENZHEN, G, 1000);
        order(GUANGZHOU, B, 1000);
        int gone = order(SHENZHEN, B, 1000);
        world.firms.active[gone] = false;
        world.cities.capitalPrice[SHENZHEN] = 2;
        world.governments.quickMoney[SHENZHEN] = 4;
        race();
        assertEquals(0.05, world.governments.subsidyRate[SHENZHEN][B], 1e-12);
        assertEquals(0.5, world.governments.subsidyRate[GUANGZHOU][K], 1e-6, "nobody has anything on order");
    }

    @Test
    void aLongHorizonIsWorthNoMoreThanQuickMoneyLasts() {
        world.governments.horizon[GUANGZHOU] = 40;
        race();
        assertEquals(0.5, world.governments.subsidyRate[GUANGZHOU][K], 1e-6);
    }

    @Test
    void ratesOfTheLastQuarterEndWithTheRaceAndWhileTheBaseIsHeld() {
        world.governments.subsidyRate[SHENZHEN][G] = 0.3;
        world.tick = -1;
        race();
        for (double[] row : world.governments.subsidyRate) {
            assertArrayEquals(new double[4], row);
        }
    }

    /** A sole bidder has nearly all investors: it bids nothing. */
    @Test
    void whoIsAloneBidsNothing() {
        assertArrayEquals(
                new double[] {0, 0}, SubsidyRace.bestReplies(new double[] {1, 1}, new double[] {0, 3}, PULL), 1e-9);
    }

    private int order(int r, int s, double order) {
        int f = tiny.firm(r, s);
        world.firms.order[f] = order;
        return f;
    }

    private void race(String... overrides) {
        String[] all = new String[overrides.length + 1];
        all[0] = "government.investorValue=1";
        System.arraycopy(overrides, 0, all, 1, overrides.length);
        new SubsidyRace(Baseline.byHand(all).government(), PULL).step(world);
    }
}
