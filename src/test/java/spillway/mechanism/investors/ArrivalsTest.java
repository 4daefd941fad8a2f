package spillway.mechanism.investors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.G;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spillway.fixture.Baseline;
import spillway.fixture.Shipped;
import spillway.fixture.Statistics;
import spillway.fixture.TinyWorld;
import spillway.kernel.RandomStreams;
import spillway.world.Event;
import spillway.world.Firms;
import spillway.world.Mode;
import spillway.world.Size;
import spillway.world.World;

/** Newcomers from abroad: how many, how large, and what they bring. */
class ArrivalsTest {
    private static final double QUARTERLY = 300;

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Firms firms = world.firms;

    @Test
    void aNewcomerIsLikeItsModelAndAsLargeAsItsMoney() {
        everywhere();
        for (int f = 0; f < firms.count; f++) {
            firms.price[f] = 1 + 0.1 * f;
            firms.markup[f] = 0.2 + 0.01 * f;
            firms.baseShare[f] = 0.03 + 0.001 * f;
            firms.attraction[f] = 2 + f;
            firms.expectedDemand[f] = 15 + f;
            firms.logQuality[f] = 0.05 * f;
            firms.logTfp[f] = -0.02 * f;
            firms.targetCapitalOutput[f] = 3 + 0.2 * f;
        }
        Arrays.fill(world.cities.capitalPrice, 1.25);
        world.outside.investmentTrend = 0.2;
        world.tick = 6;
        int old = firms.count;
        step("investors.sizeSpread=0", "investors.projectsPerQuarter=60", "investors.growth=0.03");
        double capital = QUARTERLY / 60 * StrictMath.exp(0.2);
        double units = capital / 1.25;
        assertEquals(0.23, world.outside.investmentTrend, 1e-15);
        assertTrue(firms.count > old + 20);
        for (int f = old; f < firms.count; f++) {
            int model = model(f, old);
            assertEquals(capital, firms.funds[f], 1e-12);
            assertEquals(units, firms.order[f], 1e-12);
            assertEquals(units * firms.attraction[model] / 50, firms.attraction[f], 1e-12);
            assertEquals(units * firms.expectedDemand[model] / 50, firms.expectedDemand[f], 1e-12);
            assertEquals(firms.price[model], firms.price[f]);
            assertEquals(firms.markup[model], firms.markup[f]);
            assertEquals(firms.baseShare[model], firms.baseShare[f]);
            assertEquals(firms.logQuality[model], firms.logQuality[f], 1e-12);
            assertEquals(firms.targetCapitalOutput[model], firms.targetCapitalOutput[f], 1e-12);
            double premium = Baseline.byHand().investors().premium().get(Baseline.SOURCES.get(firms.origin[f] - 1));
            assertEquals(firms.logTfp[model] + premium, firms.logTfp[f], 1e-12);
            assertEquals(6, firms.born[f]);
            assertEquals(1, firms.represented[f]);
            assertEquals(Size.SMALL.code, firms.size[f]);
            assertEquals(firms.cell[model], firms.cell[f]);
        }
    }

    @Test
    void theFlowsAreTheSumOfTheArrivals() {
        everywhere();
        world.governments.subsidyRate[GUANGZHOU][B] = 0.1;
        step("investors.projectsPerQuarter=60");
        double[][] from = new double[5][3];
        double[][] direct = new double[3][4];
        for (Event event : world.events) {
            if (event instanceof Event.Arrival arrival) {
                from[arrival.source()][arrival.region()] += arrival.capital();
                direct[arrival.region()][arrival.sector()] += arrival.capital();
                boolean subsidised = arrival.region() == GUANGZHOU && arrival.sector() == B;
                assertEquals(subsidised ? 0.1 : 0, arrival.subsidyRate());
            }
        }
        for (int b = 0; b < 5; b++) {
            assertArrayEquals(from[b], world.flows.investmentFrom[b], 1e-9);
        }
        for (int r = 0; r < 3; r++) {
            assertArrayEquals(direct[r], world.flows.direct[r], 1e-9);
            assertTrue(direct[r][B] > 0);
        }
    }

    @ParameterizedTest(name = "effect {0}, profits {1} times those of the base year: {2} times as many")
    @CsvSource({"1, 2, 2", "0.5, 2, 1.5", "3, 2, 2.5", "1, 0.6, 0.6", "3, 0.5, 0.4"})
    void theirNumberAnswersToProfitsBetweenBounds(double effect, double profits, double expected) {
        everywhere();
        System.arraycopy(new double[] {0.1, 0.02, 0.03, 0.05}, 0, world.base.profitRate, 0, 4);
        Arrays.fill(world.flows.previousProfitRate, 0.05 * profits);
        int arrivals = 0;
        ForeignInvestment investment = investment(
                "investors.projectsPerQuarter=200",
                "investors.profitEffect=" + effect,
                "investors.leastProfitAnswer=0.4",
                "investors.mostProfitAnswer=2.5");
        for (world.tick = 0; world.tick < 25; world.tick++) {
            investment.step(world);
            arrivals += world.flows.arrivals;
            world.flows.arrivals = 0;
        }
        Statistics.assertMean(200 * expected, Math.sqrt(200 * expected), arrivals / 25.0, 25);
    }

    @Test
    void aSourceWithoutAShareSendsNobody() {
        everywhere();
        step("investors.projectsPerQuarter=200", "investors.sourceShare.ROW=0", "investors.sourceShare.HK=0.84");
        assertTrue(arrivals().stream().noneMatch(arrival -> arrival.source() == 4));
        assertTrue(arrivals().stream().anyMatch(arrival -> arrival.source() == 3));
    }

    @Test
    void theirCapitalIsLognormalAroundTheMean() {
        everywhere();
        eightQuarters("investors.sizeSpread=0.5");
        double[] logs = arrivals().stream()
                .mapToDouble(arrival -> StrictMath.log(arrival.capital() / (QUARTERLY / 500)))
                .toArray();
        double mean = Arrays.stream(logs).average().orElseThrow();
        double variance = Arrays.stream(logs)
                .map(log -> (log + 0.125) * (log + 0.125))
                .average()
                .orElseThrow();
        Statistics.assertMean(-0.125, 0.5, mean, logs.length);
        Statistics.assertMean(0.25, 0.25 * Math.sqrt(2), variance, logs.length);
    }

    @Test
    void theShareOnContractIsThatOfTheSource() {
        everywhere();
        int old = firms.count;
        eightQuarters("investors.contractShare.HK=0.3");
        int goods = 0;
        int contract = 0;
        for (int f = old; f < firms.count; f++) {
            if (world.structure.goods[firms.sector[f]] && firms.origin[f] == 1) {
                goods++;
                contract += firms.mode[f] == Mode.OEM.code ? 1 : 0;
                assertTrue(firms.mode[f] == Mode.OEM.code || firms.mode[f] == Mode.ODM.code);
            }
        }
        Statistics.assertFrequency(0.3, contract, goods);
    }

    /** All makers of goods work on contract, but for one designer with half the home market in Guangzhou. */
    @Test
    void aDesignerBesideAContractManufacturerFindsTheBuyersThatDesignersHaveFound() {
        everywhere();
        int old = firms.count;
        for (int f = 0; f < old; f++) {
            firms.mode[f] = world.structure.goods[firms.sector[f]] ? Mode.OEM.code : Mode.PLAIN.code;
            firms.access[f] = world.structure.goods[firms.sector[f]] ? new double[] {0.3, 1, 1} : firms.access[f];
        }
        int designer = tiny.firm(GUANGZHOU, B);
        firms.mode[designer] = Mode.ODM.code;
        firms.access[designer] = new double[] {0.5, 1.2, 1};
        firms.attraction[designer] = 1e-9;
        firms.sold[designer] = 1e-9;
        step("investors.contractShare.HK=0", "investors.projectsPerQuarter=200");
        int met = 0;
        for (int f = old + 1; f < firms.count; f++) {
            if (firms.mode[f] == Mode.ODM.code && firms.sector[f] == B) {
                assertArrayEquals(firms.access[designer], firms.access[f], 1e-12, "elsewhere as in the sector");
                met++;
            } else if (firms.mode[f] == Mode.ODM.code) {
                assertArrayEquals(new double[] {1, 1, 1}, firms.access[f], 1e-12, "the first designer of its sector");
            } else if (firms.mode[f] == Mode.OEM.code) {
                assertArrayEquals(new double[] {0.3, 1, 1}, firms.access[f], 1e-12);
            }
        }
        assertTrue(met > 5);
    }

    @Test
    void aNewcomerTakesOverWhatPricesHoldOfAShortage() {
        everywhere();
        int old = firms.count;
        Arrays.fill(firms.keyShortage, 0, old, -0.3);
        Arrays.fill(firms.keyPlanned, 0, old, -0.2);
        step("investors.projectsPerQuarter=60");
        assertTrue(firms.count > old);
        for (int f = old; f < firms.count; f++) {
            assertEquals(-0.3, firms.keyShortage[f]);
            assertEquals(-0.2, firms.keyPlanned[f]);
        }
    }

    @Test
    void theLastSectorTakesWhatIsLeftOfTheShares() {
        everywhere();
        eightQuarters();
        var shares = Baseline.byHand().investors().sectorShare();
        double others = shares.get("K") + shares.get("B") + shares.get("P");
        List<Event.Arrival> all = arrivals();
        Statistics.assertFrequency(
                1 - others, all.stream().filter(one -> one.sector() == G).count(), all.size());
    }

    @ParameterizedTest(name = "300 in {0} projects: {1}")
    @CsvSource({"300, SMALL", "60, LARGE", "20, MEGA"})
    void aNewcomerIsOfTheClassOfItsCapital(int projects, Size expected) {
        everywhere();
        Arrays.fill(world.base.largeFrom, 2);
        Arrays.fill(world.base.megaFrom, 8);
        int old = firms.count;
        step("investors.newcomerSize=BY_CAPITAL", "investors.sizeSpread=0", "investors.projectsPerQuarter=" + projects);
        assertTrue(firms.count > old);
        for (int f = old; f < firms.count; f++) {
            assertEquals(expected.code, firms.size[f]);
        }
    }

    /** 60 rows of 5 each; at a price of 1.25 they buy 4 units, and a project is half a unit. */
    @Test
    void aRowStandsForAsManyProjectsAsItsCapitalMakesUp() {
        everywhere();
        Arrays.fill(world.cities.capitalPrice, 1.25);
        Arrays.fill(world.base.largeFrom, 2);
        Arrays.fill(world.base.megaFrom, 8);
        int old = firms.count;
        step(
                "investors.newcomerSize=BY_CAPITAL",
                "investors.projectCapital=0.5",
                "investors.sizeSpread=0",
                "investors.projectsPerQuarter=60");
        for (int f = old; f < firms.count; f++) {
            assertEquals(8, firms.represented[f], 1e-12);
            assertEquals(Size.SMALL.code, firms.size[f]);
        }
    }

    @Test
    void rowsOfManyProjectsAreAlikeInCapitalHoweverTheirProjectsDiffer() {
        everywhere();
        int old = firms.count;
        step("investors.projectCapital=0.5", "investors.sizeSpread=1", "investors.projectsPerQuarter=60");
        assertTrue(firms.count > old + 20);
        double[] number = Arrays.copyOfRange(firms.represented, old, firms.count);
        assertTrue(Arrays.stream(number).max().orElseThrow()
                > 2 * Arrays.stream(number).min().orElseThrow());
        for (int f = old; f < firms.count; f++) {
            assertEquals(5, firms.order[f], 1e-12);
        }
    }

    /** Knowledge services make up half of the delta's value added and not a quarter as in 2010: twice the share, the others two thirds. */
    @ParameterizedTest(name = "power {0}")
    @CsvSource({"0, 1, 1", "1, 2, 0.6666666666666667", "0.5, 1.4142135623730951, 0.816496580927726"})
    void projectsFollowTheTurnOfTheRegionToOtherSectors(double power, double services, double others) {
        double[] before = investment().sectorWeights(world);
        world.cities.valueAdded[GUANGZHOU][0] = world.cities.valueAdded[SHENZHEN][0] = 300;
        world.cities.valueAdded[HONG_KONG][B] = 1e6;
        double[] now = investment("investors.sectorFollows=" + power).sectorWeights(world);
        assertEquals(services, now[0] / before[0], 1e-12);
        for (int s = 1; s < now.length; s++) {
            assertEquals(others, now[s] / before[s], 1e-12);
        }
    }

    @Test
    void classesOfTheBaseYearAreParted() {
        World shipped = Shipped.fresh(5);
        for (int s = 0; s < shipped.structure.sectorCount(); s++) {
            assertTrue(shipped.base.largeFrom[s] > 0);
            assertTrue(shipped.base.largeFrom[s] < shipped.base.megaFrom[s]);
        }
    }

    @Test
    void aModelIsDrawnBySalesOrInProportionByCapital() {
        assertEquals(0.5, shareOfTheSecondModel("BY_CHOICE"), 0.06);
        assertEquals(0.75, shareOfTheSecondModel("PROPORTIONAL"), 0.06);
    }

    private static double shareOfTheSecondModel(String settling) {
        ArrivalsTest one = new ArrivalsTest();
        int first = one.tiny.firm(SHENZHEN, B);
        int second = one.tiny.firm(SHENZHEN, B);
        one.firms.capital[first] = 100;
        one.firms.capital[second] = 300;
        one.firms.markup[second] = 0.9;
        one.eightQuarters("investors.settling=" + settling);
        int newcomers = 0;
        int like = 0;
        for (int f = 2; f < one.firms.count; f++) {
            newcomers++;
            like += one.firms.markup[f] == 0.9 ? 1 : 0;
        }
        assertTrue(newcomers > 200);
        return (double) like / newcomers;
    }

    @Test
    void inProportionChancesAreSharesInTheCapitalOfTheSector() {
        int[] rows = {tiny.firm(GUANGZHOU, B), tiny.firm(SHENZHEN, B), tiny.firm(HONG_KONG, G), tiny.firm(HONG_KONG, B)
        };
        firms.capital[rows[0]] = 100;
        firms.capital[rows[1]] = 300;
        firms.capital[rows[2]] = 50;
        firms.capital[rows[3]] = 500;
        firms.active[rows[3]] = false;
        step("investors.settling=PROPORTIONAL", "investors.projectsPerQuarter=100");
        for (Event.Arrival arrival : arrivals()) {
            double[] chances = arrival.sector() == B ? new double[] {0.25, 0.75, 0} : new double[] {0, 0, 1};
            assertArrayEquals(chances, arrival.chances(), 1e-15);
        }
        assertTrue(arrivals().stream().anyMatch(arrival -> arrival.sector() == B));
    }

    @Test
    void hongKongMayBeTheFirstRegion() {
        world.structure.hongKong = GUANGZHOU;
        world.distances.minutes = new double[][] {{0, 20, 120}, {20, 0, 60}, {120, 60, 0}};
        double[] chances = investment().chances(world, 0, B);
        assertTrue(chances[SHENZHEN] > chances[GUANGZHOU]);
    }

    @ParameterizedTest
    @CsvSource({"sourceShare.HK", "unbiasedShare.EUUS", "sectorShare.B"})
    void sharesThatAreNotOfAWholeAreRefused(String share) {
        AssertionError refused =
                assertThrows(AssertionError.class, () -> Baseline.byHand("investors." + share + "=0.9"));
        String name = share.substring(0, share.indexOf('.'));
        assertTrue(refused.getMessage().contains(name + " sums to "), refused.getMessage());
    }

    @Test
    void landAsAnInstrumentRaisesTheValueOfItsRegionAlone() {
        Investors.Params params =
                Baseline.byHand("investors.landInstrument.Shenzhen=0.7").investors();
        new LocationValue(params).step(world);
        double[][] value = world.cities.locationValue;
        for (int s = 0; s < 4; s++) {
            assertEquals(value[GUANGZHOU][s] + 0.7, value[SHENZHEN][s], 1e-12);
            assertEquals(value[GUANGZHOU][s], value[HONG_KONG][s], 1e-12);
        }
    }

    private int model(int f, int old) {
        for (int m = 0; m < old; m++) {
            if (firms.region[m] == firms.region[f] && firms.sector[m] == firms.sector[f]) {
                return m;
            }
        }
        throw new AssertionError("firm " + f + " came to a place without firms");
    }

    private List<Event.Arrival> arrivals() {
        return world.events.stream()
                .filter(Event.Arrival.class::isInstance)
                .map(Event.Arrival.class::cast)
                .toList();
    }

    private void everywhere() {
        for (int r = 0; r < 3; r++) {
            for (int s = 0; s < 4; s++) {
                tiny.firm(r, s);
            }
        }
    }

    private void step(String... overrides) {
        investment(overrides).step(world);
    }

    /** As many projects as parameters allow, about 4000 in all. */
    private void eightQuarters(String... overrides) {
        String[] all = Arrays.copyOf(overrides, overrides.length + 1);
        all[overrides.length] = "investors.projectsPerQuarter=500";
        ForeignInvestment investment = investment(all);
        for (world.tick = 0; world.tick < 8; world.tick++) {
            investment.step(world);
        }
    }

    private ForeignInvestment investment(String... overrides) {
        world.structure.foreignInvestment = QUARTERLY;
        return new ForeignInvestment(Baseline.byHand(overrides).investors(), new RandomStreams(10));
    }
}
