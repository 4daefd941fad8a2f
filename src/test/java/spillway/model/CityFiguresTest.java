package spillway.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.G;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.P;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.TinyWorld;
import spillway.world.Cities;
import spillway.world.World;

/** Each figure of a city from numbers set by hand; sectors K and P are services, B and G manufacturing, K and B high-value. */
class CityFiguresTest {
    private final World world = new TinyWorld().world;

    @BeforeEach
    void shenzhenMakesFourThings() {
        set(world.cities.valueAdded[SHENZHEN], 40, 30, 20, 10);
        set(world.flows.realValueAdded[SHENZHEN], 36, 27, 18, 9);
        set(world.flows.highValue[SHENZHEN], 40, 30, 0, 5);
        set(world.flows.realHighValue[SHENZHEN], 36, 27, 0, 4);
    }

    @Test
    void sectorsAddUp() {
        assertEquals(100, CityFigures.valueAdded(world, SHENZHEN));
        assertEquals(90, CityFigures.realValueAdded(world, SHENZHEN));
        assertEquals(75, CityFigures.highValue(world, SHENZHEN));
        assertEquals(67, CityFigures.realHighValue(world, SHENZHEN));
    }

    @Test
    void aGroupIsTheSumOfItsSectors() {
        world.structure.group[G] = world.structure.group[K];
        assertEquals(36 + 9, CityFigures.realValueAdded(world, SHENZHEN, world.structure.group[K]));
        assertEquals(18, CityFigures.realValueAdded(world, SHENZHEN, world.structure.group[P]));
    }

    @Test
    void manufacturingAndHighValueServicesDoNotOverlap() {
        assertEquals(27 + 9, CityFigures.realManufacturing(world, SHENZHEN));
        assertEquals(36, CityFigures.realHighValueServices(world, SHENZHEN));
    }

    @Test
    void salesAtHomeAreNotSalesToOtherRegions() {
        world.flows.trade[K][SHENZHEN][GUANGZHOU] = 3;
        world.flows.trade[K][SHENZHEN][SHENZHEN] = 100;
        world.flows.trade[B][SHENZHEN][HONG_KONG] = 4;
        world.flows.trade[B][SHENZHEN][3] = 1000;
        world.flows.trade[G][SHENZHEN][4] = 1000;
        world.flows.trade[B][GUANGZHOU][SHENZHEN] = 500;
        assertEquals(7, CityFigures.salesToOtherRegions(world, SHENZHEN), "abroad and the rest of China do not count");
    }

    @Test
    void accessIsAMeanThatLossesDoNotWeigh() {
        set(world.cities.valueAdded[SHENZHEN], 30, 10, -50, 0);
        set(world.cities.marketAccess[SHENZHEN], 2, 6, 1000, 1000);
        assertEquals(3, CityFigures.marketAccess(world, SHENZHEN), 1e-12);
    }

    @Test
    void varietyCountsEqualSectors() {
        set(world.cities.valueAdded[SHENZHEN], 7, 0, 0, -2);
        assertEquals(0, CityFigures.variety(world, SHENZHEN), 1e-15);
        set(world.cities.valueAdded[SHENZHEN], 7, 7, -3, 7);
        assertEquals(StrictMath.log(3), CityFigures.variety(world, SHENZHEN), 1e-12);
        set(world.cities.valueAdded[SHENZHEN], 2, 1, 1, 0);
        assertEquals(1.5 * StrictMath.log(2), CityFigures.variety(world, SHENZHEN), 1e-12, "one bit and a half");
    }

    @Test
    void theTertiaryShareWeighsSectorsByValueAdded() {
        set(world.structure.tertiaryShare[SHENZHEN], 1, 0.1, 0.5, 0);
        assertEquals((40 + 3 + 10) / 100.0, CityFigures.tertiaryShare(world, SHENZHEN), 1e-12);
    }

    @Test
    void theWageIsOfAYearAndOfAHead() {
        world.flows.wages[SHENZHEN] = 1320;
        assertEquals(100_000, CityFigures.wage(world, SHENZHEN), 1e-9, "2.5 x 10,000 RMB a quarter for 528 x 10,000");
    }

    @Test
    void whoIsOfferedAndNotEmployedIsUnemployed() {
        world.cities.talentOffered[SHENZHEN] = 110;
        world.cities.workersOffered[SHENZHEN] = 550;
        assertEquals(0.2, world.cities.unemployment(SHENZHEN), 1e-12, "528 of 660 work");
    }

    @Test
    void whereAllWorkNobodyIsUnemployed() {
        assertEquals(0, Cities.unemployment(Math.nextUp(528.0), 528));
        assertEquals(-0.5, Cities.unemployment(792, 528), 1e-12, "what cannot be is not hidden");
    }

    @Test
    void productivityLeavesOutSectorsWithoutFirmsAndLosses() {
        set(world.cities.valueAdded[SHENZHEN], 30, 10, 5, -40);
        set(world.flows.logTfp[SHENZHEN], 0.4, 0.8, Double.NaN, 9);
        assertEquals(0.5, CityFigures.logTfp(world, SHENZHEN), 1e-12);
    }

    @Test
    void directInvestmentIsInBillionDollars() {
        set(world.flows.direct[SHENZHEN], 50, 17.7, 0, 0);
        assertEquals(1, CityFigures.directInvestment(world, SHENZHEN), 1e-12, "67.7 of 100m RMB at 6.77");
    }

    @Test
    void sharesOfProgrammesAndInnovationsPerFirm() {
        world.governments.patientMoney[SHENZHEN] = 3;
        world.governments.quickMoney[SHENZHEN] = 1;
        assertEquals(0.75, CityFigures.patientShare(world, SHENZHEN), 1e-12);
        Arrays.fill(world.flows.innovations[SHENZHEN], 2);
        Arrays.fill(world.flows.enterprises[SHENZHEN], 25);
        assertEquals(0.08, CityFigures.innovationsPerFirm(world, SHENZHEN), 1e-12);
    }

    private static void set(double[] row, double... values) {
        System.arraycopy(values, 0, row, 0, values.length);
    }
}
