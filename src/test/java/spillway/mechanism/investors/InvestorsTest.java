package spillway.mechanism.investors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.Statistics;
import spillway.fixture.TinyWorld;
import spillway.kernel.RandomStreams;
import spillway.world.Event;
import spillway.world.Firms;
import spillway.world.Mode;
import spillway.world.World;

class InvestorsTest {
    private static final int HK = 0;
    private static final int EUUS = 2;
    private static final double QUARTERLY = 300;

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;

    @Test
    void aPlaceIsWorthTheWeightedSumOfItsTraits() {
        Investors.Params params = Baseline.with(
                        "investors.marketAccess=0.6",
                        "investors.supplierAccess=0.5",
                        "investors.wages=-0.7",
                        "investors.agglomeration=0.4",
                        "investors.talent=0.3",
                        "investors.infrastructure=0.2")
                .investors();
        tiny.firm(SHENZHEN, B);
        tiny.firm(SHENZHEN, B);
        world.cities.marketAccess[SHENZHEN][B] = 1.5;
        world.cities.supplierAccess[SHENZHEN] = -0.4;
        world.cities.workerWage[SHENZHEN] = 2;
        world.cities.talent[SHENZHEN] = 50;
        world.governments.patientStock[SHENZHEN] = 3;
        new LocationValue(params).step(world);
        double expected = 0.6 * 1.5
                - 0.5 * 0.4
                - 0.7 * StrictMath.log(2)
                + 0.4 * StrictMath.log(21)
                + 0.3 * StrictMath.log(50)
                + 0.2 * 3;
        assertEquals(expected, world.cities.locationValue[SHENZHEN][B], 1e-12);
    }

    @Test
    void chancesAreALogitOverTheBasePattern() {
        plant();
        double[] chances = investment(Baseline.byHand().investors()).chances(world, EUUS, B);
        double[] weight = {0.2, 0.5 * StrictMath.exp(0.4), 0.3 * StrictMath.exp(-1 + 3 * 0.2)};
        double total = weight[0] + weight[1] + weight[2];
        assertArrayEquals(new double[] {weight[0] / total, weight[1] / total, weight[2] / total}, chances, 1e-12);
        double sum = 0;
        for (double chance : chances) {
            sum += chance;
        }
        assertEquals(1, sum, 1e-12);
    }

    @Test
    void aShorterWayToHongKongDrawsThoseWhoComeFromThere() {
        ForeignInvestment investment = investment(Baseline.byHand().investors());
        world.distances.minutes = new double[][] {{0, 60, 120}, {60, 0, 20}, {120, 20, 0}};
        double pull = StrictMath.exp(0.5 * 40 / 100);
        assertEquals(pull / (2 + pull), investment.chances(world, HK, B)[SHENZHEN], 1e-12);
        assertEquals(pull / (2 + pull), investment.chances(world, 1, B)[SHENZHEN], 1e-12);
        assertEquals(1.0 / 3, investment.chances(world, EUUS, B)[SHENZHEN], 1e-12);
    }

    @Test
    void twentyThousandArrivalsFollowThePlantedShares() {
        plant();
        everywhere();
        Investors.Params params =
                Baseline.byHand("investors.projectsPerQuarter=500").investors();
        ForeignInvestment investment = investment(params);
        double[] expected = investment.chances(world, EUUS, B);
        int[] places = new int[3];
        int[] sources = new int[5];
        double[] value = new double[5];
        int inSector = 0;
        int arrivals = 0;
        double total = 0;
        for (world.tick = 0; world.tick < 40; world.tick++) {
            world.events.clear();
            investment.step(world);
            for (Event event : world.events) {
                if (event instanceof Event.Arrival arrival) {
                    arrivals++;
                    sources[arrival.source()]++;
                    value[arrival.source()] += arrival.capital();
                    total += arrival.capital();
                    if (arrival.sector() == B) {
                        inSector++;
                        places[arrival.region()]++;
                        assertArrayEquals(expected, arrival.chances(), 1e-12);
                    }
                }
            }
        }
        Statistics.assertMean(20_000, Math.sqrt(20_000), arrivals, 1);
        for (int r = 0; r < 3; r++) {
            Statistics.assertFrequency(expected[r], places[r], inSector);
        }
        Statistics.assertFrequency(params.sectorShare().get("B"), inSector, arrivals);
        for (int b = 0; b < 5; b++) {
            Statistics.assertFrequency(params.sourceShare().get(Baseline.SOURCES.get(b)), sources[b], arrivals);
        }
        assertEquals(40 * QUARTERLY, total, 4 * 40 * QUARTERLY * Math.sqrt(StrictMath.exp(1) / 20_000));
    }

    @Test
    void hongKongDominatesAndEuropeAndAmericaBringTwoPercentOfTheMoney() {
        Investors.Params params = Baseline.with().investors();
        double hongKong = params.sourceShare().get("HK");
        assertTrue(hongKong > 0.5 && hongKong < 0.8);
        assertEquals(0.02, params.sourceShare().get("EUUS"), 0.005);
        double sum = 0;
        double unbiased = 0;
        double sectors = 0;
        for (String source : Baseline.SOURCES) {
            sum += params.sourceShare().get(source);
            unbiased += params.unbiasedShare().get(source);
        }
        for (String sector : Baseline.SECTORS) {
            sectors += params.sectorShare().get(sector);
        }
        assertEquals(1, sum, 1e-9);
        assertEquals(1, unbiased, 1e-9);
        assertEquals(1, sectors, 1e-9);
    }

    @Test
    void theMoneyComesFromOutsideAndWaitsForTheCapitalGoods() {
        everywhere();
        world.cities.capitalPrice[GUANGZHOU] = 1.25;
        int old = world.firms.count;
        world.outside.funds = 1e6;
        investment(Baseline.byHand("investors.projectsPerQuarter=30").investors())
                .step(world);
        Firms firms = world.firms;
        double brought = 0;
        for (int f = old; f < firms.count; f++) {
            brought += firms.funds[f];
            assertEquals(firms.funds[f], firms.order[f] * world.cities.capitalPrice[firms.region[f]], 1e-9);
            assertEquals(0, firms.capital[f]);
            assertTrue(firms.origin[f] >= 1 && firms.origin[f] <= 5);
            boolean goods = world.structure.goods[firms.sector[f]];
            assertEquals(!goods, firms.mode[f] == Mode.PLAIN.code);
        }
        assertTrue(brought > 0);
        assertEquals(1e6 - brought, world.outside.funds, 1e-6);
        assertEquals(firms.count - old, world.flows.arrivals);
    }

    @Test
    void westernFirmsAreAheadOfTheirNeighbours() {
        everywhere();
        Investors.Params params = Baseline.byHand(
                        "investors.projectsPerQuarter=200",
                        "investors.sourceShare.HK=0.42",
                        "investors.sourceShare.EUUS=0.3",
                        "investors.premium.EUUS=0.4")
                .investors();
        int old = world.firms.count;
        investment(params).step(world);
        int western = 0;
        for (int f = old; f < world.firms.count; f++) {
            if (world.firms.origin[f] == EUUS + 1) {
                assertEquals(0.4, world.firms.logTfp[f], 1e-12);
                western++;
            }
        }
        assertTrue(western > 20);
    }

    @Test
    void fewerInvestorsFromOneSourceChangeNothingForAnother() {
        Map<Long, Double> before =
                fromEuropeAndAmerica("investors.sourceShare.HK=0.7", "investors.sourceShare.ROW=0.14");
        Map<Long, Double> after =
                fromEuropeAndAmerica("investors.sourceShare.HK=0.1", "investors.sourceShare.ROW=0.74");
        assertTrue(before.size() > 3);
        assertEquals(before, after);
    }

    @Test
    void inProportionProjectsGoWhereCapitalIsAndTakeItsMode() {
        plant();
        int small = tiny.firm(GUANGZHOU, B);
        int large = tiny.firm(SHENZHEN, B);
        int other = tiny.firm(HONG_KONG, K);
        world.firms.capital[small] = 100;
        world.firms.capital[large] = 300;
        world.firms.capital[other] = 600;
        world.firms.mode[large] = Mode.OBM.code;
        ForeignInvestment investment =
                investment(Baseline.byHand("investors.projectsPerQuarter=500", "investors.settling=PROPORTIONAL")
                        .investors());
        investment.step(world);
        int arrivals = 0;
        int[] places = new int[3];
        for (Event event : world.events) {
            if (event instanceof Event.Arrival arrival) {
                arrivals++;
                places[arrival.region()]++;
                assertEquals(arrival.region() == HONG_KONG ? K : B, arrival.sector());
            }
        }
        Statistics.assertFrequency(0.1, places[GUANGZHOU], arrivals);
        Statistics.assertFrequency(0.3, places[SHENZHEN], arrivals);
        Statistics.assertFrequency(0.6, places[HONG_KONG], arrivals);
        for (int f = 3; f < world.firms.count; f++) {
            assertEquals(world.firms.region[f] == SHENZHEN, world.firms.mode[f] == Mode.OBM.code);
        }
    }

    @Test
    void nobodyComesWhileTheBaseIsHeld() {
        everywhere();
        world.tick = -1;
        int alive = world.firms.present;
        investment(Baseline.byHand().investors()).step(world);
        assertEquals(alive, world.firms.present);
    }

    private static Map<Long, Double> fromEuropeAndAmerica(String fromHongKong, String fromElsewhere) {
        InvestorsTest other = new InvestorsTest();
        other.everywhere();
        other.investment(Baseline.byHand("investors.projectsPerQuarter=300", fromHongKong, fromElsewhere)
                        .investors())
                .step(other.world);
        Map<Long, Double> capital = new TreeMap<>();
        for (Event event : other.world.events) {
            if (event instanceof Event.Arrival arrival && arrival.source() == EUUS) {
                capital.put(arrival.firm(), arrival.capital());
            }
        }
        return capital;
    }

    private void plant() {
        for (double[][] source : world.base.investmentPlace) {
            source[GUANGZHOU][B] = 0.2;
            source[SHENZHEN][B] = 0.5;
            source[HONG_KONG][B] = 0.3;
        }
        world.base.locationValue[SHENZHEN][B] = 2;
        world.cities.locationValue[SHENZHEN][B] = 2.4;
        world.cities.locationValue[HONG_KONG][B] = -1;
        world.governments.subsidyRate[HONG_KONG][B] = 0.2;
    }

    private void everywhere() {
        for (int r = 0; r < 3; r++) {
            for (int s = K; s < 4; s++) {
                tiny.firm(r, s);
            }
        }
    }

    private ForeignInvestment investment(Investors.Params params) {
        world.structure.foreignInvestment = QUARTERLY;
        return new ForeignInvestment(params, new RandomStreams(10));
    }
}
