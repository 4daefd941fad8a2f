package spillway.mechanism.firms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.G;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.Statistics;
import spillway.fixture.TinyWorld;
import spillway.kernel.RandomStreams;
import spillway.world.Event;
import spillway.world.Firms;
import spillway.world.Identity;
import spillway.world.Mode;
import spillway.world.Size;
import spillway.world.World;

/** Start-ups of one place, where one firm can be their parent. */
class EntryTest {
    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Firms firms = world.firms;

    /** Taste weight 2 enters a place whose start-ups weigh 2; their parent weighs 8 and sells 20. */
    @Test
    void aStartUpIsSmallAndLikeItsParent() {
        int parent = parentOfOne();
        step();
        assertEquals(2, firms.count);
        int child = 1;
        assertEquals(Identity.startUp(5, 3, 0), firms.id[child]);
        assertEquals(SHENZHEN, firms.region[child]);
        assertEquals(B, firms.sector[child]);
        assertEquals(SHENZHEN, world.cells.region[firms.cell[child]]);
        assertEquals(Mode.ODM.code, firms.mode[child]);
        assertEquals(Firms.DOMESTIC, firms.origin[child]);
        assertEquals(Size.SMALL.code, firms.size[child]);
        assertEquals(3, firms.born[child]);
        assertEquals(12, firms.represented[child], 1e-12);
        assertEquals(2, firms.attraction[child], 1e-12);
        assertEquals(0.7 - 0.1, firms.logTfp[child], 1e-12);
        assertEquals(0.3, firms.logQuality[child]);
        assertEquals(1.1, firms.price[child]);
        assertEquals(0.4, firms.markup[child]);
        assertEquals(6, firms.targetCapitalOutput[child]);
        assertEquals(0.02, firms.baseShare[child]);
        assertEquals(5, firms.expectedDemand[child], 1e-12, "a quarter of its place's demand");
        assertEquals(1, world.flows.entries);
        assertEquals(50, firms.capital[parent]);
    }

    @Test
    void aStartUpTakesOverWhatItsParentsPriceHoldsOfAShortage() {
        int parent = parentOfOne();
        firms.keyShortage[parent] = -0.3;
        firms.keyPlanned[parent] = -0.2;
        step();
        assertEquals(-0.3, firms.keyShortage[1]);
        assertEquals(-0.2, firms.keyPlanned[1]);
    }

    /** A quarter of the capital of 50 is wanted and 5 was left, with all of its loans and stocks. */
    @Test
    void itTakesWhatWasLeftAndOrdersTheRest() {
        parentOfOne();
        left(5, -4, 3);
        step();
        books(1, 5, -4, 3, 7.5);
        books(0, 50, -7, 3, 0);
        assertTrue(world.events.contains(
                new Event.FirmEvent("entry", firms.id[1], SHENZHEN, B, Firms.DOMESTIC, Size.SMALL.code, 12.5, -1)));
        assertArrayEquals(new double[] {0, 0, 0}, left(), 1e-12);
    }

    /** It takes 12.5 of 50 first, then a fifth of the rest, as 12.5 is of the 62.5 that the two have. */
    @Test
    void itTakesNoMoreThanItNeedsBeforeTheRestIsDivided() {
        parentOfOne();
        left(50, -8, 4);
        step();
        books(1, 12.5 + 7.5, -2 - 1.2, 1 + 0.6, 0);
        books(0, 50 + 30, -7 - 4.8, 3 + 2.4, 0);
    }

    /** Beyond the 5 that was left it claims 7.5, and all give up a share of 7.5 / 62.5, itself as well. */
    @Test
    void whatIsCededComesFromAllOfThePlace() {
        parentOfOne();
        left(5, -4, 3);
        step("turnover.startUpCapital=CEDED");
        books(1, 12.5 - 1.5, -4 - 1.05 + 0.21, 3 + 0.45 - 0.09, 0);
        books(0, 50 - 6, -7 + 0.84, 3 - 0.36, 0);
        assertArrayEquals(new double[] {0, 0, 0}, left(), 1e-12);
    }

    @Test
    void whereNobodyHasCapitalNoneIsCeded() {
        int parent = parentOfOne();
        firms.capital[parent] = 0;
        step("turnover.startUpCapital=CEDED");
        books(1, 0, 0, 0, 0);
    }

    @Test
    void whatNobodyIsThereToTakeStays() {
        world.cities.exitedCapital[HONG_KONG][G] = 4;
        parentOfOne();
        step();
        assertEquals(4, world.cities.exitedCapital[HONG_KONG][G]);
    }

    @Test
    void nobodyStartsWithoutAParent() {
        bearsOne();
        step();
        assertEquals(0, firms.count);
        assertEquals(0, world.flows.entries);
    }

    @Test
    void sizeAndSkillAreSpread() {
        parentOfOne();
        world.base.attraction[SHENZHEN][B] = 400_000;
        step("turnover.startUpSpread=0.4", "turnover.startUpSkillSpread=0.5");
        int number = firms.count - 1;
        assertEquals(4000, number, 1);
        double size = 0;
        double sizeSquared = 0;
        double skill = 0;
        double skillSquared = 0;
        for (int f = 1; f <= number; f++) {
            double log = StrictMath.log(firms.attraction[f] / 2) + 0.08;
            assertEquals(6 * firms.attraction[f], firms.represented[f], 1e-9);
            double gap = firms.logTfp[f] - 0.6;
            size += log / number;
            sizeSquared += log * log / number;
            skill += gap / number;
            skillSquared += gap * gap / number;
        }
        Statistics.assertMean(0, 0.4, size, number);
        Statistics.assertMean(0.16, 0.16 * Math.sqrt(2), sizeSquared, number);
        Statistics.assertMean(0, 0.2, skill, number);
        Statistics.assertMean(0.04, 0.04 * Math.sqrt(2), skillSquared, number);
    }

    @Test
    void smallParentsAreDrawnByTaste() {
        int second = parentOfOne() + 1;
        tiny.firm(SHENZHEN, B);
        firms.attraction[0] = 1;
        firms.attraction[second] = 3;
        firms.mode[second] = Mode.OBM.code;
        world.base.attraction[SHENZHEN][B] = 100_000;
        step("turnover.parents=SMALL_FIRMS");
        int brands = 0;
        for (int f = 2; f < firms.count; f++) {
            brands += firms.mode[f] == Mode.OBM.code ? 1 : 0;
        }
        Statistics.assertFrequency(0.75, brands, firms.count - 2);
    }

    /** Value added weighs sectors: with four times the profits in a half of it, profits are 2.5 times normal. */
    @Test
    void entryAnswersToProfitsRelativeToAllSectors() {
        bearsTen();
        world.flows.previousProfitRate[G] = 0.2;
        for (double[] row : world.cities.valueAdded) {
            row[G] = 300;
        }
        double[][] weight = entering("turnover.profitEffect=1", "turnover.leastProfitAnswer=0.1");
        assertEquals(0.2 * 1.6, weight[SHENZHEN][G], 1e-12);
        assertEquals(0.2 * 0.4, weight[SHENZHEN][B], 1e-12);
        weight = entering("turnover.profitEffect=2", "turnover.leastProfitAnswer=0.3", "turnover.mostProfitAnswer=2");
        assertEquals(0.2 * 2, weight[SHENZHEN][G], 1e-12, "bounded above");
        assertEquals(0.2 * 0.3, weight[SHENZHEN][B], 1e-12, "bounded below");
    }

    @Test
    void profitsCountNothingWhereThereAreNone() {
        bearsTen();
        Arrays.fill(world.flows.previousProfitRate, 0);
        assertEquals(0.2, entering()[SHENZHEN][G], 1e-12);
        Arrays.fill(world.flows.previousProfitRate, -0.1);
        assertEquals(0.2, entering()[SHENZHEN][G], 1e-12);
    }

    @Test
    void thePullOfAPlaceHasItsBounds() {
        bearsTen();
        world.base.locationValue[SHENZHEN][G] = world.cities.locationValue[SHENZHEN][G] = -1;
        world.cities.locationValue[GUANGZHOU][G] = 9;
        world.cities.locationValue[HONG_KONG][G] = -9;
        double[][] weight = entering("turnover.locationBound=2", "turnover.locationEffect=0.5");
        double total = 1 + StrictMath.E + 1 / StrictMath.E;
        assertEquals(0.6 * StrictMath.E / total, weight[GUANGZHOU][G], 1e-12);
        assertEquals(0.6 / total, weight[SHENZHEN][G], 1e-12);
        assertEquals(0.6 / StrictMath.E / total, weight[HONG_KONG][G], 1e-12);
    }

    @Test
    void modesOfTurnoverExcludeEachOther() {
        Turnover.Params gradual = params();
        Turnover.Params free = params("turnover.entryMode=FREE", "labour.wageMode=CLEAR");
        Turnover.Params off = params("turnover.enabled=false");
        Turnover.Params freeAndOff =
                params("turnover.enabled=false", "turnover.entryMode=FREE", "labour.wageMode=CLEAR");
        assertTrue(gradual.oneByOne() && free.free());
        for (boolean other : List.of(
                gradual.free(),
                free.oneByOne(),
                off.oneByOne(),
                off.free(),
                freeAndOff.oneByOne(),
                freeAndOff.free())) {
            assertFalse(other);
        }
        assertEquals(0.02, Turnover.closure(gradual, Size.SMALL.code));
        assertEquals(0, Turnover.closure(gradual, Size.LARGE.code));
    }

    private int parentOfOne() {
        bearsOne();
        int parent = tiny.firm(SHENZHEN, B);
        firms.mode[parent] = Mode.ODM.code;
        firms.attraction[parent] = 8;
        firms.logTfp[parent] = 0.7;
        firms.logQuality[parent] = 0.3;
        firms.price[parent] = 1.1;
        firms.markup[parent] = 0.4;
        firms.targetCapitalOutput[parent] = 6;
        firms.baseShare[parent] = 0.02;
        firms.funds[parent] = -7;
        firms.inventory[parent] = 3;
        return parent;
    }

    /** One start-up in each place, of weight 2 and 12 enterprises. */
    private void bearsOne() {
        world.tick = 3;
        TinyWorld.fill(world.base.attraction, 100);
        TinyWorld.fill(world.base.smallAttraction, 2);
        TinyWorld.fill(world.base.smallRepresented, 12);
        world.base.attraction[SHENZHEN][B] = 100 * (1 + 1e-12);
    }

    private void bearsTen() {
        TinyWorld.fill(world.base.attraction, 10);
    }

    private void left(double capital, double funds, double stocks) {
        world.cities.exitedCapital[SHENZHEN][B] = capital;
        world.cities.exitedFunds[SHENZHEN][B] = funds;
        world.cities.exitedStocks[SHENZHEN][B] = stocks;
    }

    private double[] left() {
        return new double[] {
            world.cities.exitedCapital[SHENZHEN][B],
            world.cities.exitedFunds[SHENZHEN][B],
            world.cities.exitedStocks[SHENZHEN][B]
        };
    }

    private void books(int f, double capital, double funds, double stocks, double order) {
        assertEquals(capital, firms.capital[f], 1e-9);
        assertEquals(funds, firms.funds[f], 1e-9);
        assertEquals(stocks, firms.inventory[f], 1e-9);
        assertEquals(order, firms.order[f], 1e-9);
    }

    private double[][] entering(String... overrides) {
        return entry(overrides).enteringWeight(world, new Peers(world));
    }

    private void step(String... overrides) {
        entry(overrides).step(world);
    }

    private static Entry entry(String... overrides) {
        return new Entry(params(overrides), 3, new RandomStreams(6));
    }

    /** No niche to fill and no spread, unless a test wants them. */
    private static Turnover.Params params(String... overrides) {
        String[] all = Arrays.copyOf(
                new String[] {"turnover.nicheFilling=0", "turnover.startUpSpread=0"}, 2 + overrides.length);
        System.arraycopy(overrides, 0, all, 2, overrides.length);
        return Baseline.byHand(all).turnover();
    }
}
