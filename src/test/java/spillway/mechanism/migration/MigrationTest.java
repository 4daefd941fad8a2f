package spillway.mechanism.migration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.Statistics;
import spillway.fixture.TinyWorld;
import spillway.kernel.RandomStreams;
import spillway.world.Opening;
import spillway.world.World;

class MigrationTest {
    private static final int PEOPLE = 20_000;
    private static final int CHINA = 3;
    /** Nobody comes, is born, trained or retires; graduates, whom all are, consider to move in every quarter at no fixed cost. */
    private static final String[] EVERYONE_CHOOSES = {
        "migration.outsideInflow=false", "migration.retirement=0", "migration.graduation=0", "migration.congestion=0",
        "migration.talentMoveRate=0.05", "migration.freshRate=20", "migration.freshQuarters=40", "migration.freshCost=1"
    };

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;

    @Test
    void whereMovingIsFreePeopleSpreadByLogit() {
        crowd(GUANGZHOU, PEOPLE);
        amenities(0, 0.5, 1);
        moveTalent(EVERYONE_CHOOSES);
        double[] share = {0.186324, 0.307196, 0.506480};
        for (int round = 0; round < 3; round++) {
            for (int r = 0; r < 3; r++) {
                Statistics.assertFrequency(share[r], Math.round(world.cities.talent[r]), PEOPLE);
            }
            full();
            world.tick++;
            moveTalent(EVERYONE_CHOOSES);
        }
    }

    /** With symmetric costs the chain is reversible: stationary shares are exp(V_r) sum_s exp(V_s - C_rs). */
    @Test
    void whereMovingCostsThePlacesPeopleAreInKeepThem() {
        double[][] cost = {{0, 0.7, 1.5}, {0.7, 0, 0.4}, {1.5, 0.4, 0}};
        double[] value = {0.2, 0.6, 0};
        crowd(GUANGZHOU, PEOPLE / 2);
        crowd(SHENZHEN, PEOPLE / 4);
        crowd(HONG_KONG, PEOPLE / 4);
        amenities(value);
        for (int r = 0; r < 3; r++) {
            System.arraycopy(cost[r], 0, world.distances.talentMove[r], 0, 3);
        }
        for (world.tick = 0; world.tick < 30; world.tick++) {
            full();
            moveTalent(EVERYONE_CHOOSES);
        }
        double[] weight = new double[3];
        double total = 0;
        for (int r = 0; r < 3; r++) {
            double reach = 0;
            for (int s = 0; s < 3; s++) {
                reach += StrictMath.exp(value[s] - cost[r][s]);
            }
            weight[r] = StrictMath.exp(value[r]) * reach;
            total += weight[r];
        }
        for (int r = 0; r < 3; r++) {
            Statistics.assertFrequency(weight[r] / total, Math.round(world.cities.talent[r]), PEOPLE);
        }
    }

    @Test
    void movingCostsAFixedPartThePathTheBorderAndTheRegistration() {
        world.structure.hukouStrictness[SHENZHEN] = 0.9;
        new MovingCosts(Baseline.byHand("migration.tauPeople=2", "migration.tauPeopleOutside=3")
                        .migration())
                .step(world);
        var distances = world.distances;
        double path = 0.5 * StrictMath.log(1 + 60 / 66.7);
        assertEquals(0, distances.talentMove[GUANGZHOU][GUANGZHOU]);
        assertEquals(2 * (1 + path), distances.talentMove[GUANGZHOU][SHENZHEN], 1e-12);
        assertEquals(2 * (2 + path), distances.workerMove[SHENZHEN][GUANGZHOU], 1e-12);
        assertEquals(2 * (1 + path) + 1.5, distances.talentMove[SHENZHEN][HONG_KONG], 1e-12);
        assertEquals(2 * (1 + path) + 1.5, distances.talentMove[HONG_KONG][SHENZHEN], 1e-12);
        double china = 3 * (2 + 0.5 * StrictMath.log(1 + 1333 / 66.7));
        assertEquals(china, distances.workerMove[CHINA][GUANGZHOU], 1e-12, "another multiplier for the outside");
        assertEquals(china, distances.workerMove[GUANGZHOU][CHINA], 1e-12);
        assertEquals(china + 1.5, distances.workerMove[CHINA][HONG_KONG], 1e-12);
        assertEquals(0.9 * 0.8, distances.workerHukou[SHENZHEN], 1e-12);
        assertEquals(0.9 * 0.8 * 0.4, distances.talentHukou[SHENZHEN], 1e-12);
        assertEquals(0, distances.workerHukou[GUANGZHOU]);
    }

    @Test
    void reliefTakesItsShareOfBorderAndRegistrationAway() {
        world.structure.hukouStrictness[SHENZHEN] = 0.9;
        new MovingCosts(Baseline.byHand("migration.borderRelief=0.75", "migration.hukouRelief=0.5")
                        .migration())
                .step(world);
        var distances = world.distances;
        double way = distances.talentMove[GUANGZHOU][SHENZHEN];
        assertEquals(way + 0.25 * 1.5, distances.talentMove[SHENZHEN][HONG_KONG], 1e-12);
        assertEquals(0.5 * 0.9 * 0.8, distances.workerHukou[SHENZHEN], 1e-12);
    }

    @Test
    void registrationCostsNothingAtHome() {
        for (int k = 0; k < PEOPLE; k++) {
            int i = tiny.talent(GUANGZHOU, K);
            world.talents.since[i] = 0;
            world.talents.home[i] = k % 2 == 0 ? SHENZHEN : GUANGZHOU;
        }
        Arrays.fill(world.distances.talentHukou, 50);
        moveTalent(EVERYONE_CHOOSES);
        int returned = 0;
        for (int i = 0; i < PEOPLE; i++) {
            int r = world.talents.region[i];
            assertTrue(r == GUANGZHOU || r == world.talents.home[i]);
            returned += r == SHENZHEN ? 1 : 0;
        }
        Statistics.assertFrequency(0.5, returned, PEOPLE / 2);
    }

    @Test
    void onlyThoseWhoConsiderItMove() {
        crowd(GUANGZHOU, PEOPLE);
        Arrays.fill(world.talents.since, -1);
        moveTalent(
                "migration.outsideInflow=false",
                "migration.retirement=0",
                "migration.graduation=0",
                "migration.congestion=0");
        Statistics.assertFrequency(0.02 * 2 / 3, PEOPLE - Math.round(world.cities.talent[GUANGZHOU]), PEOPLE);
    }

    @Test
    void aPlaceIsWorthItsRealIncomeAndItsAmenity() {
        Migration.Params params =
                Baseline.byHand("migration.talentSubsidy.Shenzhen=0.1").migration();
        var cities = world.cities;
        world.base.talentWage[SHENZHEN] = 2;
        world.base.workerWage[SHENZHEN] = 0.5;
        cities.talentWage[SHENZHEN] = 2.6;
        cities.workerWage[SHENZHEN] = 0.6;
        cities.employedTalent[SHENZHEN] = 90;
        cities.rent[SHENZHEN] = 1.4;
        cities.consumerPrice[SHENZHEN] = 1.1;
        cities.residents[SHENZHEN] = 1100;
        cities.employedWorkers[SHENZHEN] = 0.96 * 550;
        world.base.talentAmenity[SHENZHEN] = 0.7;
        world.base.workerAmenity[SHENZHEN] = 0.4;
        world.outside.wage = 1.5;
        world.outside.homePrice = 1.2;
        PlaceUtility utility = new PlaceUtility(params, 0.04, world);
        double living = 0.25 * StrictMath.log(1.4) + 0.75 * StrictMath.log(1.1);
        double crowding = 0.05 * StrictMath.log(1.2);
        assertEquals(
                0.7 + 2 * (StrictMath.log(1.3) + StrictMath.log(0.9 / 0.96) - living + StrictMath.log(1.1)) - crowding,
                utility.talent[SHENZHEN],
                1e-12);
        assertEquals(0.4 + 2 * (StrictMath.log(1.2) - living) - crowding, utility.workers[SHENZHEN], 1e-12);
        assertEquals(0, utility.talent[GUANGZHOU], 1e-12, "base values: the amenity alone");
    }

    @Test
    void workersMoveAsOneCohortByTheSameLogit() {
        for (int from = 0; from <= CHINA; from++) {
            Arrays.fill(world.distances.workerMove[from], 1);
            world.distances.workerMove[from][from] = 0;
        }
        world.base.workerAmenity[SHENZHEN] = 0.8;
        world.distances.workerHukou[SHENZHEN] = 0.3;
        new WorkerMigration(Baseline.byHand("migration.naturalIncrease=0").migration(), 0.04).step(world);
        double toShenzhen = StrictMath.exp(0.8 - 1 - 0.3);
        double elsewhere = StrictMath.exp(-1);
        double total = 1 + toShenzhen + 2 * elsewhere;
        assertEquals(0.01 * 900 * toShenzhen / total, world.flows.workerMoves[GUANGZHOU][SHENZHEN], 1e-12);
        assertEquals(0.01 * 9000 * toShenzhen / total, world.flows.workerMoves[CHINA][SHENZHEN], 1e-11);
        double here = StrictMath.exp(0.8);
        assertEquals(
                0.01 * 900 * elsewhere / (here + 3 * elsewhere), world.flows.workerMoves[SHENZHEN][GUANGZHOU], 1e-12);
    }

    @Test
    void nobodyIsLostOrInvented() {
        for (int r = 0; r < 3; r++) {
            crowd(r, 100);
            world.structure.naturalIncrease[r] = 0.002;
            world.flows.talentEmployed[r][K] = 1;
        }
        Migration.Params params = Baseline.byHand("migration.graduation=0.003", "migration.retirement=0.03")
                .migration();
        new MovingCosts(params).step(world);
        for (world.tick = 0; world.tick < 24; world.tick++) {
            world.flows.clear();
            for (int r = 0; r < 3; r++) {
                world.flows.talentEmployed[r][K] = 1;
            }
            full();
            double before = Opening.people(world);
            int talents = world.talents.present;
            talentMigration(params).step(world);
            new WorkerMigration(params, 0.04).step(world);
            double born = world.flows.natural[0] + world.flows.natural[1] + world.flows.natural[2];
            assertEquals(before + born - world.flows.poolAged, Opening.people(world), 1e-9 * before);
            var flows = world.flows;
            assertEquals(
                    talents
                            + flows.talentArrivals
                            + flows.talentGraduates
                            - flows.talentDepartures
                            - flows.talentRetired,
                    world.talents.present);
            for (int r = 0; r < 3; r++) {
                double cells = 0;
                double talentCells = 0;
                for (int cell : world.cells.ofRegion[r]) {
                    cells += world.cells.residents[cell];
                    talentCells += world.cells.talent[cell];
                    assertTrue(world.cells.residents[cell] >= 0);
                }
                assertEquals(world.cities.residents[r], cells, 1e-9 * cells);
                assertEquals(world.cities.talent[r], talentCells, 1e-9);
            }
        }
        assertTrue(world.flows.talentArrivals > 0 && world.flows.talentGraduates > 0 && world.flows.talentRetired > 0);
    }

    @Test
    void theOldRetireAndStay() {
        crowd(GUANGZHOU, PEOPLE);
        moveTalent("migration.enabled=false", "migration.graduation=0");
        long retired = PEOPLE - Math.round(world.cities.talent[GUANGZHOU]);
        Statistics.assertFrequency(0.0071, retired, PEOPLE);
        assertEquals(900 + retired, world.cities.residents[GUANGZHOU], 1e-9);
        assertEquals(retired, world.flows.retired[GUANGZHOU], 1e-9);
        assertEquals(retired, world.flows.talentRetired);
    }

    @Test
    void graduatesComeOutOfTheResidentsOfTheirSystem() {
        Arrays.fill(world.cities.residents, 900_000);
        world.structure.graduateShare[GUANGZHOU] = 0.6;
        world.structure.graduateShare[SHENZHEN] = 0.2;
        world.structure.graduateShare[HONG_KONG] = 0.2;
        moveTalent("migration.enabled=false", "migration.retirement=0", "migration.graduation=0.002");
        assertArrayEquals(new double[] {2700, 900, 1800}, world.cities.talent, 1.0001);
        assertEquals(900_000 - 1800, world.cities.residents[GUANGZHOU], 1.0001);
        assertEquals(900_000 - 1800, world.cities.residents[SHENZHEN], 1.0001, "those from here studied there");
        assertEquals(900_000 - 1800, world.cities.residents[HONG_KONG], 1.0001);
    }

    @Test
    void nobodyMovesWhereMovingIsOff() {
        crowd(GUANGZHOU, 500);
        amenities(0, 5, 5);
        String[] off = {"migration.enabled=false", "migration.graduation=0", "migration.retirement=0"};
        moveTalent(off);
        new WorkerMigration(Baseline.byHand(off).migration(), 0.04).step(world);
        assertEquals(500, world.cities.talent[GUANGZHOU]);
        assertEquals(900, world.cities.residents[GUANGZHOU], 1e-12);
        assertEquals(1000, world.outside.talentPool, 1000 * 0.031);
    }

    @Test
    void whereNobodyLooksForWorkItIsNormal() {
        world.cities.talent[SHENZHEN] = world.cities.employedTalent[SHENZHEN] = 0;
        world.base.talentAmenity[SHENZHEN] = 0.7;
        world.cities.residents[SHENZHEN] = 1000;
        PlaceUtility utility = new PlaceUtility(Baseline.byHand().migration(), 0.04, world);
        assertEquals(0.7, utility.talent[SHENZHEN], 1e-12);
        world.cities.talent[SHENZHEN] = 1000;
        world.cities.residents[SHENZHEN] = 0;
        utility = new PlaceUtility(Baseline.byHand().migration(), 0.04, world);
        assertEquals(0.7 + 2 * StrictMath.log(0.01 / 0.96), utility.talent[SHENZHEN], 1e-12, "never below a hundredth");
    }

    @Test
    void theOutsideIsWorthItsRealWageAndCompanyCountsForTalent() {
        Migration.Params params = Baseline.byHand("migration.talentCompany=3", "migration.congestion=0")
                .migration();
        world.base.talentAmenity[CHINA] = 0.5;
        world.base.workerAmenity[CHINA] = -0.5;
        world.outside.wage = 1.5;
        world.outside.homePrice = 1.2;
        world.cities.talent[GUANGZHOU] = 300;
        world.cities.employedTalent[GUANGZHOU] = 0.96 * 300;
        PlaceUtility utility = new PlaceUtility(params, 0.04, world);
        double outside = 2 * 0.75 * StrictMath.log(1.25);
        assertEquals(0.5 + outside, utility.talent[CHINA], 1e-12);
        assertEquals(-0.5 + outside, utility.workers[CHINA], 1e-12);
        assertEquals(3 * (0.6 - 1.0 / 3), utility.talent[GUANGZHOU], 1e-12);
        assertEquals(3 * (0.2 - 1.0 / 3), utility.talent[SHENZHEN], 1e-12);
    }

    @Test
    void theYoungOutsideBecomeFewerAndTheRegionHasChildren() {
        world.structure.naturalIncrease[SHENZHEN] = 0.004;
        Migration.Params params = Baseline.byHand(
                        "migration.enabled=false", "migration.poolAgeing=0.01", "migration.naturalIncrease=0.5")
                .migration();
        new WorkerMigration(params, 0.04).step(world);
        assertEquals(990, world.outside.talentPool, 1e-9);
        assertEquals(8910, world.outside.workerPool, 1e-9);
        assertEquals(100, world.flows.poolAged, 1e-9);
        assertEquals(902, world.cities.residents[SHENZHEN], 1e-9, "half of 0.004 of 1000 people");
        assertEquals(2, world.flows.natural[SHENZHEN], 1e-9);
        assertEquals(900, world.cities.residents[GUANGZHOU], 1e-9);
    }

    /** Those who moved in and grew old are replaced by others; the books of people count them. */
    @Test
    void whereLabourIsWithoutLimitThePoolOfWorkersNeverEmpties() {
        Migration.Params params = Baseline.byHand(
                        "migration.unlimitedWorkers=true", "migration.poolAgeing=0.01", "migration.naturalIncrease=0")
                .migration();
        double before = Opening.people(world);
        new WorkerMigration(params, 0.04).step(world);
        double moved = world.flows.workerMoves[CHINA][GUANGZHOU]
                + world.flows.workerMoves[CHINA][SHENZHEN]
                + world.flows.workerMoves[CHINA][2]
                - world.flows.workerMoves[GUANGZHOU][CHINA]
                - world.flows.workerMoves[SHENZHEN][CHINA]
                - world.flows.workerMoves[2][CHINA];
        assertEquals(9000, world.outside.workerPool, 1e-9);
        assertEquals(990, world.outside.talentPool, 1e-9, "talent is not without limit");
        assertEquals(10 - moved, world.flows.poolAged, 1e-9);
        assertEquals(before - world.flows.poolAged, Opening.people(world), 1e-9);
    }

    @Test
    void birthsLessDeathsHoldForATimeAndThenFadeToTheirLongRun() {
        world.structure.naturalIncrease[SHENZHEN] = 0.004;
        WorkerMigration rule = new WorkerMigration(
                Baseline.byHand(
                                "migration.enabled=false",
                                "migration.poolAgeing=0",
                                "migration.naturalIncrease=1",
                                "migration.naturalLongRun=-0.5",
                                "migration.naturalHold=4",
                                "migration.naturalFade=10")
                        .migration(),
                0.04);
        double[] expected = {4, 4 * (-0.5 + 1.5 * StrictMath.exp(-1)), 4 * -0.5};
        int[] ticks = {4, 14, 4000};
        for (int k = 0; k < ticks.length; k++) {
            world.tick = ticks[k];
            world.cities.residents[SHENZHEN] = 900;
            world.flows.natural[SHENZHEN] = 0;
            rule.step(world);
            assertEquals(expected[k], world.flows.natural[SHENZHEN], 1e-9, "of 1000 people in quarter " + ticks[k]);
        }
    }

    @Test
    void movesOfWorkersChangeBothPlaces() {
        for (double[] row : world.distances.workerMove) {
            Arrays.fill(row, 50);
        }
        for (int place = 0; place <= CHINA; place++) {
            world.distances.workerMove[place][place] = 0;
        }
        world.distances.workerMove[GUANGZHOU][SHENZHEN] = 0;
        world.distances.workerMove[CHINA][SHENZHEN] = 0;
        String[] still = {"migration.naturalIncrease=0", "migration.poolAgeing=0", "migration.congestion=0"};
        new WorkerMigration(Baseline.byHand(still).migration(), 0.04).step(world);
        assertEquals(900 - 4.5, world.cities.residents[GUANGZHOU], 1e-9, "half of those who consider it");
        assertEquals(9000 - 45, world.outside.workerPool, 1e-9);
        assertEquals(900 + 4.5 + 45, world.cities.residents[SHENZHEN], 1e-9);
        assertEquals(900, world.cities.residents[HONG_KONG], 1e-9);
    }

    @Test
    void whereTheDoorIsShutNobodyComesOrGoes() {
        world.base.workerAmenity[CHINA] = 5;
        String[] shut = {"migration.outsideInflow=false", "migration.naturalIncrease=0", "migration.poolAgeing=0"};
        new WorkerMigration(Baseline.byHand(shut).migration(), 0.04).step(world);
        assertEquals(9000, world.outside.workerPool, 1e-9);
        for (int r = 0; r < 3; r++) {
            assertEquals(0, world.flows.workerMoves[r][CHINA]);
            assertEquals(900, world.cities.residents[r], 1e-9);
        }
    }

    @Test
    void newcomersFromOutsideAreAsManyAsTheLogitSendsAndBringNoRegistration() {
        world.outside.talentPool = 1_000_000;
        world.flows.talentEmployed[SHENZHEN][B] = 1;
        Arrays.fill(world.distances.talentHukou, 0.5);
        moveTalent("migration.retirement=0", "migration.graduation=0", "migration.congestion=0");
        double away = StrictMath.exp(-0.5);
        double each = 0.02 * 1_000_000 * away / (1 + 3 * away);
        for (int r = 0; r < 3; r++) {
            assertEquals(each, world.flows.talentMoves[CHINA][r], 1.0001);
            assertEquals(each, world.cities.talent[r], 1.0001);
        }
        assertEquals(1_000_000 - world.talents.present, world.outside.talentPool, 1e-6);
        assertEquals(world.talents.present, world.flows.talentArrivals);
        double quality = 0;
        for (int i = 0; i < world.talents.count; i++) {
            assertEquals(CHINA, world.talents.home[i]);
            assertEquals(0, world.talents.since[i]);
            assertEquals(world.talents.region[i], world.cells.region[world.talents.cell[i]]);
            assertTrue(world.talents.region[i] != SHENZHEN || world.talents.field[i] == 1);
            quality += world.talents.quality[i];
        }
        Statistics.assertMean(1, 0.202, quality / world.talents.present, world.talents.present);
    }

    @Test
    void talentThatLeavesTheRegionJoinsTheOutside() {
        crowd(GUANGZHOU, PEOPLE);
        world.base.talentAmenity[CHINA] = 50;
        String[] leaving = EVERYONE_CHOOSES.clone();
        leaving[0] = "migration.outsideInflow=true";
        world.outside.talentPool = 0;
        moveTalent(leaving);
        assertEquals(0, world.talents.present);
        assertEquals(PEOPLE, world.flows.talentDepartures);
        assertEquals(PEOPLE, world.flows.talentMoves[GUANGZHOU][CHINA], 1e-9);
        assertEquals(PEOPLE, world.outside.talentPool, 1e-9);
        assertEquals(0, world.cities.talent[GUANGZHOU]);
    }

    @Test
    void graduatesMoveEasilyForAWhileOnly() {
        for (int k = 0; k < 3 * PEOPLE; k++) {
            int i = tiny.talent(GUANGZHOU, K);
            world.talents.since[i] = new int[] {3, 2, -1}[k % 3];
        }
        for (int r = 0; r < 3; r++) {
            Arrays.fill(world.distances.talentMove[r], 1);
            world.distances.talentMove[r][r] = 0;
        }
        world.tick = 10;
        String[] easily = {
            "migration.outsideInflow=false",
            "migration.retirement=0",
            "migration.graduation=0",
            "migration.congestion=0",
            "migration.freshQuarters=8",
            "migration.freshRate=5",
            "migration.freshCost=0.25"
        };
        TalentMigration rule = talentMigration(Baseline.byHand(easily).migration());
        double[] considers = {rule.considers(world, 0), rule.considers(world, 1)};
        List<MoveOption> options = rule.options(world, 0);
        moveTalent(easily);
        int[] moved = new int[3];
        for (int i = 0; i < 3 * PEOPLE; i++) {
            moved[i % 3] += world.talents.region[i] == GUANGZHOU ? 0 : 1;
        }
        double eased = StrictMath.exp(-0.25);
        double usual = StrictMath.exp(-1);
        Statistics.assertFrequency(0.1 * 2 * eased / (1 + 2 * eased), moved[0], PEOPLE);
        assertArrayEquals(new double[] {0.1, 0.02}, considers, 1e-12, "what the rule says of itself");
        assertEquals(eased / (1 + 2 * eased), options.get(SHENZHEN).chance(), 1e-12);
        assertEquals(0, options.get(CHINA).chance(), "nobody may leave");
        assertEquals(0, options.get(GUANGZHOU).cost());
        Statistics.assertFrequency(0.02 * 2 * usual / (1 + 2 * usual), moved[1], PEOPLE);
        Statistics.assertFrequency(0.02 * 2 * usual / (1 + 2 * usual), moved[2], PEOPLE);
    }

    @Test
    void graduationFadesToItsLongRun() {
        Arrays.fill(world.cities.residents, 9_000_000);
        world.tick = 20;
        moveTalent(
                "migration.enabled=false",
                "migration.retirement=0",
                "migration.graduation=0.002",
                "migration.graduationFade=20",
                "migration.graduationLongRun=0.4");
        double rate = 0.002 * (0.4 + 0.6 * StrictMath.exp(-1));
        assertEquals(rate * 9_000_000, world.flows.graduates[GUANGZHOU], 1.0001);
        assertEquals(rate * 9_000_000, world.cities.talent[HONG_KONG], 1.0001);
        assertEquals(world.talents.present, world.flows.talentGraduates);
        for (int i = 0; i < world.talents.count; i++) {
            assertEquals(world.talents.region[i], world.talents.home[i], "registered where they studied");
        }
    }

    private void crowd(int r, int number) {
        for (int k = 0; k < number; k++) {
            int i = tiny.talent(r, K);
            world.talents.since[i] = 0;
        }
    }

    private void amenities(double... value) {
        System.arraycopy(value, 0, world.base.talentAmenity, 0, value.length);
    }

    /** Normal employment, however many there are. */
    private void full() {
        for (int r = 0; r < 3; r++) {
            world.cities.employedTalent[r] = 0.96 * world.cities.talent[r];
            world.cities.employedWorkers[r] = 0.96 * world.cities.participation[r] * world.cities.residents[r];
        }
    }

    private void moveTalent(String... overrides) {
        talentMigration(Baseline.byHand(overrides).migration()).step(world);
    }

    private static TalentMigration talentMigration(Migration.Params params) {
        return new TalentMigration(params, 0.04, new RandomStreams(13));
    }
}
