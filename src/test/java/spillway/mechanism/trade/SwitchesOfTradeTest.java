package spillway.mechanism.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.G;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.P;

import java.util.List;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.kernel.Quarter;
import spillway.world.Link;
import spillway.world.TravelTimes;
import spillway.world.World;

/** Links can be left out by year; demand for materials can be cut loose from who uses them. */
class SwitchesOfTradeTest {

    @Test
    void linksAfterTheYearAreLeftOut() {
        assertEquals(30, minutes("trade.linksUntil=2200"));
        assertEquals(30, minutes("trade.linksUntil=2013"));
        assertEquals(60, minutes("trade.linksUntil=2012"));
        assertEquals(60, minutes("trade.linksUntil=2009"));
    }

    @Test
    void aLinkOpensSoonerLaterOrNever() {
        assertEquals(30, minutes("trade.linkDelay.Nansha bridge=3"), "opens in the quarter that is looked at");
        assertEquals(60, minutes("trade.linkDelay.Nansha bridge=4"));
        assertEquals(60, minutes("trade.linkDelay.Nansha bridge=800"));
        assertEquals(30, minutes("trade.linkDelay.Nansha bridge=-40"));
        assertEquals(30, minutes("trade.linkDelay.Shenzhen-Zhongshan link=800"), "another link");
    }

    /** Guangzhou and Shenzhen are an hour apart until a link opens in 2013Q2; it is 2014Q1. */
    private static double minutes(String setting) {
        World plain = new TinyWorld().world;
        World world = new World(
                plain.structure,
                plain.talents,
                plain.cells,
                new TravelTimes(
                        3,
                        List.of(
                                new Link(0, 1, 60, new Quarter(2000, 1), "road"),
                                new Link(0, 1, 30, new Quarter(2013, 2), "Nansha bridge"),
                                new Link(1, 2, 60, new Quarter(2000, 1), "road"))),
                plain.paths);
        world.tick = 16;
        new Trade(Baseline.byHand(setting).trade()).step(world);
        return world.distances.minutes[0][1];
    }

    /**
     * Electronics buys from knowledge services alone, all others from themselves alone. When electronics uses twice the materials
     * of the base year, linked spending on knowledge services doubles on that account; unlinked it is spending on electronics.
     */
    @Test
    void unlinkedDemandFollowsTheSectorsOwnUse() {
        double[] linked = spending("trade.ioLinkages=true", 200);
        assertEquals(100 + 200, linked[K], 1e-9);
        assertEquals(0, linked[B], 1e-9);
        double[] unlinked = spending("trade.ioLinkages=false", 200);
        // Base-year sales of materials are 200, 0, 100, 100; own use has doubled in electronics only, which sold none.
        assertEquals(500.0 * 200 / 400, unlinked[K], 1e-9);
        assertEquals(0, unlinked[B], 1e-9);
        assertEquals(500.0 * 100 / 400, unlinked[P], 1e-9);
        double[] base = spending("trade.ioLinkages=false", 100);
        double[] baseLinked = spending("trade.ioLinkages=true", 100);
        for (int s : new int[] {K, B, P, G}) {
            assertEquals(baseLinked[s], base[s], 1e-9, "in the base year nothing changes");
        }
        assertTrue(linked[K] > unlinked[K]);
    }

    private static double[] spending(String setting, double usedByElectronics) {
        World world = new TinyWorld().world;
        for (double[] row : world.structure.supplierShare) {
            java.util.Arrays.fill(row, 0);
        }
        world.structure.supplierShare[K][K] = 1;
        world.structure.supplierShare[K][B] = 1;
        world.structure.supplierShare[P][P] = 1;
        world.structure.supplierShare[G][G] = 1;
        java.util.Arrays.fill(world.flows.materials[GUANGZHOU], 100);
        world.flows.materials[GUANGZHOU][B] = usedByElectronics;
        new GoodsMarket(Baseline.byHand(setting).trade()).step(world);
        double[] spending = new double[4];
        for (int s = 0; s < 4; s++) {
            spending[s] = world.cities.spending[s][GUANGZHOU];
        }
        return spending;
    }

    /** Protection that falls to four fifths raises the weight of other mainland sellers by a quarter. */
    @Test
    void protectionStandsBetweenMainlandRegionsAlone() {
        World plain = new TinyWorld().world;
        World open = new TinyWorld().world;
        new Trade(Baseline.byHand().trade()).step(plain);
        new Trade(Baseline.byHand("trade.localProtection=0.8").trade()).step(open);
        double[][] before = plain.distances.tradeWeight[B];
        double[][] after = open.distances.tradeWeight[B];
        assertEquals(before[GUANGZHOU][1] / 0.8, after[GUANGZHOU][1], 1e-12);
        assertEquals(before[GUANGZHOU][GUANGZHOU], after[GUANGZHOU][GUANGZHOU]);
        assertEquals(before[GUANGZHOU][2], after[GUANGZHOU][2], "Hong Kong");
        assertEquals(before[GUANGZHOU][3], after[GUANGZHOU][3], "the rest of China");
        open.tick = -1;
        new Trade(Baseline.byHand("trade.localProtection=0.8").trade()).step(open);
        assertEquals(before[GUANGZHOU][1], open.distances.tradeWeight[B][GUANGZHOU][1], "2010 is as it was");
    }

    /** Transport that has turned half digital at one end and not at the other saves a quarter of a saving of .4. */
    @Test
    void digitalLogisticsMakeGoodsCheaperToMoveAndServicesNot() {
        World plain = new TinyWorld().world;
        World digital = new TinyWorld().world;
        digital.cities.digitalDegree[GUANGZHOU][P] = 0.5;
        digital.cities.digitalDegree[GUANGZHOU][B] = 1;
        new Trade(Baseline.byHand("trade.tauGoods=0.9").trade()).step(plain);
        new Trade(Baseline.byHand("trade.logisticsSaving=0.4").trade()).step(digital);
        assertEquals(
                plain.distances.tradeWeight[B][GUANGZHOU][1], digital.distances.tradeWeight[B][GUANGZHOU][1], 1e-12);
        World none = new TinyWorld().world;
        new Trade(Baseline.byHand().trade()).step(none);
        assertEquals(none.distances.tradeWeight[K][GUANGZHOU][1], digital.distances.tradeWeight[K][GUANGZHOU][1]);
        assertEquals(none.distances.tradeWeight[B][GUANGZHOU][3], digital.distances.tradeWeight[B][GUANGZHOU][3]);
    }

    /** A quarter of all materials comes from each sector; digital electronics moves a tenth of what is not knowledge services there. */
    @Test
    void digitalMassProductionBuysMoreOfKnowledgeServicesForTheSameMoney() {
        World world = new TinyWorld().world;
        world.cities.digitalDegree[GUANGZHOU][B] = 1;
        world.cities.digitalDegree[GUANGZHOU][G] = 1;
        MaterialsMix mix = new MaterialsMix(0.1);
        assertEquals(0.25 + 0.1 * 0.75, mix.share(world, GUANGZHOU, K, B), 1e-12);
        assertEquals(0.9 * 0.25, mix.share(world, GUANGZHOU, P, B), 1e-12);
        assertEquals(0.25, mix.share(world, GUANGZHOU, K, G), "no mass production");
        double all = 0;
        for (double bought : mix.bought(world, GUANGZHOU, new double[] {1, 10, 3, 5})) {
            all += bought;
        }
        assertEquals(19, all, 1e-12);
    }
}
