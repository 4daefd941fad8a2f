package spillway.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spillway.fixture.Shipped;
import spillway.world.Opening;
import spillway.world.World;

/** Nothing is made out of nothing and nothing is lost, whatever is switched off. */
class StockFlowTest {
    private static final double EXACT = 1e-9;

    @ParameterizedTest
    @CsvSource({
        "1, 20, ",
        "2, 20, ",
        "3, 20, ",
        "1, 20, turnover.enabled=false",
        "1, 20, investors.enabled=false",
        "1, 20, knowledge.research=false",
        "1, 20, migration.enabled=false",
        "1, 20, migration.outsideInflow=false",
        "1, 20, consumption.followsIncome=false",
        "1, 20, government.horizonMode=REMAINING_TERM",
        "2, 20, government.subsidyCompetition=false",
        "2, 20, trade.tauGoods=1.3",
        "2, 20, blocs.demand.EUUS=0.5",
        "1, 12, blocs.materialsPrice=2",
        "1, 12, blocs.priceMaking=1",
        "1, 12, blocs.standards=true",
        "1, 12, labour.wageMode=CLEAR",
        "2, 20, base.inputOutput=PGS_ZERO"
    })
    void theBooksBalanceInEveryQuarter(long seed, int quarters, String override) {
        String[] overrides = override == null ? new String[0] : new String[] {override};
        World world = Shipped.fresh(seed, overrides);
        QuarterPlan plan = Shipped.plan(Shipped.params(overrides), seed);
        double people = Opening.people(world);
        double born = 0;
        for (; world.tick < quarters; world.tick++) {
            int firms = world.firms.present;
            int talents = world.talents.present;
            plan.step(world);
            double[] residual = new Accounts().residuals(world);
            for (int i = 0; i < residual.length; i++) {
                assertEquals(0, residual[i], EXACT, Accounts.names()[i] + " in " + world.quarter());
            }
            var flows = world.flows;
            assertEquals(firms + flows.entries + flows.arrivals - flows.exits, world.firms.present);
            assertEquals(
                    talents
                            + flows.talentArrivals
                            + flows.talentGraduates
                            - flows.talentDepartures
                            - flows.talentRetired,
                    world.talents.present);
            for (double natural : flows.natural) {
                born += natural;
            }
            born -= flows.poolAged;
            sensible(world);
        }
        assertEquals(people + born, Opening.people(world), 1e-9 * people);
    }

    @Test
    void moneyOutOfNothingStopsTheRun() {
        World world = Shipped.fresh(1);
        QuarterPlan plan = Shipped.plan(Shipped.params(), 1);
        plan.step(world);
        new Accounts().check(world);
        world.cities.deposits[3] *= 1.01;
        String complaint = assertThrows(UnsoundQuarter.class, () -> new Accounts().check(world))
                .getMessage();
        assertTrue(complaint.contains("money_residual"), complaint);
    }

    @Test
    void aLostPersonOrFirmStopsTheRun() {
        World world = Shipped.fresh(1);
        Shipped.plan(Shipped.params(), 1).step(world);
        world.flows.entries++;
        assertThrows(UnsoundQuarter.class, () -> new Accounts().check(world));
        world.flows.entries--;
        world.cities.residents[0] += 1;
        assertThrows(UnsoundQuarter.class, () -> new Accounts().check(world));
        world.cities.residents[0] -= 1;
        world.firms.price[0] = Double.NaN;
        assertThrows(UnsoundQuarter.class, () -> new Accounts().check(world));
    }

    private static void sensible(World world) {
        for (int r = 0; r < world.structure.regionCount(); r++) {
            String where = world.structure.regions[r] + " in " + world.quarter();
            var cities = world.cities;
            assertTrue(
                    cities.employedTalent[r] <= cities.talentOffered[r] * (1 + 1e-12), "talent works twice: " + where);
            assertTrue(
                    cities.employedWorkers[r] <= cities.workersOffered[r] * (1 + 1e-12),
                    "workers work twice: " + where);
            assertTrue(cities.residents[r] > 0 && cities.rent[r] > 0 && cities.consumerPrice[r] > 0, where);
            double cells = 0;
            for (int cell : world.cells.ofRegion[r]) {
                assertTrue(world.cells.residents[cell] >= 0 && world.cells.rent[cell] > 0, where);
                cells += world.cells.people(cell);
            }
            assertEquals(cities.population(r), cells, 1e-9 * cells, where);
        }
    }
}
