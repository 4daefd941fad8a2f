package spillway.mechanism.firms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.TinyWorld;
import spillway.world.World;

/** A firm with 4 of talent cost, 6 of workers' and 10 of materials', which neither gains nor loses at revenue 20. */
class FreeEntryTest {
    private static final double[] NOBODY_SHORT = {0, 0, 0};

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final int firm = tiny.firm(SHENZHEN, B);
    private final FreeEntry entry = new FreeEntry(4);

    @BeforeEach
    void costsAreTwenty() {
        world.cities.talentWage[SHENZHEN] = 2;
        world.firms.talent[firm] = 2;
        world.cities.workerWage[SHENZHEN] = 1.5;
        world.cities.materialsPrice[SHENZHEN][B] = 1.25;
        world.firms.plannedOutput[firm] = 16;
        world.firms.price[firm] = 2;
        world.firms.expectedDemand[firm] = 10;
    }

    @Test
    void withoutProfitNobodyComesOrGoes() {
        assertEquals(0, entry.step(world, 0.5, NOBODY_SHORT, NOBODY_SHORT), 1e-12);
        sizes(10, 1, 10);
    }

    @Test
    void profitDrawsEnterprisesInByTheElasticity() {
        world.firms.expectedDemand[firm] = 11;
        assertEquals(4 * StrictMath.log(1.1), entry.step(world, 0.25, NOBODY_SHORT, NOBODY_SHORT), 1e-12);
        sizes(11, 1.1, 12.1);
    }

    @Test
    void lossesDriveThemOut() {
        world.firms.expectedDemand[firm] = 9;
        assertEquals(-4 * StrictMath.log(0.9), entry.step(world, 0.25, NOBODY_SHORT, NOBODY_SHORT), 1e-12);
        sizes(9, 0.9, 8.1);
    }

    @Test
    void aStepIsLimitedBothWays() {
        world.firms.expectedDemand[firm] = 1000;
        entry.step(world, 1, NOBODY_SHORT, NOBODY_SHORT);
        assertEquals(10 * StrictMath.exp(0.3), world.firms.represented[firm], 1e-12);
        world.firms.expectedDemand[firm] = 0.001;
        entry.step(world, 1, NOBODY_SHORT, NOBODY_SHORT);
        assertEquals(10, world.firms.represented[firm], 1e-12);
    }

    /** Two fifths of the wages go to talent: .4 of .1 and .6 of .05 are .07, and a shortage counts three times. */
    @Test
    void whoFindsNoLabourDoesNotStart() {
        assertEquals(0, entry.step(world, 1, new double[] {9, 0.1, 9}, new double[] {9, 0.05, 9}), 1e-12);
        assertEquals(10 * StrictMath.exp(-0.21), world.firms.represented[firm], 1e-12);
    }

    @Test
    void theWorstGapOfAllFirmsIsReportedAndTheGoneAndTheIdleAreLeftAlone() {
        int poor = tiny.firm(GUANGZHOU, B);
        world.firms.expectedDemand[poor] = 12;
        int idle = tiny.firm(SHENZHEN, B);
        world.firms.expectedDemand[idle] = 0;
        int gone = tiny.firm(SHENZHEN, B);
        world.firms.remove(gone);
        world.firms.represented[gone] = 10;
        world.firms.expectedDemand[gone] = 100;
        world.firms.expectedDemand[firm] = 10.1;
        assertEquals(
                4 * StrictMath.log(15 / 12.0),
                entry.step(world, 0.1, NOBODY_SHORT, NOBODY_SHORT),
                1e-12,
                "a loss counts as much as a profit");
        assertEquals(10, world.firms.represented[idle]);
        assertEquals(10, world.firms.represented[gone]);
    }

    private void sizes(double represented, double attraction, double expected) {
        assertEquals(represented, world.firms.represented[firm], 1e-12);
        assertEquals(attraction, world.firms.attraction[firm], 1e-12);
        assertEquals(expected, world.firms.expectedDemand[firm], 1e-12);
    }
}
