package spillway.mechanism.digital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.G;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.DigitalStage;
import spillway.world.Size;
import spillway.world.Structure;
import spillway.world.World;

/** What stages of digital technology, data, partners along the chain and the home market add to productivity. */
class DigitalGainsTest {
    private static final double ELASTICITY = 5;
    private static final String[] PLAIN = {
        "digitalReturns.networkedGain=0.04",
        "digitalReturns.smartGain=0.1",
        "digitalReturns.aloneShare=1",
        "digitalReturns.overlapQuarters=4",
        "digitalReturns.overlapLoss=0",
        "digitalReturns.networkedTradeCost=0",
        "digitalReturns.homeMarket=0",
        "digitalReturns.keyInputs=0",
        "digitalReturns.dataGain=0",
        "digitalReturns.dataPower=0.5",
        "digitalReturns.pooled=0.5",
        "digitalReturns.networkedData=0.5",
        "digitalReturns.dataLeastReach=0.6",
        "digitalReturns.dataMinutes=60",
        "digitalReturns.backlinkLoss=0"
    };

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final int firm = tiny.firm(SHENZHEN, B);

    @Test
    void stagesAddUpAndNothingComesBeforeTheFirst() {
        tiny.firm(SHENZHEN, B);
        go();
        assertEquals(0, world.firms.digitalGain[firm]);
        adopt(firm, DigitalStage.NETWORKED);
        go();
        assertEquals(0.04, world.firms.digitalGain[firm], 1e-15);
        adopt(firm, DigitalStage.SMART);
        go();
        assertEquals(0.04 + 0.1, world.firms.digitalGain[firm], 1e-15);
        assertEquals(0, world.firms.digitalGain[firm + 1]);
    }

    @Test
    void theNextStageIsWhatTheOneBehindItIsNot() {
        DigitalGains gains = gains();
        assertEquals(0.04, gains.next(firm), 1e-15);
        adopt(firm, DigitalStage.NETWORKED);
        assertEquals(0.1, gains.next(firm), 1e-15);
        adopt(firm, DigitalStage.SMART);
        assertEquals(0, gains.next(firm));
    }

    @Test
    void whoWorksInBothWaysYieldsLessForAsLongAsItSays() {
        adopt(firm, DigitalStage.NETWORKED);
        world.tick = 14;
        world.firms.digitalSince[firm] = 10;
        go("digitalReturns.overlapLoss=0.03");
        assertEquals(0.04 - 0.03, world.firms.digitalGain[firm], 1e-15);
        world.tick = 15;
        go("digitalReturns.overlapLoss=0.03");
        assertEquals(0.04, world.firms.digitalGain[firm], 1e-15);
    }

    /** The firm itself makes 20 of 40 of electronics, a quarter of its materials; users are all who make anything, by output. */
    @Test
    void suppliersAndBuyersCountByOutputInputOutputAndTradeCosts() {
        int services = tiny.firm(GUANGZHOU, K);
        tiny.firm(GUANGZHOU, B);
        world.distances.tradeWeight[K][GUANGZHOU][SHENZHEN] = 0.5;
        world.distances.tradeWeight[B][SHENZHEN][GUANGZHOU] = 0.5;
        adopt(firm, DigitalStage.NETWORKED);
        adopt(services, DigitalStage.NETWORKED);
        // Suppliers to be found: knowledge services, all adopters; electronics, half of them. Buyers: the firm itself
        // near by, two far off.
        double suppliers = (1 + 0.5) / 2;
        double buyers = (20 + 0.5 * 20) / (20 + 0.5 * 40);
        double eco = (suppliers + buyers) / 2;
        DigitalGains gains = gains("digitalReturns.aloneShare=0.2");
        assertEquals(eco, gains.ecosystem(firm, DigitalStage.NETWORKED.code), 1e-15);
        assertEquals(0, gains.ecosystem(firm, DigitalStage.SMART.code));
        go("digitalReturns.aloneShare=0.2");
        assertEquals(0.04 * (0.2 + 0.8 * eco), world.firms.digitalGain[firm], 1e-15);
    }

    @Test
    void whatHardlyReachesAPlaceCountsLittle() {
        int near = tiny.firm(SHENZHEN, K);
        tiny.firm(HONG_KONG, K);
        world.distances.tradeWeight[K][HONG_KONG][SHENZHEN] = 0.25;
        world.structure.supplierShare[B][B] = 0;
        adopt(near, DigitalStage.NETWORKED);
        Arrays.fill(world.structure.supplierShare[B], 0);
        assertEquals(1 / 1.25, gains().ecosystem(firm, DigitalStage.NETWORKED.code), 1e-15);
    }

    @Test
    void pooledDataAreTheSumOfAllAndTheSameForAll() {
        int far = tiny.firm(GUANGZHOU, B);
        int small = tiny.firm(SHENZHEN, B);
        world.firms.represented[small] = 1000;
        for (int f : new int[] {firm, far, small}) {
            adopt(f, DigitalStage.SMART);
        }
        adopt(tiny.firm(SHENZHEN, G), DigitalStage.SMART);
        go("digitalReturns.dataGain=0.06", "digitalReturns.pooled=1");
        double reach = 0.6 + 0.4 * Math.exp(-1);
        // Three regions of 100 of value added are 600 of output in the base year.
        double expected = 0.14 + 0.06 * Math.sqrt((40 + 20 * reach) / 600);
        assertEquals(expected, world.firms.digitalGain[firm], 1e-15);
        assertEquals(expected, world.firms.digitalGain[small], 1e-15);
        assertEquals(0.14 + 0.06 * Math.sqrt((20 + 40 * reach) / 600), world.firms.digitalGain[far], 1e-15);
    }

    @Test
    void hoardedDataAreAnEnterprisesOwnAndAShareIsInBetween() {
        adopt(firm, DigitalStage.NETWORKED);
        adopt(tiny.firm(SHENZHEN, B), DigitalStage.SMART);
        go("digitalReturns.dataGain=0.06", "digitalReturns.pooled=0");
        assertEquals(0.04 + 0.5 * 0.06 * Math.sqrt(20.0 / 10 / 600), world.firms.digitalGain[firm], 1e-15);
        assertEquals(0.14 + 0.06 * Math.sqrt(20.0 / 10 / 600), world.firms.digitalGain[firm + 1], 1e-15);
        go("digitalReturns.dataGain=0.06", "digitalReturns.pooled=0.3", "digitalReturns.dataPower=0.8");
        double data = 0.3 * 40 / 600 + 0.7 * 2 / 600;
        assertEquals(0.14 + 0.06 * Math.pow(data, 0.8), world.firms.digitalGain[firm + 1], 1e-14);
    }

    @Test
    void aLargeFirmLosesWithTheSmallSuppliersThatLag() {
        adopt(firm, DigitalStage.NETWORKED);
        world.firms.size[firm] = Size.LARGE.code;
        adopt(tiny.firm(SHENZHEN, K), DigitalStage.NETWORKED);
        tiny.firm(SHENZHEN, K);
        tiny.firm(SHENZHEN, G);
        // Of its small suppliers half of knowledge services and none of consumer goods have adopted; no electronics
        // come from small ones.
        go("digitalReturns.backlinkLoss=0.4");
        assertEquals(0.04 * (1 - 0.4 * (1 - 0.25)), world.firms.digitalGain[firm], 1e-15);
        world.firms.size[firm] = Size.SMALL.code;
        go("digitalReturns.backlinkLoss=0.4");
        assertEquals(0.04, world.firms.digitalGain[firm], 1e-15);
    }

    @Test
    void aLargeFirmWithoutSmallSuppliersLosesNothing() {
        adopt(firm, DigitalStage.NETWORKED);
        world.firms.size[firm] = Size.MEGA.code;
        go("digitalReturns.backlinkLoss=0.4");
        assertEquals(0.04, world.firms.digitalGain[firm], 1e-15);
    }

    @Test
    void theSecondVintagePaysByTheHomeMarketAtPricesOfTheBaseYear() {
        int china = world.structure.restOfChina();
        world.base.homeSpending[B] = 90;
        world.base.outsideDemand[B][china] = 110;
        world.cities.spending[B][SHENZHEN] = 300;
        world.cities.deliveredPrice[B][SHENZHEN] = 2;
        world.cities.spending[B][china] = 375;
        world.outside.homePrice = 1.5;
        // What blocs buy is no home market.
        world.cities.spending[B][world.structure.bloc(0)] = 1e6;
        adopt(firm, DigitalStage.NETWORKED);
        go("digitalReturns.homeMarket=0.3");
        assertEquals(0.04, world.firms.digitalGain[firm], 1e-15);
        adopt(firm, DigitalStage.SMART);
        go("digitalReturns.homeMarket=0.3");
        assertEquals(0.04 + 0.1 * (1 + 0.3 * Math.log(2)), world.firms.digitalGain[firm], 1e-15);
    }

    @Test
    void shortKeyInputsTakeMoreFromTheSecondVintage() {
        adopt(firm, DigitalStage.SMART);
        world.firms.keyShortage[firm] = -0.2;
        go("digitalReturns.keyInputs=3");
        assertEquals(0.04 + 0.1 * Math.exp(-0.6), world.firms.digitalGain[firm], 1e-15);
    }

    @Test
    void theFirstVintageIsWorthItsMarginOnSalesAbroadToo() {
        // Four markets' worth at home, one abroad.
        world.flows.reach[B][SHENZHEN][Structure.HOME] = 4;
        world.flows.reach[B][SHENZHEN][1] = 1;
        double margin = 0.25 / 1.25 / (1 - 0.5);
        DigitalGains gains = gains("digitalReturns.networkedTradeCost=0.02");
        assertEquals(0.04 + margin * (ELASTICITY - 1) * 0.02 * 0.2, gains.worthOfNext(firm), 1e-15);
        adopt(firm, DigitalStage.NETWORKED);
        assertEquals(0.1, gains.worthOfNext(firm), 1e-15);
        go("digitalReturns.networkedTradeCost=0.02");
        assertEquals(Math.exp((ELASTICITY - 1) * 0.02), world.digital.networkedPull, 1e-15);
    }

    private void adopt(int f, DigitalStage stage) {
        world.firms.digitalStage[f] = stage.code;
        world.firms.digitalSince[f] = -100;
    }

    private DigitalGains gains(String... settings) {
        return new DigitalGains(params(settings), ELASTICITY, world);
    }

    private void go(String... settings) {
        new DigitalReturns(params(settings), ELASTICITY).step(world);
    }

    private static DigitalReturns.Params params(String... settings) {
        List<String> all = new ArrayList<>(List.of(PLAIN));
        all.addAll(List.of(settings));
        return Baseline.with(all.toArray(String[]::new)).digitalReturns();
    }
}
