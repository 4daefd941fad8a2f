package spillway.mechanism.trade;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.P;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.TinyWorld;
import spillway.world.Firms;
import spillway.world.Mode;
import spillway.world.World;

/** A contract manufacturer with access .2 at home that sells 4 there, 10 to the west and 6 to the rest of the world. */
class AccessCapitalTest {
    private static final double PACE = 0.1;
    private static final double SLACK = 0.05;
    /** Of 16 sold abroad 6 are missing once the west buys 4. */
    private static final double NEED = 6.0 / 16 - SLACK;

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Firms firms = world.firms;
    private int firm;

    @BeforeEach
    void oneContractManufacturer() {
        firm = tiny.firm(SHENZHEN, B);
        firms.mode[firm] = Mode.OEM.code;
        firms.giveUsualAccess(firm, world.base.contractHomeAccess);
        firms.funds[firm] = 10;
        west(10);
        world.tick = -1;
        step(1, 0, 0, 0);
        world.tick = 3;
    }

    private void west(double sold) {
        double[] reach = {20, sold, 6};
        System.arraycopy(reach, 0, world.flows.reach[B][SHENZHEN], 0, 3);
        firms.demand[firm] = 10 + sold;
    }

    private void step(double pivotCost, double surge, double designerNeed, double subsidy) {
        Map<String, Double> ease = Map.of("HOME", 1.0, "EUUS", 1.0, "ROW", 1.0);
        new AccessCapital(
                        new AccessCapital.Params(
                                true,
                                PACE,
                                1.5,
                                0.1,
                                pivotCost,
                                surge,
                                0.05,
                                0,
                                20,
                                SLACK,
                                designerNeed,
                                ease,
                                subsidy),
                        0.01)
                .step(world);
    }

    private double access(int market) {
        return firms.access[firm][market];
    }

    @Test
    void whileTheBaseYearIsHeldAFirmGetsUsedToItsMarkets() {
        assertArrayEquals(new double[] {0.2, 1, 1}, firms.access[firm], 1e-15);
        assertArrayEquals(new double[] {20, 10, 6}, firms.usualSales[firm], 1e-12);
        assertEquals(0, firms.development[firm]);
    }

    @Test
    void whoSellsAsUsualBuildsNothing() {
        step(1, 10, 1, 0);
        assertArrayEquals(new double[] {0.2, 1, 1}, firms.access[firm], 1e-15);
        assertEquals(0, firms.development[firm]);
        west(10 * (1 - SLACK) + 1e-9);
        step(1, 10, 1, 0);
        assertArrayEquals(new double[] {0.2, 1, 1}, firms.access[firm], 1e-12);
    }

    @Test
    void whoLosesTheWestTurnsHomeAndElsewhereAndPaysForIt() {
        west(4);
        step(1, 0, 0, 0);
        double home = PACE * NEED * 0.8;
        double elsewhere = PACE * NEED * 0.5;
        assertEquals(0.2 + home, access(0), 1e-12);
        assertEquals(1 + elsewhere, access(2), 1e-12);
        assertEquals(1 - 0.05 * (1 - 4 / 9.5), access(1), 1e-12, "what is not used wears off");
        double spent = 4 * 0.1 * (20 * home + 6 * elsewhere);
        assertEquals(spent, firms.development[firm], 1e-12);
        assertEquals(spent, world.flows.accessSpending[SHENZHEN][B], 1e-12);
        assertArrayEquals(new double[] {20, 9.7, 6}, firms.usualSales[firm], 1e-12);
    }

    @Test
    void whereAllTurnAtOnceItIsDearer() {
        west(4);
        step(1, 10, 0, 0);
        double home = PACE * NEED * 0.8;
        double elsewhere = PACE * NEED * 0.5;
        double spent = 4 * 0.1 * (20 * home * (1 + 10 * home / 0.2) + 6 * elsewhere * (1 + 10 * elsewhere));
        assertEquals(spent, firms.development[firm], 1e-12);
        assertEquals(0.2 + home, access(0), 1e-12);
    }

    @Test
    void thinMarginsAndEmptyPocketsKeepAFirmFromTurningUnlessItIsFree() {
        west(4);
        firms.funds[firm] = 0;
        step(1, 0, 0, 0);
        assertEquals(0.2, access(0), 1e-15);
        firms.usualSales[firm][1] = 10;
        firms.funds[firm] = 10;
        firms.markup[firm] = 0.02;
        step(1, 0, 0, 0);
        assertEquals(0.2, access(0), 1e-15);
        assertEquals(0, firms.development[firm]);
        firms.funds[firm] = -10;
        firms.usualSales[firm][1] = 10;
        step(0, 50, 0, 0);
        double left = 1 - 0.05 * (1 - 4 / 9.5);
        double missing = (16 - 6 - 4 * left * left) / 16 - SLACK;
        assertEquals(0.2, access(0) - PACE * missing * 0.8, 0.02 * PACE);
        assertEquals(0, firms.development[firm]);
    }

    @Test
    void halfTheMeansKeepHalf() {
        west(4);
        double full = 4 * 0.1 * PACE * NEED * (20 * 0.8 + 6 * 0.5);
        firms.funds[firm] = full / 2;
        step(1, 0, 0, 0);
        assertEquals(0.2 + PACE * NEED * 0.8 / 2, access(0), 1e-12);
        assertEquals(full / 2, firms.development[firm], 1e-12);
    }

    @Test
    void whatWasBuiltIsKeptAtACostOrWearsOff() {
        firms.access[firm][0] = 0.6;
        firms.demand[firm] = 28;
        step(1, 0, 0, 0);
        assertEquals(0.6, access(0), 1e-15);
        assertEquals(4 * 0.1 * 20 * 0.05 * 0.4, firms.development[firm], 1e-12);
        firms.markup[firm] = 0.01;
        step(1, 0, 0, 0);
        assertEquals(0.6 - 0.05 * 0.4, access(0), 1e-12, "its margin does not carry it");
        for (int k = 0; k < 400; k++) {
            step(1, 0, 0, 0);
        }
        assertEquals(0.2, access(0), 1e-6, "never below what its mode comes with");
    }

    @Test
    void ownDesignsReachForTheHomeMarketByThemselves() {
        firms.mode[firm] = Mode.ODM.code;
        step(1, 0, 0.5, 0);
        assertEquals(0.2 + PACE * 0.5 * 0.8, access(0), 1e-12);
    }

    @Test
    void aSubsidisedTurnIsPaidByTheCity() {
        west(4);
        firms.funds[firm] = 0;
        firms.markup[firm] = 0.01;
        step(1, 0, 0, 1);
        double spent = 4 * 0.1 * PACE * NEED * (20 * 0.8 + 6 * 0.5);
        assertEquals(spent, firms.development[firm], 1e-12);
        assertEquals(spent, firms.developmentGrant[firm], 1e-12);
        assertEquals(0, firms.funds[firm]);
        assertEquals(0, world.governments.outlay[SHENZHEN], "paid with the development");
    }

    @Test
    void servicesHaveWhatTheyHave() {
        int service = tiny.firm(SHENZHEN, P);
        world.flows.reach[P][SHENZHEN][0] = 1;
        step(1, 0, 1, 0);
        assertArrayEquals(new double[3], firms.usualSales[service]);
    }
}
