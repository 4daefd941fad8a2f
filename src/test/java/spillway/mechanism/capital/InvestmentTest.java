package spillway.mechanism.capital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.World;

class InvestmentTest {
    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final int firm = tiny.firm(SHENZHEN, B);
    private final Investment investment = new Investment(Baseline.byHand().investment());

    @Test
    void capitalWearsAndOrdersArrive() {
        world.firms.order[firm] = 7;
        investment.step(world);
        assertEquals(0.98 * 50 + 7, world.firms.capital[firm], 1e-12);
    }

    @Test
    void ordersReplaceWearAndCloseAShareOfTheGap() {
        world.cities.capitalPrice[SHENZHEN] = 1.25;
        world.firms.price[firm] = 1.5;
        world.firms.order[firm] = 1;
        double wanted = 5 * (1.5 - 0.5) * 20 / 1.25;
        investment.step(world);
        assertEquals(0.02 * 50 + 0.08 * (wanted - 50), world.firms.order[firm], 1e-12);
        world.governments.subsidyRate[SHENZHEN][B] = 0.2;
        world.firms.order[firm] = 1;
        investment.step(world);
        assertEquals(
                0.02 * 50 + 0.08 * (wanted / 0.8 - 50), world.firms.order[firm], 1e-12, "a subsidy lowers the cost");
        world.governments.subsidyRate[SHENZHEN][B] = 0.95;
        world.firms.order[firm] = 1;
        investment.step(world);
        assertEquals(0.02 * 50 + 0.08 * (wanted / 0.5 - 50), world.firms.order[firm], 1e-12, "up to its limit");
    }

    @Test
    void capitalAtItsWantedLevelStaysAndAnyGapShrinksByTheAdjustment() {
        world.firms.order[firm] = 1;
        for (int k = 0; k < 5; k++) {
            investment.step(world);
            assertEquals(50, world.firms.capital[firm], 1e-12);
            assertEquals(1, world.firms.order[firm], 1e-12);
        }
        world.firms.expectedDemand[firm] = 24;
        investment.step(world);
        double gap = 60 - world.firms.capital[firm];
        for (int k = 0; k < 20; k++) {
            investment.step(world);
            gap *= 0.92;
            assertEquals(60 - gap, world.firms.capital[firm], 1e-10);
        }
    }

    /** Materials of .5 a unit of output at a surcharge of .4, of which the firm escapes a quarter. */
    @Test
    void keyInputsFromNewSuppliersLeaveLessToExpand() {
        world.keys.surcharge[B] = 0.4;
        world.firms.keySubstitution[firm] = 0.25;
        assertEquals(5 * 20 * (1 - 0.5 * 1.3), investment.wanted(world, firm), 1e-12);
    }

    @Test
    void nobodySellsUsedCapital() {
        world.firms.expectedDemand[firm] = 0;
        investment.step(world);
        assertEquals(0, world.firms.order[firm]);
    }

    @ParameterizedTest
    @CsvSource({"-5, 50, 1", "0, 0, 1", "50, 50, 1", "55, 50, 0.5", "60, 50, 0", "1000, 50, 0", "1, 0, 0"})
    void creditRunsOutTowardsTheLimit(double loans, double collateral, double room) {
        assertEquals(room, investment.creditRoom(loans, collateral), 1e-12);
    }

    @Test
    void whileTheBaseIsHeldCreditIsNotRationed() {
        world.firms.funds[firm] = -1000;
        world.firms.order[firm] = 1;
        investment.step(world);
        assertEquals(0, world.firms.order[firm]);
        world.tick = -1;
        world.firms.capital[firm] = 50;
        world.firms.order[firm] = 1;
        investment.step(world);
        assertTrue(world.firms.order[firm] > 0);
    }

    @Test
    void moreLoansNeverMeanMoreCredit() {
        double before = 1;
        for (double loans = 0; loans < 100; loans += 0.5) {
            double room = investment.creditRoom(loans, 50);
            assertTrue(room <= before && room >= 0);
            before = room;
        }
    }

    @Test
    void dearMaterialsLeaveLessToExpand() {
        world.cities.materialsPrice[SHENZHEN][B] = 1.2;
        investment.step(world);
        double wanted = 5 * (1 - 0.5 * 1.2) * 20;
        assertEquals(0.02 * 49 + 0.08 * (wanted - 49), world.firms.order[firm], 1e-12, "49 are left of 50");
    }

    @Test
    void collateralIsWorthThePriceOfCapitalGoods() {
        world.cities.capitalPrice[SHENZHEN] = 2;
        world.firms.expectedDemand[firm] = 40;
        world.firms.order[firm] = 1;
        world.firms.funds[firm] = -110;
        investment.step(world);
        assertEquals(0.5 * 0.02 * 50, world.firms.order[firm], 1e-12, "110 of 100, half a step from the limit of 120");
    }

    @Test
    void whileTheBaseIsHeldCapitalWearsByTheGrowthOfItsPathToo() {
        world.base.capitalGrowth[SHENZHEN] = 0.03;
        world.firms.order[firm] = 7;
        world.tick = -1;
        investment.step(world);
        assertEquals(0.95 * 50 + 7, world.firms.capital[firm], 1e-12);
        world.tick = 0;
        world.firms.order[firm] = 0;
        investment.step(world);
        assertEquals(0.98 * 54.5, world.firms.capital[firm], 1e-12, "afterwards it is the wear alone");
    }

    @Test
    void theGoneOrderNothing() {
        world.firms.remove(firm);
        world.firms.capital[firm] = 50;
        world.firms.order[firm] = 7;
        investment.step(world);
        assertEquals(50, world.firms.capital[firm]);
        assertEquals(7, world.firms.order[firm]);
    }
}
