package spillway.mechanism.firms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.G;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.Statistics;
import spillway.fixture.TinyWorld;
import spillway.kernel.RandomStreams;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.Mode;
import spillway.world.Size;
import spillway.world.World;

class TurnoverTest {
    private static final double INSOLVENT = 1.3;

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Firms firms = world.firms;
    private final RandomStreams streams = new RandomStreams(8);
    private final Turnover.Params params = Baseline.byHand().turnover();
    private final Turnover.Params calm =
            Baseline.byHand("turnover.smallClosure=0").turnover();

    @Test
    void exitedAssetsGoWholeToTheSurvivors() {
        int one = tiny.firm(SHENZHEN, B);
        int two = tiny.firm(SHENZHEN, B);
        firms.capital[two] = 150;
        world.cities.exitedCapital[SHENZHEN][B] = 8;
        world.cities.exitedFunds[SHENZHEN][B] = -4;
        world.cities.exitedStocks[SHENZHEN][B] = 2;
        world.cities.exitedCapital[GUANGZHOU][B] = 3;
        new ExitedAssets(world).divide();
        assertEquals(52, firms.capital[one], 1e-12);
        assertEquals(156, firms.capital[two], 1e-12);
        assertEquals(-1, firms.funds[one], 1e-12);
        assertEquals(1.5, firms.inventory[two], 1e-12);
        assertEquals(0, world.cities.exitedCapital[SHENZHEN][B]);
        assertEquals(3, world.cities.exitedCapital[GUANGZHOU][B], "nobody there to take it");
    }

    @Test
    void theBankLosesExactlyWhatCapitalDoesNotCover() {
        int broke = tiny.firm(SHENZHEN, G);
        tiny.firm(SHENZHEN, G);
        firms.funds[broke] = -100;
        firms.inventory[broke] = 6;
        world.outside.bankEquity = 30;
        world.tick = 4;
        Exit exit = new Exit(calm, INSOLVENT, streams);
        exit.step(world);
        assertTrue(firms.active[broke], "one bad quarter is forgiven");
        ClosureRisk risk = exit.risk(world, broke);
        assertEquals(1, risk.distress(), "what the rule says of itself");
        assertEquals(2, risk.distressQuarters());
        assertEquals(2, risk.loansOverCapital(), 1e-12);
        assertEquals(1, risk.others());
        exit.step(world);
        assertFalse(firms.active[broke]);
        assertEquals(50, world.flows.writtenOff, 1e-12);
        assertEquals(-20, world.outside.bankEquity, 1e-12);
        assertEquals(-50, world.cities.exitedFunds[SHENZHEN][G], 1e-12);
        assertEquals(50, world.cities.exitedCapital[SHENZHEN][G], 1e-12);
        assertEquals(6, world.cities.exitedStocks[SHENZHEN][G], 1e-12);
        assertEquals(1, world.flows.exits);
    }

    @Test
    void theLastFirmOfAPlaceStaysAndALargeOneIsRestructured() {
        int last = tiny.firm(SHENZHEN, G);
        int large = tiny.firm(SHENZHEN, B);
        tiny.firm(SHENZHEN, B);
        firms.size[large] = Size.MEGA.code;
        firms.funds[last] = firms.funds[large] = -100;
        Exit exit = new Exit(calm, INSOLVENT, streams);
        for (world.tick = 4; world.tick < 8; world.tick++) {
            exit.step(world);
        }
        assertTrue(firms.active[last] && firms.active[large]);
        assertEquals(-50, firms.funds[last], 1e-12);
        assertEquals(-50, firms.funds[large], 1e-12);
        assertEquals(0, firms.distress[last], "what is left is covered");
        assertEquals(-100, world.outside.bankEquity, 1e-12);
    }

    @Test
    void smallFirmsCloseAtTheirHazardTheProductiveLess() {
        int number = 20_000;
        for (int k = 0; k < number; k++) {
            int f = tiny.firm(SHENZHEN, B);
            firms.logTfp[f] = k % 2 == 0 ? 0.5 : -0.5;
            firms.size[f] = k % 4 == 3 ? Size.LARGE.code : Size.SMALL.code;
        }
        new Exit(params, INSOLVENT, streams).step(world);
        int good = 0;
        int bad = 0;
        int large = 0;
        for (int f = 0; f < number; f++) {
            if (!firms.active[f]) {
                good += f % 2 == 0 ? 1 : 0;
                bad += f % 4 == 1 ? 1 : 0;
                large += f % 4 == 3 ? 1 : 0;
            }
        }
        Statistics.assertFrequency(0.02 * StrictMath.exp(-0.75), good, number / 2);
        Statistics.assertFrequency(0.02 * StrictMath.exp(0.75), bad, number / 4);
        assertEquals(0, large);
    }

    @Test
    void atRestTheEnteringWeightReplacesTheTurnover() {
        everywhere(10);
        double[][] weight = entry(params).enteringWeight(world, new Peers(world));
        for (double[] row : weight) {
            for (double value : row) {
                assertEquals(0.02 * 10, value, 1e-12);
            }
        }
    }

    @Test
    void anEmptyNicheDrawsMoreAndAFullOneLess() {
        everywhere(10);
        for (int f = 0; f < firms.count; f++) {
            if (firms.region[f] == SHENZHEN && firms.sector[f] == B) {
                firms.attraction[f] = 0.6;
            }
            if (firms.region[f] == GUANGZHOU && firms.sector[f] == B) {
                firms.attraction[f] = 1.5;
            }
        }
        double[][] weight = entry(params).enteringWeight(world, new Peers(world));
        assertEquals(0.02 * 10 + 0.1 * (10 - 6), weight[SHENZHEN][B], 1e-12);
        assertEquals(0, weight[GUANGZHOU][B], "the overfull gets nobody");
        assertEquals(0.2, weight[HONG_KONG][B], 1e-12);
    }

    @Test
    void employmentAnchorsTheNumberOfFirms() {
        everywhere(10);
        world.flows.previousEmployment[SHENZHEN][G] = 400;
        double[][] weight = entry(params).enteringWeight(world, new Peers(world));
        assertEquals(2 * 0.02 * 10 + 0.1 * (20 - 10), weight[SHENZHEN][G], 1e-12);
    }

    @Test
    void betterPlacesDrawFirmsFromOthers() {
        everywhere(10);
        world.cities.locationValue[SHENZHEN][G] = 1;
        Turnover.Params noNiche = Baseline.byHand("turnover.nicheFilling=0").turnover();
        double[][] weight = entry(noNiche).enteringWeight(world, new Peers(world));
        double pull = StrictMath.exp(0.5);
        assertEquals(0.6 * pull / (2 + pull), weight[SHENZHEN][G], 1e-12);
        assertEquals(0.6, weight[0][G] + weight[1][G] + weight[2][G], 1e-12);
        world.governments.subsidyRate[GUANGZHOU][G] = 1.0 / 3;
        weight = entry(noNiche).enteringWeight(world, new Peers(world));
        assertEquals(weight[SHENZHEN][G], weight[GUANGZHOU][G], 1e-12, "a subsidy counts as a better place");
    }

    @Test
    void profitableSectorsDrawFirms() {
        everywhere(10);
        world.flows.previousProfitRate[G] = 0.06;
        Turnover.Params noNiche = Baseline.byHand("turnover.nicheFilling=0").turnover();
        double[][] weight = entry(noNiche).enteringWeight(world, new Peers(world));
        double mean = (1.2 + 3) / 4;
        assertEquals(0.2 * 1.2 / mean, weight[SHENZHEN][G], 1e-12);
        assertEquals(0.2 / mean, weight[SHENZHEN][B], 1e-12);
    }

    @Test
    void entrantsLiveOnExitedAssetsAndNothingIsMadeOutOfNothing() {
        everywhere(40);
        for (int r = 0; r < 3; r++) {
            for (int s = 0; s < 4; s++) {
                world.cities.exitedCapital[r][s] = 120;
                world.cities.exitedFunds[r][s] = -30;
                world.cities.exitedStocks[r][s] = 5;
            }
        }
        world.tick = 1;
        double[] before = stocks();
        int alive = firms.present;
        entry(params).step(world);
        assertTrue(world.flows.entries > 0);
        assertEquals(alive + world.flows.entries, firms.present);
        double[] after = stocks();
        for (int k = 0; k < 3; k++) {
            assertEquals(before[k], after[k], 1e-9 * Math.abs(before[k]));
        }
    }

    @Test
    void startUpsComeFromAParentAndAreAlittleWorse() {
        double shortfall = 0;
        int entrants = 0;
        double attraction = 0;
        everywhere(400);
        for (int f = 0; f < firms.count; f++) {
            firms.logTfp[f] = 0.7;
        }
        int old = firms.count;
        for (world.tick = 1; world.tick < 13; world.tick++) {
            entry(params).step(world);
        }
        for (int f = old; f < firms.count; f++) {
            shortfall += firms.logTfp[f] - 0.7;
            attraction += firms.attraction[f];
            entrants++;
        }
        assertTrue(entrants > 300);
        assertTrue(shortfall / entrants < -0.05, "mean shortfall " + shortfall / entrants);
        Statistics.assertMean(1, Math.sqrt(StrictMath.expm1(0.25)), attraction / entrants, entrants);
    }

    @Test
    void aGiantIsTheParentOfMostUnlessParentsAreSmall() {
        everywhere(100);
        int giant = tiny.firm(SHENZHEN, B);
        firms.size[giant] = Size.MEGA.code;
        firms.mode[giant] = Mode.OBM.code;
        firms.sold[giant] = 1_000_000;
        world.tick = 1;
        int old = firms.count;
        entry(Baseline.byHand("turnover.parents=SMALL_FIRMS").turnover()).step(world);
        assertTrue(firms.count > old);
        for (int f = old; f < firms.count; f++) {
            assertEquals(Mode.PLAIN.code, firms.mode[f]);
        }
        int middle = firms.count;
        world.tick = 2;
        entry(params).step(world);
        int brands = 0;
        for (int f = middle; f < firms.count; f++) {
            brands += firms.mode[f] == Mode.OBM.code ? 1 : 0;
        }
        assertTrue(brands > 0, "the giant sells nearly all there is");
    }

    @Test
    void nobodyComesOrGoesWhileTheBaseIsHeld() {
        everywhere(10);
        world.tick = 0;
        int alive = firms.present;
        entry(params).step(world);
        assertEquals(alive, firms.present, "nobody enters before the first have left");
        world.tick = -1;
        entry(params).step(world);
        new Exit(params, INSOLVENT, streams).step(world);
        assertEquals(alive, firms.present);
    }

    @Test
    void whatIsCededIsNotMade() {
        everywhere(100);
        for (int f = 0; f < firms.count; f++) {
            firms.funds[f] = -7;
            firms.inventory[f] = 3;
        }
        int before = firms.present;
        double capital = sum(firms.capital);
        double orders = sum(firms.order);
        double funds = sum(firms.funds);
        double stocks = sum(firms.inventory);
        world.tick = 3;
        entry(Baseline.byHand("turnover.startUpCapital=CEDED").turnover()).step(world);
        assertTrue(firms.present > before);
        assertEquals(capital, sum(firms.capital), 1e-9);
        assertEquals(funds, sum(firms.funds), 1e-9);
        assertEquals(stocks, sum(firms.inventory), 1e-9);
        assertEquals(orders, sum(firms.order), 1e-9);
        for (int f = 0; f < firms.count; f++) {
            assertTrue(firms.capital[f] > 0);
        }
    }

    private double sum(double[] column) {
        double sum = 0;
        for (int f = 0; f < firms.count; f++) {
            sum += column[f];
        }
        return sum;
    }

    private Entry entry(Turnover.Params turnover) {
        return new Entry(turnover, 3, streams);
    }

    /** So many alike firms in every place, which is as many as it can bear. */
    private void everywhere(int number) {
        for (int r = 0; r < 3; r++) {
            for (int s = 0; s < 4; s++) {
                world.base.attraction[r][s] = number;
                for (int k = 0; k < number; k++) {
                    tiny.firm(r, s);
                }
            }
        }
    }

    private double[] stocks() {
        double[] stocks = new double[3];
        for (int f = 0; f < firms.count; f++) {
            stocks[0] += firms.capital[f];
            stocks[1] += firms.funds[f];
            stocks[2] += firms.inventory[f];
        }
        for (int r = 0; r < 3; r++) {
            stocks[0] += Flows.sum(world.cities.exitedCapital[r]);
            stocks[1] += Flows.sum(world.cities.exitedFunds[r]);
            stocks[2] += Flows.sum(world.cities.exitedStocks[r]);
        }
        return stocks;
    }
}
