package spillway.mechanism.trade;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.G;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.P;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;
import spillway.world.Firms;
import spillway.world.Mode;
import spillway.world.World;

class TradeTest {
    private static final double SIGMA = 5;

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Trade.Params params = Baseline.byHand().trade();
    private final GoodsMarket market = new GoodsMarket(params);

    @Test
    void deliveryIsFreeAtHomeAndGrowsWithMinutes() {
        double[][] minutes = {{0, 60, 200}, {60, 0, 1}, {200, 1, 0}};
        Trade trade = new Trade(Baseline.byHand("trade.tauGoods=2").trade());
        for (int r = 0; r < 3; r++) {
            assertEquals(1, trade.cost(world.structure, minutes, 3, r, r));
        }
        double t0 = params.fixedCost();
        double t1 = params.costPerMinute();
        assertEquals(1 + 2 * 3 * (t0 + 60 * t1), trade.cost(world.structure, minutes, 3, 0, 1), 1e-15);
        assertEquals(1 + 2 * (t0 + 200 * t1), trade.cost(world.structure, minutes, 1, 2, 0), 1e-15);
        assertTrue(trade.cost(world.structure, minutes, 1, 0, 2) > trade.cost(world.structure, minutes, 1, 0, 1));
    }

    @Test
    void withoutNewLinksWaysStayAsLongAsTheyWere() {
        World bridged = new World(
                world.structure,
                new spillway.world.Talents(1),
                world.cells,
                world.travelTimes.with(java.util.List.of(
                        new spillway.world.Link(0, 1, 20, new spillway.kernel.Quarter(2012, 1), "bridge"))),
                world.paths);
        bridged.tick = 40;
        new Trade(Baseline.byHand("trade.linksUntil=2009").trade()).step(bridged);
        assertEquals(60, bridged.distances.minutes[0][1]);
        new Trade(Baseline.byHand("trade.linksUntil=2200").trade()).step(bridged);
        assertEquals(20, bridged.distances.minutes[0][1]);
    }

    @Test
    void goodsGoAbroadThroughThePortAndItsTariff() {
        Trade trade = new Trade(
                Baseline.byHand("trade.tauOutside=0.5", "trade.tauGoods=4").trade());
        double way = 1 + 0.5 * (params.portCost() + params.costPerMinute() * 40);
        assertEquals(way * 1.05, trade.cost(world.structure, null, 1, 0, world.structure.bloc(0)), 1e-15);
        assertEquals(way, trade.cost(world.structure, null, 1, 0, world.structure.bloc(1)), 1e-15);
        double china = trade.cost(world.structure, null, 1, 0, world.structure.restOfChina());
        assertEquals(
                china, trade.cost(world.structure, null, 1, 1, world.structure.restOfChina()), "as far for everyone");
        assertTrue(china > 1);
    }

    @Test
    void dutiesMakeGoodsDearerAndNothingElse() {
        new Trade(params).step(world);
        int west = world.structure.bloc(0);
        double goods = world.distances.tradeWeight[B][GUANGZHOU][west];
        double services = world.distances.tradeWeight[P][GUANGZHOU][west];
        world.outside.duty[west] = 0.25;
        new Trade(params).step(world);
        assertEquals(goods * StrictMath.pow(1.25, 1 - SIGMA), world.distances.tradeWeight[B][GUANGZHOU][west], 1e-15);
        assertEquals(services, world.distances.tradeWeight[P][GUANGZHOU][west]);
        world.outside.duty[west] = 0;
        new Trade(params).step(world);
        assertEquals(goods, world.distances.tradeWeight[B][GUANGZHOU][west]);
    }

    @Test
    void weightsArePowersOfTheCost() {
        new Trade(params).step(world);
        for (int s = 0; s < 4; s++) {
            double factor = params.sectorFactor().get(world.structure.sectors[s]);
            for (int r = 0; r < 3; r++) {
                for (int d = 0; d < world.structure.destinations(); d++) {
                    double cost = new Trade(params).cost(world.structure, world.distances.minutes, factor, r, d);
                    assertEquals(StrictMath.pow(cost, 1 - SIGMA), world.distances.tradeWeight[s][r][d], 1e-15);
                }
            }
        }
    }

    @Test
    void twoFirmsShareAMarketByPriceTasteAndDistance() {
        int home = tiny.firm(GUANGZHOU, B);
        int away = tiny.firm(SHENZHEN, B);
        Firms firms = world.firms;
        firms.price[home] = 1.1;
        firms.attraction[home] = 3;
        firms.price[away] = 0.9;
        firms.attraction[away] = 2;
        new Trade(params).step(world);
        world.cities.spending[B][GUANGZHOU] = 100;
        market.quote(world);
        double t = 1 + params.fixedCost() + params.costPerMinute() * TinyWorld.MINUTES;
        double own = 3 * StrictMath.pow(1.1, -4);
        double other = 2 * StrictMath.pow(0.9 * t, -4);
        double all = 10 + own + other;
        assertEquals(100 * own / all / 1.1, firms.demand[home], 1e-12);
        assertEquals(100 * other / all / 0.9, firms.demand[away], 1e-12);
    }

    @Test
    void contractManufacturersHardlySellAtHome() {
        int plain = tiny.firm(GUANGZHOU, B);
        int contract = tiny.firm(GUANGZHOU, B);
        world.firms.mode[contract] = Mode.OEM.code;
        world.firms.giveUsualAccess(contract, params.contractHomeAccess());
        world.cities.spending[B][GUANGZHOU] = 100;
        market.quote(world);
        assertEquals(params.contractHomeAccess(), world.firms.demand[contract] / world.firms.demand[plain], 1e-12);
        world.cities.spending[B][GUANGZHOU] = 0;
        world.cities.spending[B][world.structure.bloc(0)] = 100;
        market.quote(world);
        assertEquals(1, world.firms.demand[contract] / world.firms.demand[plain], 1e-12);
    }

    @Test
    void sharesOfAllSuppliersSumToTheSpending() {
        populate();
        for (int d = 0; d < world.structure.destinations(); d++) {
            for (double[] row : world.cities.spending) {
                java.util.Arrays.fill(row, 0);
            }
            world.cities.spending[G][d] = 50;
            market.quote(world);
            double sold = 0;
            for (int f = 0; f < world.firms.count; f++) {
                sold += world.firms.demand[f] * world.firms.price[f];
            }
            double all = market.allSuppliers(world, market.offers(world))[G][d];
            assertEquals(50, sold + 50 * world.outside.suppliers[G][d] / all, 1e-11);
        }
    }

    @Test
    void everyRegionPaysForWhatItBuysAndFirmsSellWhatIsBooked() {
        populate();
        spend();
        market.step(world);
        var flows = world.flows;
        double regional = 0;
        double imports = 0;
        for (int r = 0; r < 3; r++) {
            for (int s = 0; s < 4; s++) {
                double booked = 0;
                for (int d = 0; d < world.structure.destinations(); d++) {
                    booked += flows.trade[s][r][d];
                    regional -= d < 3 ? flows.trade[s][r][d] : 0;
                }
                assertEquals(flows.sales[r][s], booked, 1e-9 * (1 + booked));
                regional += world.cities.spending[s][r];
            }
            imports += flows.importsAbroad[r] + flows.importsChina[r];
        }
        assertEquals(regional, imports, 1e-9 * imports);
        for (int f = 0; f < world.firms.count; f++) {
            Firms firms = world.firms;
            assertTrue(firms.sold[f] <= firms.demand[f] + 1e-12);
            boolean goods = world.structure.goods[firms.sector[f]];
            assertTrue(firms.inventory[f] >= 0);
            assertEquals(
                    goods ? firms.output[f] - firms.sold[f] : 0, firms.inventory[f], 1e-12, "stocks of goods alone");
        }
    }

    @Test
    void dearerDeliveryRaisesTheShareOfLocalSuppliers() {
        populate();
        double before = 0;
        for (double tau : new double[] {0.25, 0.5, 1, 2, 4}) {
            World other = new TinyWorld().world;
            copyFirms(other);
            Trade.Params dear = Baseline.byHand("trade.tauGoods=" + tau).trade();
            new Trade(dear).step(other);
            other.cities.consumption[GUANGZHOU] = 200;
            GoodsMarket dearMarket = new GoodsMarket(dear);
            dearMarket.step(other);
            double local = 0;
            double total = 0;
            for (int s = 0; s < 4; s++) {
                local += other.flows.trade[s][GUANGZHOU][GUANGZHOU];
                for (int r = 0; r < 3; r++) {
                    total += other.flows.trade[s][r][GUANGZHOU];
                }
            }
            assertTrue(local / total > before, "at " + tau);
            before = local / total;
        }
    }

    @Test
    void marketAccessIsSpendingWithinReachOverItsSuppliers() {
        populate();
        new Trade(params).step(world);
        spend();
        market.step(world);
        double[][] all = market.allSuppliers(world, market.offers(world));
        double sum = 0;
        for (int d = 0; d < world.structure.destinations(); d++) {
            sum += world.cities.spending[P][d] * world.distances.tradeWeight[P][SHENZHEN][d] / all[P][d];
        }
        assertEquals(StrictMath.log(sum), world.cities.marketAccess[SHENZHEN][P], 1e-12);
        assertTrue(
                world.cities.marketAccess[SHENZHEN][P] > world.cities.marketAccess[HONG_KONG][P],
                "the middle has more");
    }

    @Test
    void ifAllPricesDoubleSoDoDeliveredPrices() {
        populate();
        double[][] all = market.allSuppliers(world, market.offers(world));
        for (int s = 0; s < 4; s++) {
            System.arraycopy(all[s], 0, world.base.allSuppliers[s], 0, all[s].length);
        }
        for (int f = 0; f < world.firms.count; f++) {
            world.firms.price[f] *= 2;
        }
        TinyWorld.fill(world.outside.suppliers, 10 * StrictMath.pow(2, 1 - SIGMA));
        spend();
        market.step(world);
        for (int r = 0; r < 3; r++) {
            assertEquals(2, world.cities.consumerPrice[r], 1e-12);
            assertEquals(2, world.cities.capitalPrice[r], 1e-12);
            assertArrayEquals(new double[] {2, 2, 2, 2}, world.cities.materialsPrice[r], 1e-12);
            assertEquals(-StrictMath.log(2), world.cities.supplierAccess[r], 1e-12);
        }
    }

    @Test
    void theOrderOfFirmsDoesNotMatter() {
        populate();
        spend();
        market.quote(world);
        double[] forward = world.firms.demand.clone();
        World other = new TinyWorld().world;
        Firms firms = world.firms;
        int count = firms.count;
        TinyWorld reversed = new TinyWorld();
        for (int f = count - 1; f >= 0; f--) {
            int row = reversed.firm(firms.region[f], firms.sector[f]);
            copy(firms, f, reversed.world.firms, row);
        }
        for (int s = 0; s < 4; s++) {
            System.arraycopy(
                    world.cities.spending[s], 0, reversed.world.cities.spending[s], 0, other.structure.destinations());
        }
        market.quote(reversed.world);
        for (int f = 0; f < count; f++) {
            assertEquals(forward[f], reversed.world.firms.demand[count - 1 - f], 1e-12 * forward[f]);
        }
    }

    private void spend() {
        for (int r = 0; r < 3; r++) {
            world.cities.consumption[r] = 100 + 20 * r;
            world.governments.service[r] = 30;
            world.flows.investment[r][B] = 10;
            world.flows.research[r][B] = 2;
            world.flows.materials[r][G] = 15;
        }
        for (int d = 3; d < world.structure.destinations(); d++) {
            for (int s = 0; s < 4; s++) {
                world.outside.demand[s][d] = 40 + s;
                world.cities.spending[s][d] = 40 + s;
            }
        }
    }

    private void populate() {
        KeyedRandom random = new RandomStreams(4).stream("trade").at(0, 0);
        for (int r = 0; r < 3; r++) {
            for (int s = 0; s < 4; s++) {
                for (int k = 0; k < 3; k++) {
                    int f = tiny.firm(r, s);
                    world.firms.price[f] = 0.8 + 0.4 * random.nextDouble();
                    world.firms.attraction[f] = 0.5 + random.nextDouble();
                    world.firms.output[f] = 40 * random.nextDouble();
                    world.firms.mode[f] = k == 0 ? Mode.OEM.code : Mode.OBM.code;
                    world.firms.giveUsualAccess(f, params.contractHomeAccess());
                }
            }
        }
    }

    private void copyFirms(World other) {
        for (int f = 0; f < world.firms.count; f++) {
            int row = other.firms.add(world.firms.id[f]);
            other.firms.region[row] = world.firms.region[f];
            other.firms.sector[row] = world.firms.sector[f];
            other.firms.cell[row] = world.firms.cell[f];
            copy(world.firms, f, other.firms, row);
            other.firms.output[row] = 1000;
        }
    }

    private static void copy(Firms from, int f, Firms to, int row) {
        to.price[row] = from.price[f];
        to.attraction[row] = from.attraction[f];
        to.output[row] = from.output[f];
        to.mode[row] = from.mode[f];
        to.access[row] = from.access[f].clone();
        to.capital[row] = from.capital[f];
    }
}
