package spillway.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spillway.fixture.Shipped;
import spillway.world.World;

/** A mechanism that is off does nothing: its own parameters no longer matter, and nobody else's random numbers shift. */
class SwitchTest {
    private static final long SEED = 5;
    private static final long PLAIN = StateHash.of(run(3));

    @ParameterizedTest
    @CsvSource({
        "turnover.enabled=false, 4, turnover.selection=5 turnover.nicheFilling=0.4 turnover.profitEffect=2 turnover.startUpGap=0.5",
        "investors.enabled=false, 4, investors.newcomerSize=BY_CAPITAL investors.projectCapital=0.2 investors.sectorFollows=1 investors.projectsPerQuarter=100 investors.sizeSpread=0 investors.growth=0.03",
        "investors.sourceBias=true, 4, investors.unbiasedShare.HK=0.5 investors.unbiasedShare.EUUS=0.16",
        "knowledge.research=false, 4, knowledge.innovationHazard=0.2 knowledge.imitationHazard=0.1",
        "research.chosen=false, 4, research.adjustment=0.2 research.marketEffect=0.5 research.talentEffect=1 research.imitation=0 research.bound=1",
        "scale.enabled=false, 4, scale.localisation.K=0.1 scale.localisation.B=0 scale.urbanisation=0.06 scale.bound=5",
        "keyInputs.enabled=false, 4, keyInputs.need.B=1 keyInputs.closed.EUUS=1 keyInputs.closed.JPKRTW=0.5 keyInputs.homePace=0.02 keyInputs.sourcingLearning=3 keyInputs.programme=0.03 keyInputs.expectation=1",
        "digital.enabled=false, 4, digitalReturns.networkedGain=0.3 digitalReturns.smartGain=0.3 digitalReturns.networkedTradeCost=0.1 digitalReturns.dataGain=0.1 digitalReturns.pooled=1 digitalReturns.backlinkLoss=1 digitalReturns.overlapLoss=0.2 digital.networkedCost=0 digital.smartFrom=0 digital.pace=0.5 digital.innovators=0.2 digital.imitators=1",
        "knowledge.spillover=false, 4, knowledge.spilloverRate=0.05 knowledge.reachElasticity=0.3 knowledge.leastAbsorption=1",
        "relocation.enabled=false, 4, relocation.pace=0.25 relocation.bound=1.5 relocation.inlandPace=0.1 relocation.inlandStart=0",
        "upgrading.enabled=false, 4, upgrading.pace=0.1 upgrading.cost=0.05 upgrading.lending=1 upgrading.lossQuarters=1 upgrading.spiral=true upgrading.labour=9",
        "remote.enabled=false, 4, remote.taskShare.K=1 remote.spreadQuarters=4 remote.pull=5 remote.pace=1 remote.most=0.6",
        "integration.degrees=0, 4, integration.degreeShare=1",
        "integration.taxCap=1, 4, integration.mainlandTax=0.45",
        "orders.enabled=false, 4, orders.specified=1 orders.learned=0.005",
        "upgrading.spiral=false, 4, upgrading.workingFunds=1 upgrading.payback=1 upgrading.labour=9 upgrading.laboratories=9 upgrading.ownOrders=9",
        "upgrading.lockIn=false, 4, upgrading.lending=1 upgrading.cash=3 upgrading.dependence=3 orders.enabled=true orders.specified=1",
        "automation.enabled=false, 4, automation.networkedRoutine=0.2 automation.networkedCapital=0.1",
        "consumption.byIncome=false, 4, consumption.talentPropensity=0.2 consumption.ownersPropensity=0",
        "production.markupFollowsShare=false, 4, production.productMarkets=500",
        "payments.idlePayout=0, 4, payments.idleFrom=0",
        "access.enabled=false, 4, access.pace=0.5 access.openingCost=0 access.decay=0.2 access.memoryQuarters=1 access.slack=0 access.designerNeed=1 access.ease.HOME=0 access.subsidy=0.5",
        "knowledge.foreignTeaching=false, 4, knowledge.foreignBackward=0.02 knowledge.foreignCompetition=0.02",
        "migration.enabled=false, 4, migration.congestion=0.3 migration.freshRate=20",
        "government.subsidyCompetition=false, 4, government.investorValue=1 government.subsidyCoordination=0.5",
        "government.leaderTurnover=false, 4, government.leaderTurnoverHazard=0.3 government.tournament=5 government.visibleEffort=3",
        "government.horizonMode=CONSTANT, 4, government.concern=40",
        "government.targetCoordination=0, 4, government.duplicationPenalty=10",
        "government.leastWorks=0, 16, government.targetedWorks=1 government.leastWorksPower=1",
        "government.centralPlan=0, 4, government.planList.V=1",
        "migration.naturalLongRun=1, 4, migration.naturalHold=0 migration.naturalFade=1",
        "outside.pricePath=STEADY, 4, outside.exchangePassThrough=1",
        "blocs.standards=false, 4, blocs.standardsPremium=0.2 blocs.standardsPace=0.2 blocs.standardsBound=3 blocs.standardsSeed=0.5 blocs.standardsPush=0.1",
        "blocs.priceMaking=0, 4, blocs.priceMakingPace=0.02 blocs.priceMakingBound=0.2",
        "blocs.materialsPrice=1, 4, blocs.rawMaterials.C=0.6 blocs.rawMaterials.P=0.5",
        "blocs.shortening.EUUS=0, 4, blocs.shorteningQuarters=4",
        "outside.continuation=TABLE, 4, outside.blocTrendGrowth=0.03",
        "laboratories.number.Shenzhen=0, 12, laboratories.buildQuarters=1 laboratories.yearlyCost=5 laboratories.reach=0.5 laboratories.yield=1 laboratories.served=10",
        "districts.enabled=false, 4, districts.fromYear=2010 districts.untilYear=2030 districts.pull=4 districts.leave=0.5 districts.schools=0.5 districts.schoolLag=1",
        "digitalGoods.share.Shenzhen=0, 4, digitalGoods.buildQuarters=1 digitalGoods.scale=0.01 digitalGoods.most=0.9",
        "digital.enabled=false, 4, trade.logisticsSaving=0.5 trade.knowledgeTie=0.5",
        "labour.wageMode=CLEAR, 2, labour.excessDemandEffect=0.5 labour.excessChangeEffect=0 labour.wagePassThrough=1 labour.adjustment=0.1"
    })
    void ownParametersOfWhatIsOffDoNotMatter(String off, int quarters, String own) {
        List<String> changed = new ArrayList<>(List.of(own.split(" ")));
        changed.add(off);
        World plain = run(quarters, off);
        World other = run(quarters, changed.toArray(String[]::new));
        assertEquals("", Shipped.difference(plain, other));
        assertEquals(StateHash.of(plain), StateHash.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "housing.housingGrowthSpecial=0",
        "migration.tauPeopleOutside=2",
        "outside.pricePath=STEADY",
        "blocs.demand.JPKRTW=0.9",
        "blocs.extraGrowth.ROW=0.01",
        "blocs.shortening.ASEANBRI=0.1",
        "blocs.extraTariff.EUUS=0.2",
        "blocs.materialsPrice=1.2",
        "blocs.priceMaking=0",
        "blocs.standards=false",
        "blocs.rivalQuality.K=0.2",
        "remote.enabled=false",
        "integration.degrees=1",
        "integration.taxCap=0.15",
        "turnover.enabled=false",
        "investors.enabled=false",
        "investors.newcomerSize=SMALL",
        "investors.projectCapital=0",
        "knowledge.research=false",
        "research.chosen=false",
        "scale.enabled=false",
        "upgrading.enabled=false",
        "upgrading.lockIn=false",
        "upgrading.spiral=false",
        "orders.enabled=false",
        "payments.idlePayout=0",
        "migration.unlimitedWorkers=true",
        "access.enabled=false",
        "keyInputs.enabled=false",
        "digital.enabled=false",
        "knowledge.leadWithinMode=false",
        "knowledge.spillover=false",
        "knowledge.foreignTeaching=false",
        "knowledge.hongKongSpillover=false",
        "migration.enabled=false",
        "migration.outsideInflow=false",
        "government.subsidyCompetition=false",
        "government.horizonQuarters=40",
        "labour.wageMode=CLEAR",
        "labour.adjustment=1",
        "consumption.followsIncome=false",
        "laboratories.number.Shenzhen=5",
        "trade.localProtection=0.9",
        "digitalGoods.share.Shenzhen=0.3",
        "production.markupFollowsShare=false",
        "production.productMarkets=1",
        "consumption.byIncome=false",
        "labour.minimumWage.Dongguan=1"
    })
    void everySwitchDoesSomething(String off) {
        assertNotEquals(PLAIN, StateHash.of(run(3, off)));
    }

    /** What cities build and direct and what digital technology changes between sectors leave the first quarter as it was. */
    @ParameterizedTest
    @CsvSource({
        "laboratories.number.Shenzhen=20",
        "digitalGoods.share.Guangzhou=1",
        "digital.enabled=true trade.logisticsSaving=0.5 trade.knowledgeTie=0.5",
        "districts.enabled=true districts.fromYear=2010 districts.schools=1"
    })
    void theFirstQuarterIsAsItWas(String on) {
        World plain = run(1);
        World other = run(1, on.split(" "));
        for (int r = 0; r < plain.cities.valueAdded.length; r++) {
            for (int s = 0; s < plain.cities.valueAdded[r].length; s++) {
                assertEquals(plain.cities.valueAdded[r][s], other.cities.valueAdded[r][s], 1e-9);
            }
        }
    }

    /** Together at the ends of their ranges for four years: goods, money and people balance, or the run would stop. */
    @Test
    void theEndsOfTheRangesHoldTogether() {
        run(
                16,
                "laboratories.number.Zhaoqing=20",
                "laboratories.number.Shenzhen=20",
                "laboratories.number.North Guangdong=20",
                "laboratories.buildQuarters=1",
                "laboratories.yearlyCost=10",
                "laboratories.reach=0.5",
                "laboratories.mostReach=0.5",
                "laboratories.yield=1",
                "laboratories.served=10",
                "districts.enabled=true",
                "districts.fromYear=2010",
                "districts.untilYear=2200",
                "districts.radiusKm=40",
                "districts.pull=4",
                "districts.leave=0.5",
                "districts.move=0.25",
                "districts.premisesCost=1",
                "districts.budget=1",
                "districts.schools=1",
                "districts.schoolLag=1",
                "districts.schoolPull=4",
                "districts.fullSchools=0.01",
                "digitalGoods.share.Guangzhou=1",
                "digitalGoods.buildQuarters=1",
                "digital.enabled=false",
                "digital.innovators=0.2",
                "digital.imitators=1",
                "digital.smartFrom=0",
                "trade.logisticsSaving=0.5",
                "trade.knowledgeTie=0.5",
                "trade.localProtection=0.5",
                "planning.fitWeight.Guangzhou=1");
    }

    /** In the first quarters places are still as they were in the base year. */
    @Test
    void firmsMoveWithinTwoYears() {
        assertNotEquals(StateHash.of(run(8, "relocation.enabled=false")), StateHash.of(run(8, "relocation.pace=0.25")));
    }

    @Test
    void switchingOneThingOffLeavesTheRandomNumbersOfOthers() {
        for (String off : List.of("investors.enabled=false", "knowledge.research=false", "turnover.enabled=false")) {
            World plain = run(1);
            World other = run(1, off);
            assertEquals(people(plain), people(other), off);
            assertEquals(Arrays.toString(plain.governments.target), Arrays.toString(other.governments.target), off);
            assertEquals(Arrays.toString(plain.governments.leader), Arrays.toString(other.governments.leader), off);
        }
        for (String off : List.of("knowledge.research=false", "turnover.enabled=false", "migration.enabled=false")) {
            assertEquals(arrivals(run(1)), arrivals(run(1, off)), off);
        }
    }

    @Test
    void aFingerprintSeesASmallChange() {
        World world = Shipped.fresh(SEED);
        long before = StateHash.of(world);
        world.firms.capital[17] = Math.nextUp(world.firms.capital[17]);
        assertNotEquals(before, StateHash.of(world));
    }

    /** Who is there after the quarter, apart from moves that wages decide. */
    private static Set<Long> people(World world) {
        Set<Long> ids = new TreeSet<>();
        for (int i = 0; i < world.talents.count; i++) {
            if (world.talents.active[i] && world.talents.since[i] < 0) {
                ids.add(world.talents.id[i]);
            }
        }
        return ids;
    }

    private static Set<Long> arrivals(World world) {
        Set<Long> ids = new TreeSet<>();
        for (int f = 0; f < world.firms.count; f++) {
            if (world.firms.active[f] && world.firms.born[f] == 0 && world.firms.origin[f] > 0) {
                ids.add(world.firms.id[f]);
            }
        }
        return ids;
    }

    private static World run(int quarters, String... overrides) {
        World world = Shipped.fresh(SEED, overrides);
        QuarterPlan plan = Shipped.plan(Shipped.params(overrides), SEED);
        for (; world.tick < quarters; world.tick++) {
            plan.step(world);
        }
        return world;
    }
}
