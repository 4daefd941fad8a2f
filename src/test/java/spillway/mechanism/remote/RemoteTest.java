package spillway.mechanism.remote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.P;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.kernel.RandomStreams;
import spillway.mechanism.labour.LabourMarket;
import spillway.mechanism.trade.Trade;
import spillway.world.World;

class RemoteTest {
    private static final String[] BY_HAND = {
        "remote.enabled=true",
        "remote.taskShare.K=0.5",
        "remote.taskShare.P=0.1",
        "remote.taskShare.B=0.2",
        "remote.taskShare.G=0",
        "remote.spreadQuarters=10",
        "remote.tauRemote=1",
        "remote.reachMinutes=240",
        "remote.borderReach=0.2",
        "remote.pull=1",
        "remote.hurdle=0.1",
        "remote.scarcity=1",
        "remote.scarcityBound=0.3",
        "remote.workerShare=0.5",
        "remote.pace=1",
        "remote.most=0.3"
    };

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Remote.Params params = Baseline.byHand(BY_HAND).remote();
    private final RemoteWork work = new RemoteWork(params);

    @Test
    void broadbandSpreadsFromNothing() {
        Broadband broadband = new Broadband(params);
        broadband.step(world);
        assertEquals(0, world.distances.broadband, "nothing in 2010Q1");
        for (world.tick = 1; world.tick <= 10; world.tick++) {
            broadband.step(world);
        }
        double spread = 1 - Math.pow(0.9, 10);
        assertEquals(spread, world.distances.broadband, 1e-12);
        assertArrayEquals(new double[] {0.5 * spread, 0, 0.1 * spread, 0}, world.distances.online, 1e-12);
    }

    @Test
    void whatGoesOverANetworkCostsNoWay() {
        world.distances.online[K] = 0.4;
        new Trade(Baseline.byHand().trade()).step(world);
        double way = 0.02 + 0.00045 * TinyWorld.MINUTES;
        assertEquals(Math.pow(1 + 3 * 0.6 * way, -4), world.distances.tradeWeight[K][GUANGZHOU][SHENZHEN], 1e-12);
        assertEquals(Math.pow(1 + 3 * way, -4), world.distances.tradeWeight[P][GUANGZHOU][SHENZHEN], 1e-12);
        assertEquals(1, world.distances.tradeWeight[K][GUANGZHOU][GUANGZHOU]);
    }

    @Test
    void firmsWeighTalentElsewhereByGapAndReach() {
        world.cities.talentWage[SHENZHEN] = 2;
        world.cities.talentTightness[SHENZHEN] = 0.1;
        world.cities.talentTightness[GUANGZHOU] = -9;
        double gap = Math.log(2) + 0.1 + 0.3 - 0.1;
        assertEquals(100 * Math.exp(-0.25) * gap, work.weight(world, GUANGZHOU, SHENZHEN), 1e-12);
        assertEquals(0, work.weight(world, SHENZHEN, GUANGZHOU), "nobody hires where talent is dearer");
        world.cities.talentWage[HONG_KONG] = 2;
        assertEquals(0, work.weight(world, HONG_KONG, SHENZHEN), "a gap within the hurdle hires nobody");
        world.cities.talentWage[HONG_KONG] = 1;
        double across = Math.log(2) + 0.1 - 0.1;
        assertEquals(0.2 * 100 * Math.exp(-0.25) * across, work.weight(world, HONG_KONG, SHENZHEN), 1e-12);
        world.distances.serviceRelief = 1;
        assertEquals(100 * Math.exp(-0.25) * across, work.weight(world, HONG_KONG, SHENZHEN), 1e-12);
    }

    @Test
    void hiringPayAndSavingAreThoseOfTheFormula() {
        shenzhenIsDear();
        work.step(world);
        double weight = work.weight(world, GUANGZHOU, SHENZHEN);
        double hongKong = work.weight(world, HONG_KONG, SHENZHEN);
        double jobs = 0.6 * (0.5 * 40 + 0.2 * 30);
        double hired = jobs * weight / (100 + weight + hongKong);
        assertEquals(hired, world.cities.remoteTalent[GUANGZHOU][SHENZHEN], 1e-12);
        assertEquals(0.75, world.cities.remotePay[GUANGZHOU][SHENZHEN], 1e-15, "1.5 of a wage of 2");
        double in = hired + world.cities.remoteTalent[HONG_KONG][SHENZHEN];
        assertEquals(100 + in, world.cities.talentForFirms(SHENZHEN), 1e-12);
        assertEquals(0.25 * in / (100 + in), world.cities.remoteSaving[SHENZHEN], 1e-12);
        assertEquals(2 * (1 - world.cities.remoteSaving[SHENZHEN]), world.cities.talentPay(SHENZHEN), 1e-15);
        assertEquals(1 + hired * 0.5 / 100, world.cities.talentEarnings(GUANGZHOU), 1e-12);
        assertEquals(2, world.cities.talentEarnings(SHENZHEN));
    }

    @Test
    void noRegionLendsMoreThanTheMost() {
        shenzhenIsDear();
        world.cities.talent[GUANGZHOU] = world.cities.talent[HONG_KONG] = 1;
        work.step(world);
        assertTrue(world.cities.remoteOut(GUANGZHOU) <= 0.3 + 1e-12);
        assertTrue(world.cities.remoteIn(SHENZHEN) <= 0.6 * 26 + 1e-12);
    }

    @Test
    void whoWorksAtADistanceIsCountedOnceAndTheFirstQuarterKnowsNone() {
        shenzhenIsDear();
        world.distances.broadband = 0;
        work.step(world);
        assertEquals(0, world.cities.remoteIn(SHENZHEN));
        world.distances.broadband = 0.6;
        work.step(world);
        new LabourMarket(Baseline.byHand().labour(), new RandomStreams(1)).step(world);
        double byFirm = 0;
        double byHome = 0;
        for (int r = 0; r < 3; r++) {
            byFirm += world.cities.employedTalent[r];
            byHome += world.cities.residentTalentAtWork(r);
            assertTrue(world.cities.residentTalentAtWork(r) <= world.cities.talent[r]);
        }
        assertEquals(byFirm, byHome, 1e-12);
        double out = world.cities.remoteOut(GUANGZHOU);
        assertEquals(100 - out, world.cities.talentOffered[GUANGZHOU], 1e-12);
    }

    private void shenzhenIsDear() {
        world.distances.broadband = 0.6;
        world.cities.talentWage[SHENZHEN] = 2;
        int software = tiny.firm(SHENZHEN, K);
        int maker = tiny.firm(SHENZHEN, B);
        world.firms.talent[software] = 40;
        world.firms.talent[maker] = 30;
    }
}
