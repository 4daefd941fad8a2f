package spillway.model.base;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spillway.fixture.Baseline;
import spillway.fixture.Shipped;
import spillway.model.Accounts;
import spillway.model.ObservedPanel;
import spillway.model.QuarterPlan;
import spillway.model.RegionalData;
import spillway.model.StateHash;
import spillway.world.Flows;
import spillway.world.World;

/** The year 2010 comes out as the data have it, the base stands still, and all variants of a seed begin from it. */
class BaseYearTest {
    private static final long SEED = 1;

    /** A world of half the baseline's firms: with fewer, single ones that climb or fall make the year of a small city. */
    private static final String FIRMS = "base.firms=3000";

    private static final RegionalData DATA = Shipped.data();
    private static Year year;

    /** What the four quarters of 2010 brought. */
    private static final class Year {
        final double[][] valueAdded = new double[14][8];
        final double[] population = new double[14];
        final double[] talentWage = new double[14];
        final double[] workerWage = new double[14];

        Year(World world, QuarterPlan plan) {
            for (int quarter = 0; quarter < 4; quarter++) {
                plan.step(world);
                for (int r = 0; r < 14; r++) {
                    talentWage[r] += world.cities.talentWage[r] / 4;
                    workerWage[r] += world.cities.workerWage[r] / 4;
                    for (int s = 0; s < 8; s++) {
                        valueAdded[r][s] += world.cities.valueAdded[r][s];
                    }
                }
                world.tick++;
            }
            for (int r = 0; r < 14; r++) {
                population[r] = world.cities.population(r);
            }
        }

        double output(int r) {
            return Flows.sum(valueAdded[r]);
        }
    }

    @BeforeAll
    static void run() {
        year = new Year(Shipped.fresh(SEED, FIRMS), Shipped.plan(Shipped.params(FIRMS), SEED));
    }

    @Test
    void fourQuartersSumToThePanelsOutputByCity() {
        forEachRegion(r -> within("output of " + name(r), 0.01, Flows.sum(DATA.valueAdded[r]), year.output(r)));
        List<Executable> cities = new ArrayList<>();
        for (ObservedPanel.Observation seen : DATA.panel.observations()) {
            int r = Baseline.REGIONS.indexOf(seen.city());
            if (r >= 0 && seen.year() == 2010 && seen.variable().equals("gdp")) {
                cities.add(() -> within("panel output of " + seen.city(), 0.01, seen.value(), year.output(r)));
            }
        }
        assertAll(cities);
    }

    @Test
    void theYearEndsWithThePanelsPopulation() {
        forEachRegion(r ->
                within("population of " + name(r), 0.01, DATA.regions.get(r).population2010(), year.population[r]));
    }

    @Test
    void sectorsHaveTheirSharesInTheWholeRegion() {
        double[] seen = new double[8];
        double[] model = new double[8];
        for (int r = 0; r < 14; r++) {
            for (int s = 0; s < 8; s++) {
                seen[s] += DATA.valueAdded[r][s];
                model[s] += year.valueAdded[r][s];
            }
        }
        List<Executable> sectors = new ArrayList<>();
        for (int sector = 0; sector < 8; sector++) {
            int s = sector;
            sectors.add(() ->
                    within(DATA.sectors.get(s).code(), 0.05, seen[s] / Flows.sum(seen), model[s] / Flows.sum(model)));
        }
        assertAll(sectors);
    }

    @Test
    void sectorsHaveTheirSharesInEveryCity() {
        forEachRegion(r -> assertSectorShares(r, year));
    }

    private static void assertSectorShares(int r, Year model) {
        double total = Flows.sum(DATA.valueAdded[r]);
        for (int s = 0; s < 8; s++) {
            double share = DATA.valueAdded[r][s] / total;
            if (share >= 0.02) {
                within(
                        DATA.sectors.get(s).code() + " in " + name(r),
                        0.05,
                        share,
                        model.valueAdded[r][s] / model.output(r));
            }
        }
    }

    @Test
    void wagesStandInTheirProportions() {
        double model = 0;
        double seen = 0;
        double people = 0;
        for (int r = 0; r < 14; r++) {
            RegionalData.Region region = DATA.regions.get(r);
            double workers = region.employment() - region.talentEmployed();
            model += year.workerWage[r] * workers;
            seen += region.workerWage() * workers;
            people += workers;
        }
        double scale = model / seen;
        assertTrue(people > 0);
        forEachRegion(r -> {
            RegionalData.Region region = DATA.regions.get(r);
            within("wage of workers in " + name(r), 0.05, region.workerWage() * scale, year.workerWage[r]);
            within(
                    "wage of talent in " + name(r),
                    0.05,
                    region.talentWage() / region.workerWage(),
                    year.talentWage[r] / year.workerWage[r]);
        });
    }

    @Test
    void whileTheBaseIsHeldTheBooksBalanceAndNobodyComesOrGoes() {
        World world = Shipped.fresh(SEED);
        World start = Shipped.fresh(SEED);
        QuarterPlan plan = Shipped.plan(Shipped.params(), SEED);
        for (world.tick = -12; world.tick < 0; world.tick++) {
            plan.step(world);
            double[] residual = new Accounts().residuals(world);
            for (int i = 0; i < residual.length; i++) {
                assertEquals(0, residual[i], 1e-9, Accounts.names()[i] + " at " + world.tick);
            }
            Detrending.apply(world);
        }
        assertEquals(start.firms.present, world.firms.present);
        assertEquals(start.talents.present, world.talents.present);
        forEachRegion(r -> {
            assertEquals(start.cities.talentWage[r], world.cities.talentWage[r]);
            assertEquals(start.cities.workerWage[r], world.cities.workerWage[r]);
            assertEquals(start.cities.population(r), world.cities.population(r));
        });
    }

    @Test
    void inTheHeldQuartersHardlyAnythingMoves() {
        World world = Shipped.fresh(SEED);
        World start = Shipped.fresh(SEED);
        QuarterPlan plan = Shipped.plan(Shipped.params(), SEED);
        for (world.tick = -8; world.tick < 0; world.tick++) {
            plan.step(world);
            Detrending.apply(world);
        }
        forEachRegion(r -> {
            within(
                    "output of " + name(r),
                    0.01,
                    Flows.sum(start.cities.valueAdded[r]),
                    Flows.sum(world.cities.valueAdded[r]));
            within("deposits of " + name(r), 0.005, start.cities.deposits[r], world.cities.deposits[r]);
        });
    }

    @Test
    @Disabled(
            "in 40 held quarters deposits drift by 0.4% and value added by 2% in the worst place: loans are at rest place by place,"
                    + " not firm by firm, and dividends are never negative, so the weaker firms of a place go on borrowing")
    void heldForAnotherTenYearsTheBaseStandsStill() {
        World world = Shipped.fresh(SEED);
        QuarterPlan plan = Shipped.plan(Shipped.params(), SEED);
        double[] before = state(world);
        for (world.tick = -40; world.tick < 0; world.tick++) {
            plan.step(world);
            Detrending.apply(world);
        }
        double[] after = state(world);
        for (int i = 0; i < before.length; i++) {
            assertEquals(before[i], after[i], 1e-6 * Math.abs(before[i]) + 1e-12, "state " + i);
        }
    }

    /** Where wages, output and people over-determine, the employment rate gives way. */
    @Test
    void theRunBeginsCloseToNormalUnemploymentAtTheBasesPrices() {
        World world = Shipped.fresh(SEED);
        forEachRegion(r -> {
            within("talent at work in " + name(r), 0.01, 0.96 * world.cities.talent[r], world.cities.employedTalent[r]);
            within(
                    "others at work in " + name(r),
                    0.01,
                    0.96 * world.cities.residents[r] * world.cities.participation[r],
                    world.cities.employedWorkers[r]);
            within(
                    "output of " + name(r),
                    0.01,
                    Flows.sum(world.base.valueAdded[r]),
                    Flows.sum(world.cities.valueAdded[r]));
            within("prices in " + name(r), 0.002, 1, world.cities.consumerPrice[r]);
            within("rents in " + name(r), 0.05, 1, world.cities.rent[r]);
        });
    }

    @Test
    void theSameSeedSolvesTheSameWorldAndAnotherSeedAnother() {
        World first = Shipped.fresh(SEED);
        World again = Shipped.solve(SEED);
        assertEquals("", Shipped.difference(first, again));
        assertEquals(StateHash.of(first), StateHash.of(again));
        World other = Shipped.solve(SEED + 1);
        assertFalse(Shipped.difference(first.firms, other.firms).isEmpty());
        assertNotEquals(StateHash.of(first), StateHash.of(other));
        forEachRegion(r -> within("wages of " + name(r), 0.1, first.cities.workerWage[r], other.cities.workerWage[r]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "turnover.enabled=false",
                "investors.enabled=false",
                "knowledge.research=false",
                "knowledge.spillover=false",
                "knowledge.hongKongSpillover=false",
                "knowledge.foreignTeaching=false",
                "knowledge.relatedness=IDENTITY",
                "migration.enabled=false",
                "migration.outsideInflow=false",
                "government.subsidyCompetition=false",
                "government.leaderTurnover=false",
                "government.horizonQuarters=40",
                "government.horizonMode=REMAINING_TERM",
                "government.imitation=0",
                "labour.wageMode=CLEAR",
                "consumption.followsIncome=false",
                "production.markupFollowsShare=false",
                "trade.tauGoods=2",
                "trade.tauOutside=2",
                "knowledge.tauIdeas=2",
                "migration.tauPeople=2",
                "investors.sourceBias=false",
                "blocs.demand.EUUS=0.7",
                "knowledge.spilloverRate=0",
                "migration.naturalIncrease=0"
            })
    void aVariantIsSolvedWithTheParametersOfTheBase(String override) {
        assertEquals(Baseline.resolve().base(), Baseline.resolve(override).base());
        assertNotEquals(
                Baseline.resolve().effective(), Baseline.resolve(override).effective());
    }

    @ParameterizedTest
    @ValueSource(strings = {"knowledge.spillover=false", "migration.enabled=false"})
    void aVariantStartsFromTheSameBaseToTheLastBit(String override) {
        World variant = Shipped.solve(SEED, override);
        assertEquals("", Shipped.difference(Shipped.fresh(SEED).base, variant.base));
        assertEquals("", Shipped.difference(Shipped.fresh(SEED), variant));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void anyGridGivesTheSameCityTotals(int cellKm) {
        String grid = "grid.cellKm=" + cellKm;
        Year other = new Year(Shipped.solve(SEED, FIRMS, grid), Shipped.plan(Shipped.params(FIRMS, grid), SEED));
        forEachRegion(r -> {
            within("output of " + name(r), 0.005, year.output(r), other.output(r));
            within("population of " + name(r), 0.005, year.population[r], other.population[r]);
        });
    }

    /** Value added, wages, deposits, capital and what belongs to them. */
    private static double[] state(World world) {
        List<Double> values = new ArrayList<>();
        for (int r = 0; r < 14; r++) {
            values.add(world.cities.talentWage[r]);
            values.add(world.cities.workerWage[r]);
            values.add(world.cities.deposits[r]);
            values.add(world.cities.consumption[r]);
            values.add(world.cities.consumerPrice[r]);
            values.add(world.cities.population(r));
            for (int s = 0; s < 8; s++) {
                values.add(world.cities.valueAdded[r][s]);
                double capital = 0;
                double stocks = 0;
                for (int f = 0; f < world.firms.count; f++) {
                    if (world.firms.region[f] == r && world.firms.sector[f] == s) {
                        capital += world.firms.capital[f];
                        stocks += world.firms.inventory[f];
                    }
                }
                values.add(capital);
                values.add(stocks);
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static String name(int r) {
        return Baseline.REGIONS.get(r);
    }

    private static void within(String what, double tolerance, double expected, double found) {
        assertEquals(1, found / expected, tolerance, what);
    }

    private static void forEachRegion(java.util.function.IntConsumer check) {
        List<Executable> all = new ArrayList<>();
        for (int region = 0; region < 14; region++) {
            int r = region;
            all.add(() -> check.accept(r));
        }
        assertAll(all);
    }
}
