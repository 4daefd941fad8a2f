package spillway.mechanism.firms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.G;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.List;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.Statistics;
import spillway.fixture.TinyWorld;
import spillway.kernel.RandomStreams;
import spillway.world.Event;
import spillway.world.Firms;
import spillway.world.Size;
import spillway.world.World;

/** A firm is insolvent with loans beyond one and a half times its capital, which is 50 at a price of 2. */
class ExitTest {
    private static final double LIMIT = 150;

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Firms firms = world.firms;

    ExitTest() {
        world.cities.capitalPrice[SHENZHEN] = 2;
        world.tick = 10;
    }

    @Test
    void loansUpToTheLimitAreNoDistress() {
        int at = tiny.firm(SHENZHEN, B);
        int beyond = tiny.firm(SHENZHEN, B);
        firms.funds[at] = -LIMIT;
        firms.funds[beyond] = -LIMIT - 1;
        exit("turnover.distressQuarters=40");
        assertEquals(0, firms.distress[at]);
        assertEquals(1, firms.distress[beyond]);
        exit("turnover.distressQuarters=40");
        assertEquals(2, firms.distress[beyond]);
        firms.funds[beyond] = 0;
        exit("turnover.distressQuarters=40");
        assertEquals(0, firms.distress[beyond], "a good quarter ends it");
    }

    @Test
    void theYoungHaveTime() {
        int young = tiny.firm(SHENZHEN, B);
        int old = tiny.firm(SHENZHEN, B);
        firms.funds[young] = firms.funds[old] = -LIMIT - 1;
        firms.born[young] = 7;
        firms.born[old] = 6;
        exit("turnover.graceQuarters=3", "turnover.distressQuarters=2");
        assertEquals(0, firms.distress[young]);
        assertEquals(1, firms.distress[old]);
    }

    /** Of 160 the capital covers 100; a firm that closes leaves the rest to those who stay. */
    @Test
    void ofTwoInsolventNeighboursOneStays() {
        int one = tiny.firm(SHENZHEN, G);
        int two = tiny.firm(SHENZHEN, G);
        firms.funds[one] = firms.funds[two] = -160;
        exit("turnover.distressQuarters=1");
        assertFalse(firms.active[one]);
        assertTrue(firms.active[two]);
        assertEquals(-100, firms.funds[two], 1e-12);
        assertEquals(-100, world.cities.exitedFunds[SHENZHEN][G], 1e-12);
        assertEquals(120, world.flows.writtenOff, 1e-12);
    }

    @Test
    void aSolventFirmThatClosesCostsTheBankNothingUnlessItsLoansExceedItsCapital() {
        doomed(SHENZHEN, G, 30);
        doomed(GUANGZHOU, G, -49);
        doomed(SHENZHEN, B, -101);
        exit("turnover.smallClosure=0.1", "turnover.selection=5");
        assertEquals(3, world.flows.exits);
        assertEquals(30, world.cities.exitedFunds[SHENZHEN][G], 1e-12);
        assertEquals(-49, world.cities.exitedFunds[GUANGZHOU][G], 1e-12);
        assertEquals(-100, world.cities.exitedFunds[SHENZHEN][B], 1e-12);
        assertEquals(1, world.flows.writtenOff, 1e-12);
        assertEquals(-1, world.outside.bankEquity, 1e-12);
    }

    @Test
    void whatLeaversMadeAndSoldOfGoodsIsRemembered() {
        for (int s : new int[] {K, B, G}) {
            int f = doomed(SHENZHEN, s, 0);
            firms.output[f] = 7 + s;
            firms.sold[f] = 5 + s;
        }
        exit("turnover.smallClosure=0.1", "turnover.selection=5");
        assertEquals(3, world.flows.exits);
        assertEquals(8 + 10, world.opening.leftMade, 1e-12);
        assertEquals(6 + 8, world.opening.leftSold, 1e-12);
    }

    @Test
    void anExitIsRecorded() {
        int f = doomed(SHENZHEN, G, 0);
        long id = firms.id[f];
        exit("turnover.smallClosure=0.1", "turnover.selection=5");
        assertEquals(
                List.of(new Event.FirmEvent("exit", id, SHENZHEN, G, Firms.DOMESTIC, Size.SMALL.code, 50, -1)),
                world.events);
    }

    /** Weights 1 and 3: the mean of 0.8 and 0 is 0.2. */
    @Test
    void neighboursCountByTheirWeightInTaste() {
        int light = tiny.firm(SHENZHEN, B);
        int heavy = tiny.firm(SHENZHEN, B);
        tiny.firm(GUANGZHOU, B);
        firms.remove(tiny.firm(SHENZHEN, B));
        firms.logTfp[light] = 0.8;
        firms.attraction[heavy] = 3;
        Peers peers = new Peers(world);
        assertEquals(0.2, peers.logTfp(light), 1e-12);
        assertEquals(0.2, peers.logTfp(heavy), 1e-12);
        assertEquals(1, peers.others(light));
        peers.goes(light);
        assertEquals(0, peers.others(heavy));
    }

    @Test
    void selectionHasItsBounds() {
        int number = 8000;
        for (int k = 0; k < number; k++) {
            int f = tiny.firm(SHENZHEN, B);
            firms.logTfp[f] = k % 2 == 0 ? 3 : -3;
        }
        exit("turnover.smallClosure=0.1", "turnover.selection=1.5", "turnover.selectionBound=0.4");
        int good = 0;
        int bad = 0;
        for (int f = 0; f < number; f++) {
            good += f % 2 == 0 && !firms.active[f] ? 1 : 0;
            bad += f % 2 == 1 && !firms.active[f] ? 1 : 0;
        }
        Statistics.assertFrequency(0.1 * StrictMath.exp(-0.6), good, number / 2);
        Statistics.assertFrequency(0.1 * StrictMath.exp(0.6), bad, number / 2);
    }

    /** A firm that closes for sure, its hazard being above 1, beside one that hardly can; returns the first. */
    private int doomed(int r, int s, double funds) {
        int f = tiny.firm(r, s);
        int safe = tiny.firm(r, s);
        firms.size[safe] = Size.LARGE.code;
        firms.logTfp[safe] = 2;
        firms.funds[f] = funds;
        return f;
    }

    private void exit(String... overrides) {
        String[] all = new String[overrides.length + 1];
        all[0] = "turnover.smallClosure=0";
        System.arraycopy(overrides, 0, all, 1, overrides.length);
        new Exit(Baseline.byHand(all).turnover(), 1.5, new RandomStreams(4)).step(world);
    }
}
