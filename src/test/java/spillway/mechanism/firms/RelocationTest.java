package spillway.mechanism.firms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.P;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.kernel.RandomStreams;
import spillway.world.Event;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.Mode;
import spillway.world.World;

/** Many makers of electronics in Guangzhou and in Shenzhen, an hour apart; every place is as it was in the base year. */
class RelocationTest {
    private static final int MANY = 2000;

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Firms firms = world.firms;

    @BeforeEach
    void twoCities() {
        world.tick = 3;
        world.outside.wage = world.outside.homePrice = 1;
        for (int k = 0; k < MANY; k++) {
            tiny.firm(GUANGZHOU, B);
            tiny.firm(SHENZHEN, B);
        }
    }

    private void step(String... settings) {
        String[] all = Arrays.copyOf(
                new String[] {
                    "relocation.enabled=true",
                    "relocation.pace=0.2",
                    "relocation.reachMinutes=60",
                    "relocation.bound=1",
                    "relocation.value=1",
                    "relocation.labour=1",
                    "relocation.land=0.5",
                    "relocation.research=0.2",
                    "relocation.capitalMoved=0.6",
                    "relocation.carried=0.5",
                    "relocation.inlandPace=0.1",
                    "relocation.inlandStart=-3",
                    "relocation.inlandLabour=4",
                    "relocation.inlandLand=0",
                    "relocation.inlandSuppliers=0"
                },
                15 + settings.length);
        System.arraycopy(settings, 0, all, 15, settings.length);
        var params = Baseline.byHand(all);
        new Relocation(params.relocation(), params.turnover(), 3, 1.2, new RandomStreams(1)).step(world);
    }

    private List<Event.FirmEvent> moves() {
        return world.events.stream().map(Event.FirmEvent.class::cast).toList();
    }

    /** Wages in Shenzhen rise by so much, log; they were half of value added. */
    private void wagesRise(double log) {
        world.cities.talentWage[SHENZHEN] = world.cities.workerWage[SHENZHEN] = Math.exp(log);
    }

    @Test
    void nobodyMovesWhilePlacesAreAsTheyWereInTheBaseYear() {
        step();
        assertEquals(List.of(), world.events);
    }

    @Test
    void nobodyMovesWhileTheBaseYearIsHeldOrInTheFirstQuarter() {
        world.cities.locationValue[GUANGZHOU][B] = 1;
        world.tick = -1;
        step();
        world.tick = 0;
        step();
        assertEquals(List.of(), world.events);
    }

    @Test
    void asManyMoveToTheBetterPlaceAsItsGainItsSizeAndTheWaySay() {
        world.cities.locationValue[GUANGZHOU][B] = Math.log(1.5);
        step();
        List<Event.FirmEvent> moves = moves();
        // .2 a quarter, half of the sector's capital there, an hour of an hour's reach, better by half.
        double expected = MANY * 0.2 * 0.5 * Math.exp(-1) * 0.5;
        assertEquals(expected, moves.size(), 4 * Math.sqrt(expected));
        for (Event.FirmEvent move : moves) {
            assertEquals("move", move.kind());
            assertEquals(SHENZHEN, move.region());
            assertEquals(GUANGZHOU, move.otherRegion());
        }
    }

    @Test
    void moreMoveToANearerPlace() {
        world.cities.locationValue[GUANGZHOU][B] = 0.5;
        step();
        int far = moves().size();
        world.events.clear();
        world.distances.minutes[SHENZHEN][GUANGZHOU] = 10;
        world.tick++;
        step();
        assertTrue(moves().size() > 1.8 * far, far + " and " + moves().size());
    }

    @Test
    void dearLabourAndLandDriveFirmsOut() {
        wagesRise(0.4);
        step("relocation.inlandPace=0");
        assertFalse(moves().isEmpty());
        assertTrue(moves().stream().allMatch(move -> move.region() == SHENZHEN && move.otherRegion() == GUANGZHOU));
        world.events.clear();
        wagesRise(0);
        world.cities.rent[GUANGZHOU] = 3;
        world.tick++;
        step();
        assertFalse(moves().isEmpty());
        assertTrue(moves().stream().allMatch(move -> move.region() == GUANGZHOU));
    }

    @Test
    void aMoveCostsCapitalAndTakesDebtsStocksCustomersAndNiches() {
        Arrays.fill(firms.funds, -12);
        Arrays.fill(firms.inventory, 6);
        Arrays.fill(world.base.reach[B][GUANGZHOU], 2);
        Arrays.fill(world.base.reach[B][SHENZHEN], 3);
        world.cities.locationValue[GUANGZHOU][B] = 0.5;
        double money = money();
        double weight = 0;
        step();
        int moved = moves().size();
        int mover = -1;
        for (int f = 0; f < firms.count; f++) {
            if (firms.capital[f] < 50) {
                mover = f;
                assertEquals(GUANGZHOU, firms.region[f]);
            }
            weight += firms.region[f] == GUANGZHOU ? firms.attraction[f] : 0;
        }
        assertEquals(30, firms.capital[mover], 1e-12);
        assertEquals(-12, firms.funds[mover]);
        assertEquals(6, firms.inventory[mover]);
        assertTrue(Arrays.stream(world.cells.ofRegion[GUANGZHOU]).anyMatch(cell -> cell == cellOfMover()));
        assertEquals(1.5, firms.attraction[mover], 1e-12, "a unit of taste weight earned more in Shenzhen");
        assertEquals(20.0 * moved, world.cities.exitedCapital[SHENZHEN][B], 1e-9);
        assertEquals(0, world.cities.exitedFunds[SHENZHEN][B]);
        assertEquals(money, money(), 1e-6);
        assertEquals(30.0 * moved, world.flows.firmMoves[SHENZHEN][GUANGZHOU], 1e-6);
        assertEquals(Math.log(weight / MANY), world.cities.logNiches[GUANGZHOU][B], 1e-9);
        assertEquals(Math.log((double) (MANY - moved) / MANY), world.cities.logNiches[SHENZHEN][B], 1e-9);
        assertEquals(0, world.flows.exits);
    }

    /** Shenzhen earned 10 at home and 12 abroad, Guangzhou 20 and 2; own designs are bought abroad a quarter more readily. */
    @Test
    void aMoverThatHasClimbedSellsWhatItsOwnAccessEarnsInEitherPlace() {
        world.base.reach[B][SHENZHEN] = new double[] {10, 8, 4};
        world.base.reach[B][GUANGZHOU] = new double[] {20, 1, 1};
        world.outside.ownDesignPull = 1.25;
        for (int f = 0; f < firms.count; f++) {
            firms.mode[f] = Mode.ODM.code;
            firms.access[f] = new double[] {0.1, 1, 0.8};
        }
        world.cities.locationValue[GUANGZHOU][B] = 0.5;
        step();
        double shenzhen = 0.1 * 10 + 1.25 * (8 + 0.8 * 4);
        double guangzhou = 0.1 * 20 + 1.25 * (1 + 0.8);
        for (int f = 0; f < firms.count; f++) {
            assertEquals(firms.capital[f] < 50 ? shenzhen / guangzhou : 1, firms.attraction[f], 1e-12);
        }
        assertFalse(moves().isEmpty());
    }

    @Test
    void aFirmTakesPartOfThePlacesProductivityAlong() {
        for (int f = 0; f < firms.count; f++) {
            firms.logTfp[f] = firms.region[f] == SHENZHEN ? 1 : 0.2;
        }
        world.cities.locationValue[GUANGZHOU][B] = 0.5;
        step();
        for (int f = 0; f < firms.count; f++) {
            double expected = firms.capital[f] < 50 ? 0.6 : firms.region[f] == SHENZHEN ? 1 : 0.2;
            assertEquals(expected, firms.logTfp[f], 1e-12);
        }
    }

    @Test
    void whoIsDeepInDebtServesCustomersNearbyOrIsInHongKongStays() {
        Arrays.fill(firms.funds, -36.1);
        for (int k = 0; k < MANY; k++) {
            tiny.firm(SHENZHEN, P);
            tiny.firm(GUANGZHOU, P);
            tiny.firm(HONG_KONG, K);
            tiny.firm(GUANGZHOU, K);
        }
        world.cities.locationValue[GUANGZHOU][B] = 1;
        world.cities.locationValue[GUANGZHOU][P] = 1;
        world.cities.locationValue[GUANGZHOU][K] = 1;
        step();
        assertEquals(List.of(), world.events, "36 is 1.2 times the 30 of capital that would move");
    }

    @Test
    void theLastFirmOfAPlaceStays() {
        for (int f = 0; f < firms.count; f++) {
            if (firms.region[f] == SHENZHEN && f > 1) {
                firms.remove(f);
            }
        }
        world.cities.locationValue[GUANGZHOU][B] = 1;
        for (int quarter = 0; quarter < 50; quarter++) {
            step();
            world.tick++;
        }
        assertEquals(List.of(), world.events);
    }

    @Test
    void simpleMakersGoInlandWhereWagesOutrunThoseOfTheRestOfChina() {
        for (int f = 0; f < firms.count; f++) {
            firms.mode[f] = f % 4 < 2 ? Mode.OEM.code : Mode.PLAIN.code;
        }
        world.structure.highValue[B] = true;
        Arrays.fill(firms.funds, 4);
        Arrays.fill(firms.inventory, 6);
        wagesRise(0.5);
        double money = money();
        step("relocation.pace=0");
        List<Event.FirmEvent> moves = moves();
        double expected = MANY / 2.0 * 0.1 * (1 / (1 + Math.exp(1)) - 1 / (1 + Math.exp(3)));
        assertEquals(expected, moves.size(), 4 * Math.sqrt(expected));
        assertTrue(moves.stream().allMatch(move -> move.region() == SHENZHEN && move.otherRegion() == 3));
        assertEquals(moves.size(), world.flows.exits);
        assertEquals(2 * MANY - moves.size(), firms.present);
        assertEquals(6.0 * moves.size(), world.cities.exitedStocks[SHENZHEN][B], 1e-9, "stocks stay");
        assertEquals(4.0 * moves.size(), world.outside.funds, 1e-9, "money goes along");
        assertEquals(money, money(), 1e-9);
        assertEquals(30.0 * moves.size(), world.flows.firmMoves[SHENZHEN][3], 1e-6);
        for (int f = 0; f < firms.count; f++) {
            assertTrue(firms.active[f] || firms.mode[f] == Mode.OEM.code);
        }
    }

    @Test
    void nobodyGoesInlandWhereWagesRiseAsTheyDoThere() {
        Arrays.fill(firms.mode, Mode.OEM.code);
        wagesRise(0.5);
        world.outside.wage = Math.exp(0.5);
        step("relocation.pace=0");
        assertEquals(List.of(), world.events);
    }

    private int cellOfMover() {
        for (int f = 0; f < firms.count; f++) {
            if (firms.capital[f] < 50) {
                return firms.cell[f];
            }
        }
        return -1;
    }

    private double money() {
        double sum = world.outside.funds;
        for (int f = 0; f < firms.count; f++) {
            sum += firms.active[f] ? firms.funds[f] : 0;
        }
        for (double[] funds : world.cities.exitedFunds) {
            sum += Flows.sum(funds);
        }
        return sum;
    }
}
