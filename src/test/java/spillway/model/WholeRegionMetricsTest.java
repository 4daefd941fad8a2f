package spillway.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.FourteenRegions.B;
import static spillway.fixture.FourteenRegions.K;
import static spillway.fixture.FourteenRegions.MEASURE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.FourteenRegions;
import spillway.kernel.Metric;
import spillway.world.Channel;
import spillway.world.Event;
import spillway.world.Firms;
import spillway.world.World;

/** What is measured of the whole region, from numbers set by hand: Guangzhou makes 60, Hong Kong 30, East Guangdong 10 a quarter. */
class WholeRegionMetricsTest {
    private final FourteenRegions regions = new FourteenRegions();
    private final World world = regions.world;
    private final int guangzhou = regions.row("Guangzhou");
    private final int hongKong = regions.row("Hong Kong");
    private final int east = regions.row("East Guangdong");

    @BeforeEach
    void threeRegionsMakeSomething() {
        world.cities.valueAdded[guangzhou][K] = 20;
        world.cities.valueAdded[guangzhou][B] = 40;
        world.cities.valueAdded[hongKong][K] = 30;
        world.cities.valueAdded[east][B] = 10;
    }

    @Test
    void sharesInOutput() {
        world.flows.wages[guangzhou] = 30;
        world.flows.wages[hongKong] = 15;
        world.flows.consumption[guangzhou] = 25;
        world.flows.consumption[east] = 15;
        world.flows.investment[guangzhou][K] = 10;
        world.flows.investment[guangzhou][B] = 20;
        world.flows.unserved = 3;
        world.governments.subsidyPaid[guangzhou] = 1;
        world.governments.subsidyPaid[hongKong] = 1.5;
        world.governments.balance[guangzhou] = -5;
        world.governments.balance[hongKong] = 3;
        world.governments.funds[guangzhou] = -90;
        world.governments.funds[hongKong] = 10;
        assertEquals(0.45, at("labour_share"), 1e-12);
        assertEquals(0.4, at("consumption_share"), 1e-12);
        assertEquals(0.3, at("investment_share"), 1e-12);
        assertEquals(0.03, at("unserved_demand_share"), 1e-12);
        assertEquals(0.025, at("subsidy_share"), 1e-12);
        assertEquals(-0.02, at("public_balance_share"), 1e-12);
        assertEquals(0.2, at("public_debt_ratio"), 1e-12, "80 net over 400 a year");
    }

    @Test
    void sizes() {
        world.flows.realValueAdded[guangzhou][K] = 50;
        world.flows.realValueAdded[east][B] = 9;
        world.flows.highValue[hongKong][K] = 24;
        world.cities.consumerPrice[guangzhou] = 1.2;
        world.cities.consumerPrice[hongKong] = 7;
        world.cities.consumerPrice[regions.row("Shenzhen")] = 1.5;
        world.cities.valueAdded[regions.row("Shenzhen")][B] = 20;
        assertEquals(120, at("gdp"), 1e-12);
        assertEquals(59, at("gdp_real"), 1e-12);
        assertEquals(0.2, at("high_value_share"), 1e-12);
        assertEquals(1500, at("population"), 1e-9);
        assertEquals(375, at("talent"), 1e-9);
        assertEquals((60 * 1.2 + 20 * 1.5) / 80, at("consumer_price_delta"), 1e-12);
    }

    @Test
    void arrivalsCountBothKindsOfPeopleAndNoMoveInside() {
        int china = 14;
        world.flows.talentMoves[china][guangzhou] = 5;
        world.flows.workerMoves[china][hongKong] = 40;
        world.flows.talentMoves[guangzhou][china] = 2;
        world.flows.workerMoves[east][china] = 10;
        world.flows.workerMoves[east][guangzhou] = 1000;
        assertEquals(33, at("net_arrivals"), 1e-12);
    }

    @Test
    void learningOfTheBayAreaByChannel() {
        world.flows.learning[0][guangzhou] = 0.6;
        world.flows.learning[2][hongKong] = 0.3;
        world.flows.learning[Channel.TREND.row][guangzhou] = 0.1;
        world.flows.learning[5][east] = 100;
        world.flows.learningWeight[guangzhou] = 40;
        world.flows.learningWeight[hongKong] = 10;
        world.flows.learningWeight[east] = 1000;
        assertEquals(0.6, at("spillover_share_own_rd"), 1e-12);
        assertEquals(0, at("spillover_share_imitation"), 1e-12);
        assertEquals(0.3, at("spillover_share_local"), 1e-12);
        assertEquals(0, at("spillover_share_fdi"), 1e-12);
        assertEquals(0.1, at("spillover_share_trend"), 1e-12);
        assertEquals(0.02, at("tfp_growth"), 1e-12);
        world.flows.clear();
        assertTrue(Double.isNaN(at("spillover_share_own_rd")), "nobody learnt anything");
    }

    @Test
    void wagesAndWork() {
        for (int r = 0; r < 14; r++) {
            world.cities.workerWage[r] = 2;
            world.cities.talentWage[r] = 3;
            world.cities.employedTalent[r] = 20;
            world.cities.employedWorkers[r] = 30;
            world.cities.talentOffered[r] = 25;
            world.cities.workersOffered[r] = 37.5;
            world.flows.wages[r] = 50;
        }
        world.cities.talentWage[guangzhou] = 8;
        world.flows.wages[hongKong] = 350;
        assertEquals((325 * 1.5 + 50 * 4) / 375, at("skill_premium"), 1e-12);
        assertEquals(0.2, at("unemployment"), 1e-12);
        assertEquals(
                13 * 6 / (14 * 20.0), at("wage_gini_regions"), 1e-12, "thirteen alike, one at seven times as much");
    }

    @Test
    void firmsAliveCount() {
        int[] rows = {regions.firm("Guangzhou", K, 1), regions.firm("East Guangdong", B, 1), regions.firm("Macao", B, 1)
        };
        Firms firms = world.firms;
        for (int f : rows) {
            firms.price[f] = 2;
            firms.sold[f] = 5;
            firms.funds[f] = -100;
        }
        firms.sold[rows[0]] = 15;
        firms.funds[rows[1]] = 50;
        firms.remove(rows[2]);
        assertEquals(2, at("firms"));
        assertEquals(1, at("firm_hhi"), 1e-12, "each is alone in its sector");
        assertEquals(0.25, at("firm_loans_ratio"), 1e-12, "100 over 400 a year; deposits are no negative loans");
    }

    @Test
    void programmesTargetsAndLeaders() {
        world.governments.patientMoney[guangzhou] = 2;
        world.governments.patientMoney[east] = 1;
        world.governments.quickMoney[guangzhou] = 9;
        assertEquals(0.25, at("patient_share"), 1e-12);
        java.util.Arrays.fill(world.governments.target, -1);
        world.governments.target[guangzhou] = K;
        world.governments.target[hongKong] = B;
        world.governments.target[east] = K;
        assertEquals(1 / 3.0, at("duplication_targets"), 1e-12, "one pair of three");
        assertEquals(0, at("leader_turnover"));
        world.events.add(new Event.LeaderEvent("promoted", guangzhou, 1, 12, 0.5));
        world.events.add(new Event.LeaderEvent("appointed", guangzhou, 2, 0, 0));
        world.events.add(new Event.LeaderEvent("rotated", east, 3, 12, 0.5));
        world.events.add(new Event.FirmEvent("exit", 1, east, B, (byte) 0, (byte) 0, 1, -1));
        assertEquals(2, at("leader_turnover"));
    }

    @Test
    void circulation() {
        world.flows.exports[guangzhou][B] = 20;
        world.flows.exports[hongKong][K] = 4;
        world.flows.processingExports[guangzhou][B] = 6;
        world.flows.importsAbroad[guangzhou] = 10;
        world.flows.importsAbroad[east] = 2;
        world.flows.sales[guangzhou][B] = 80;
        world.flows.sales[hongKong][K] = 34;
        assertEquals(36 / 90.0, at("dual_circulation_ratio"), 1e-12);
        assertEquals(0.36, at("trade_dependence"), 1e-12);
        assertEquals(0.24, at("export_share"), 1e-12);
        assertEquals(0.25, at("processing_share"), 1e-12);
    }

    @Test
    void homeSupplyIsWhatStaysInTheRegionOfAllThatIsSpentThere() {
        world.flows.trade[K][guangzhou][guangzhou] = 12;
        world.flows.trade[B][hongKong][hongKong] = 8;
        world.flows.trade[B][hongKong][guangzhou] = 500;
        world.cities.spending[K][guangzhou] = 30;
        world.cities.spending[B][hongKong] = 20;
        world.cities.spending[B][14] = 700;
        assertEquals(0.4, at("local_supply_share"), 1e-12);
    }

    @Test
    void directInvestmentByPlaceAndSource() {
        world.flows.direct[guangzhou][B] = 6;
        world.flows.direct[guangzhou][K] = 2;
        world.flows.direct[hongKong][K] = 2;
        world.flows.investmentFrom[0][guangzhou] = 4;
        world.flows.investmentFrom[2][guangzhou] = 1;
        world.flows.investmentFrom[2][hongKong] = 2;
        assertEquals(0.68, at("fdi_hhi_cities"), 1e-12);
        assertEquals(0.4, at("fdi_hong_kong_share"), 1e-12);
        assertEquals(0.3, at("fdi_western_share"), 1e-12);
        world.structure.sources[2] = "elsewhere";
        assertTrue(Double.isNaN(at("fdi_western_share")), "no such source");
    }

    @Test
    void everyMetricHasANameOfItsOwnAndSaysWhatItIs() {
        var all = new Metrics(world, new double[14][14], MEASURE).all();
        assertEquals(all.size(), all.stream().map(Metric::name).distinct().count());
        assertTrue(all.stream()
                .noneMatch(metric -> metric.doc().isBlank() || metric.unit().isBlank()));
    }

    private double at(String name) {
        return new Metrics(world, new double[14][14], MEASURE)
                .all().stream()
                        .filter(metric -> metric.name().equals(name))
                        .map(Metric::value)
                        .findFirst()
                        .orElseThrow()
                        .applyAsDouble(world);
    }
}
