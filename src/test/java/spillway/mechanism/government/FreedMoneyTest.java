package spillway.mechanism.government;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.Governments;
import spillway.world.World;

/** Two cities that support electronics, whose firms have 100 on order; both would bid, and have 60 to pay with. */
class FreedMoneyTest {
    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Governments governments = world.governments;

    @BeforeEach
    void twoBidders() {
        for (int r : new int[] {GUANGZHOU, SHENZHEN}) {
            int f = tiny.firm(r, B);
            world.firms.order[f] = 100;
            governments.target[r] = B;
            governments.horizon[r] = 14;
        }
        refill();
    }

    private void refill() {
        for (int r : new int[] {GUANGZHOU, SHENZHEN}) {
            governments.quickMoney[r] = 60;
            governments.patientMoney[r] = 20;
        }
    }

    /** Bids and pays with an investor worth all of his capital; returns what is paid in Shenzhen. */
    private double quarter(String... settings) {
        refill();
        String[] all = java.util.Arrays.copyOf(settings, settings.length + 1);
        all[settings.length] = "government.investorValue=1";
        Government.Params params = Baseline.byHand(all).government();
        new SubsidyRace(params, 3).step(world);
        new Programmes(params).step(world);
        return governments.subsidyPaid[SHENZHEN];
    }

    @Test
    void whatWouldHaveBeenPaidIsSavedOrBuiltAsChosen() {
        double paid = quarter();
        assertTrue(paid > 10);
        assertEquals(0, quarter("government.subsidyCompetition=false", "government.freedSaved=1"));
        assertEquals(60 - paid, governments.quickMoney[SHENZHEN], 1e-9, "service buys what it bought before");
        assertEquals(20, governments.patientMoney[SHENZHEN], 1e-12);
        quarter("government.subsidyCompetition=false", "government.freedToWorks=0.75");
        assertEquals(60 - 0.75 * paid, governments.quickMoney[SHENZHEN], 1e-9);
        assertEquals(20 + 0.75 * paid, governments.patientMoney[SHENZHEN], 1e-9);
    }

    @Test
    void withoutAChoiceItBuysService() {
        quarter("government.subsidyCompetition=false");
        assertEquals(60, governments.quickMoney[SHENZHEN], 0);
        assertEquals(0, governments.freedMoney[SHENZHEN], 0);
    }

    @Test
    void bidsThatArePaidFreeNothing() {
        double paid = quarter("government.freedSaved=1");
        assertTrue(paid > 10);
        assertEquals(60, governments.quickMoney[SHENZHEN], 1e-12);
    }

    @Test
    void halfAnAgreementFreesHalf() {
        double paid = quarter();
        double still = quarter("government.subsidyCoordination=0.5", "government.freedSaved=1");
        assertEquals(paid / 2, still, 1e-9);
        assertEquals(60 - paid / 2, governments.quickMoney[SHENZHEN], 1e-9);
    }

    @Test
    void nothingIsFreedWhileTheBaseIsHeld() {
        world.tick = -1;
        quarter("government.subsidyCompetition=false", "government.freedSaved=1");
        assertEquals(60, governments.quickMoney[SHENZHEN], 0);
    }
}
