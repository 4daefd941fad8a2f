package spillway.mechanism.government;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.Governments;
import spillway.world.World;

/** Budgets of governments whose region makes 400 a quarter. */
class BudgetsTest {
    private final World world = new TinyWorld().world;
    private final Governments governments = world.governments;

    /** Without discounting quick money returns 8 at most, patient money 1.5 for each quarter beyond the twelfth. */
    @ParameterizedTest
    @CsvSource({"14, -0.625", "20, 0.5", "12, -1", "5, -1", "16.9, -0.25", "20.9999999999, 0.6875"})
    void patienceIsALogitOfRelativeReturns(double horizon, double advantage) {
        Budgets budgets = budgets("government.discount=1", "government.choiceSharpness=2");
        assertEquals(1 / (1 + StrictMath.exp(-2 * advantage)), budgets.patientShare(horizon, 0), 1e-12);
        assertEquals(1 / (1 + StrictMath.exp(-2 * (advantage - 0.3))), budgets.patientShare(horizon, 0.3), 1e-12);
    }

    @Test
    void someCitiesLookFurtherAhead() {
        Budgets budgets = budgets("government.horizonExtra.Shenzhen=26", "government.horizonExtra.Hong Kong=4");
        budgets.step(world);
        assertEquals(14, governments.horizon[GUANGZHOU], 0);
        assertEquals(40, governments.horizon[SHENZHEN], 0);
        assertEquals(24, governments.horizon[HONG_KONG], 0);
        assertTrue(governments.patientShare[SHENZHEN] > governments.patientShare[GUANGZHOU]);
    }

    @Test
    void whoLooksNoQuarterAheadSplitsMoneyEvenly() {
        assertEquals(0.5, budgets().patientShare(0.9, 0.4));
    }

    /** With two quarters left one is sure and the other comes with 1 - h; a concern of two is added. */
    @Test
    void leadersWhoCareForTheirTermLookAgainOnceAYear() {
        Budgets budgets = budgets("government.horizonMode=REMAINING_TERM", "government.concern=2");
        governments.served[GUANGZHOU] = 18;
        world.tick = 4;
        budgets.step(world);
        assertEquals(1 + 0.9605 + 2, governments.horizon[GUANGZHOU], 1e-12);
        assertEquals(20, governments.horizon[HONG_KONG]);
        governments.served[GUANGZHOU] = 19;
        for (world.tick = 5; world.tick < 8; world.tick++) {
            budgets.step(world);
            assertEquals(3.9605, governments.horizon[GUANGZHOU], 1e-12);
        }
        budgets.step(world);
        assertEquals(3, governments.horizon[GUANGZHOU], 1e-12);
        for (world.tick = -3; world.tick <= 0; world.tick++) {
            governments.horizon[GUANGZHOU] = 0;
            budgets.step(world);
            assertEquals(3, governments.horizon[GUANGZHOU], 1e-12, "always while the base is held");
        }
    }

    /** In log odds, effort of .3 for the fully ambitious costs patient money 2 times .3. */
    @Test
    void theAmbitiousPreferQuickMoneyInTheYearsBeforePromotion() {
        governments.ambition[GUANGZHOU] = 0.5;
        for (int served = 0; served < 20; served++) {
            boolean show = served >= 8 && served < 16;
            assertEquals(show ? -0.3 : 0, tilt(served), 1e-9, "after " + served + " quarters");
        }
        world.structure.tier[GUANGZHOU] = 0;
        assertEquals(0, tilt(10), 1e-9, "no rank, no promotion");
        world.structure.tier[GUANGZHOU] = 1;
        assertEquals(0, tilt(10, "government.leaderTurnover=false"), 1e-9);
    }

    @ParameterizedTest(name = "at scale {0} and balance {1}: {2}")
    @CsvSource({
        "0.5, -12, 0.55",
        "0.5, -12.1, 0.4",
        "0.98, 0, 1",
        "0.05, -13, 0",
        "1, 40, 1",
    })
    void programmesShrinkBeyondTheDeficitCeilingAndComeBackSlower(double before, double balance, double after) {
        governments.programmeScale[SHENZHEN] = before;
        governments.balance[SHENZHEN] = balance;
        budgets().step(world);
        assertEquals(after, governments.programmeScale[SHENZHEN], 1e-12);
        assertEquals(0.03 * 400 * after, governments.quickMoney[SHENZHEN] + governments.patientMoney[SHENZHEN], 1e-12);
    }

    @Test
    void programmesAreWholeWhileTheBaseIsHeld() {
        world.tick = -1;
        governments.programmeScale[SHENZHEN] = 0.5;
        governments.balance[SHENZHEN] = -100;
        budgets().step(world);
        assertEquals(1, governments.programmeScale[SHENZHEN]);
    }

    /** Annual value added is 1600; service is 60; debt beyond .4 cuts .3 of it for each unit, .6 at most. */
    @ParameterizedTest(name = "funds {0}: service {1}")
    @CsvSource({"-640, 60", "-960, 56.4", "-100000, 24", "100000, 60", "-600, 60"})
    void debtCutsServiceWithinBounds(double funds, double service) {
        world.base.serviceShare[SHENZHEN] = 0.15;
        governments.funds[SHENZHEN] = funds;
        budgets().step(world);
        assertEquals(service, governments.service[SHENZHEN], 1e-9);
    }

    private double tilt(int served, String... overrides) {
        governments.served[GUANGZHOU] = served;
        Budgets budgets = budgets(overrides);
        budgets.step(world);
        double share = governments.patientShare[GUANGZHOU];
        double plain = budgets.patientShare(14, 0);
        return StrictMath.log(share / (1 - share)) - StrictMath.log(plain / (1 - plain));
    }

    private static Budgets budgets(String... overrides) {
        return new Budgets(Baseline.byHand(overrides).government());
    }
}
