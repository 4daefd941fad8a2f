package spillway.benchmark.whole;

import java.util.List;

/**
 * A mechanism that is off, and settings that only the mechanism reads. Births, schooling, retirement and the ageing of the pool of
 * migrants continue without migration and are not its own.
 *
 * @param off the setting that takes it out
 * @param own settings away from the baseline that must then change nothing; each may be several, joined by blanks, where one alone
 *     is refused
 */
record Switch(String off, List<String> own) {

    /** Every switch that has parameters of its own. Those that shape the base year are not among them. */
    static final List<Switch> ALL = List.of(
            new Switch(
                    "turnover.enabled=false",
                    List.of(
                            "turnover.nicheFilling=0.4",
                            "turnover.selection=5",
                            "turnover.profitEffect=2",
                            "turnover.employmentAnchor=0.9",
                            "turnover.locationEffect=0",
                            "turnover.startUpGap=0.5",
                            "turnover.startUpSpread=0",
                            "turnover.startUpCapital=ORDERED",
                            "turnover.parents=BY_SALES")),
            new Switch(
                    "investors.enabled=false",
                    List.of(
                            "investors.projectsPerQuarter=100",
                            "investors.growth=0",
                            "investors.sizeSpread=0",
                            "investors.profitEffect=2",
                            "investors.sourceShare.HK=0.6 investors.sourceShare.ROW=0.24",
                            "investors.sourceBias=false",
                            "investors.unbiasedShare.HK=0.5 investors.unbiasedShare.EUUS=0.16",
                            "investors.sectorShare.K=0.3 investors.sectorShare.B=0.14",
                            "investors.contractShare.HK=0",
                            "investors.premium.EUUS=1",
                            "investors.hongKongDistance=3")),
            new Switch(
                    "investors.sourceBias=true",
                    List.of("investors.unbiasedShare.HK=0.5 investors.unbiasedShare.EUUS=0.16")),
            new Switch(
                    "investors.sourceBias=false",
                    List.of("investors.sourceShare.HK=0.6 investors.sourceShare.ROW=0.24")),
            new Switch(
                    "knowledge.research=false",
                    List.of(
                            "knowledge.qualityGain=0.1",
                            "knowledge.qualityErosion=0.05",
                            "knowledge.researchGrowth=0",
                            "knowledge.researchFadeQuarters=10",
                            "knowledge.marketSizeEffect=0.3",
                            "knowledge.innovationHazard=0.2",
                            "knowledge.innovationRange=[-0.01, 0.1]",
                            "knowledge.imitationHazard=0.1",
                            "knowledge.imitationShare=1",
                            "knowledge.patientEffect=2",
                            "knowledge.patientScale=0.1")),
            new Switch(
                    "knowledge.spillover=false",
                    List.of(
                            "knowledge.spilloverRate=0.05",
                            "knowledge.leastAbsorption=1",
                            "knowledge.reachElasticity=0.3",
                            "knowledge.relatedness=IDENTITY")),
            new Switch(
                    "knowledge.foreignTeaching=false",
                    List.of(
                            "knowledge.foreignBackward=0.02",
                            "knowledge.foreignForward=0.02",
                            "knowledge.foreignCompetition=0.02",
                            "knowledge.teaching.HK=1",
                            "knowledge.teaching.ROW=0")),
            new Switch(
                    "research.chosen=false",
                    List.of(
                            "research.adjustment=0.15",
                            "research.marketEffect=0.4",
                            "research.talentEffect=0",
                            "research.imitation=0",
                            "research.bound=0.5")),
            new Switch(
                    "upgrading.enabled=false",
                    List.of(
                            "upgrading.pace=0.1",
                            "upgrading.cost=0.05",
                            "upgrading.lending=1",
                            "upgrading.cash=3",
                            "upgrading.talent=3",
                            "upgrading.home=3",
                            "upgrading.designers=3",
                            "upgrading.dependence=3",
                            "upgrading.lossQuarters=1",
                            "upgrading.spiral=false")),
            new Switch(
                    "upgrading.spiral=false",
                    List.of(
                            "upgrading.workingFunds=1",
                            "upgrading.payback=1",
                            "upgrading.labour=9",
                            "upgrading.laboratories=9",
                            "upgrading.ownOrders=9")),
            new Switch(
                    "upgrading.lockIn=false",
                    List.of(
                            "upgrading.lending=1",
                            "upgrading.cash=3",
                            "upgrading.dependence=3",
                            "orders.enabled=false")),
            new Switch("orders.enabled=false", List.of("orders.specified=0.3", "orders.learned=0.005")),
            new Switch("payments.idlePayout=0", List.of("payments.idleFrom=0.1")),
            new Switch(
                    "access.enabled=false",
                    List.of(
                            "access.pace=0.5",
                            "access.mostAbroad=3",
                            "access.openingCost=0",
                            "access.pivotCost=0",
                            "access.surge=50",
                            "access.decay=0.2",
                            "access.lending=1",
                            "access.memoryQuarters=1",
                            "access.slack=0",
                            "access.designerNeed=1",
                            "access.ease.HOME=0",
                            "access.subsidy=1")),
            new Switch(
                    "scale.enabled=false",
                    List.of("scale.localisation.B=0.1", "scale.urbanisation=0.06", "scale.bound=0.2")),
            new Switch(
                    "digital.enabled=false",
                    List.of(
                            "digital.networkedCost=0",
                            "digital.pace=0.5",
                            "digital.innovators=0.1",
                            "digitalReturns.networkedGain=0.3",
                            "digitalReturns.networkedTradeCost=0.1",
                            "digitalReturns.pooled=1",
                            "digitalReturns.outsideGain=0.3")),
            new Switch(
                    "automation.enabled=false",
                    List.of(
                            "automation.networkedRoutine=0.2",
                            "automation.smartRoutine=0.2",
                            "automation.networkedCapital=0.1",
                            "automation.smartCapital=0.1")),
            new Switch(
                    "consumption.byIncome=false",
                    List.of("consumption.talentPropensity=0.2", "consumption.ownersPropensity=0")),
            new Switch("remote.enabled=false", List.of("remote.pull=2", "remote.pace=0.5")),
            new Switch("districts.enabled=false", List.of("districts.fromYear=2010", "districts.schools=1")),
            new Switch(
                    "keyInputs.enabled=false",
                    List.of(
                            "keyInputs.closed.EUUS=1",
                            "keyInputs.closed.JPKRTW=1",
                            "keyInputs.homePace=0.02",
                            "keyInputs.expectation=1",
                            "keyInputs.programme=0.03",
                            "keyInputs.sourcingLearning=3")),
            new Switch(
                    "keyInputs.sourceSwitching=false",
                    List.of("keyInputs.switchPace=0.5", "keyInputs.switchMost=1", "keyInputs.switchCost=2")),
            new Switch(
                    "keyInputs.inducedSubstitution=false",
                    List.of(
                            "keyInputs.homePace=0.02",
                            "keyInputs.homeEffort=0",
                            "keyInputs.homeMarket=1",
                            "keyInputs.homeMost=0.1",
                            "keyInputs.rdCrit=0.8",
                            "keyInputs.xiSub=0.05",
                            "keyInputs.expectation=1")),
            new Switch(
                    "relocation.enabled=false",
                    List.of(
                            "relocation.pace=0.25",
                            "relocation.reachMinutes=200",
                            "relocation.bound=0.3",
                            "relocation.value=2",
                            "relocation.labour=0",
                            "relocation.land=1",
                            "relocation.research=1",
                            "relocation.capitalMoved=0.9",
                            "relocation.carried=1",
                            "relocation.inlandPace=0.1 relocation.inlandStart=0",
                            "relocation.inlandLabour=8",
                            "relocation.inlandLand=4",
                            "relocation.inlandSuppliers=4")),
            new Switch("outside.pricePath=STEADY", List.of("outside.exchangePassThrough=1")),
            new Switch("blocs.priceMaking=0", List.of("blocs.priceMakingPace=0.02", "blocs.priceMakingBound=0.2")),
            new Switch("blocs.materialsPrice=1", List.of("blocs.rawMaterials.C=0.6", "blocs.rawMaterials.P=0.5")),
            new Switch(
                    "blocs.standards=false",
                    List.of(
                            "blocs.standardsPremium=0.2",
                            "blocs.standardsPace=0.2",
                            "blocs.standardsBound=3",
                            "blocs.standardsSeed=0.5",
                            "blocs.standardsPush=0.1")),
            new Switch("outside.continuation=TABLE", List.of("outside.blocTrendGrowth=0.03")),
            new Switch(
                    "migration.enabled=false",
                    List.of(
                            "migration.tauPeople=0.25",
                            "migration.tauPeopleOutside=0.25",
                            "migration.congestion=0.3",
                            "migration.freshQuarters=40",
                            "migration.freshCost=1",
                            "migration.freshRate=20")),
            new Switch(
                    "government.subsidyCompetition=false",
                    List.of(
                            "government.investorValue=1",
                            "government.subsidyCoordination=0.5",
                            "investors.subsidy=10")),
            new Switch(
                    "government.leaderTurnover=false",
                    List.of(
                            "government.leaderTurnoverHazard=0.3",
                            "government.longestTenure=8",
                            "government.tournament=5",
                            "government.visibleEffort=3")),
            new Switch("government.horizonMode=CONSTANT", List.of("government.concern=40")),
            new Switch("government.targetCoordination=0", List.of("government.duplicationPenalty=10")),
            new Switch(
                    "government.centralPlan=0",
                    List.of("government.planList.V=1", "government.planList.K=0", "government.planList.B=0")),
            new Switch(
                    "labour.wageMode=CLEAR",
                    List.of(
                            "labour.excessDemandEffect=0.5",
                            "labour.excessChangeEffect=0",
                            "labour.wagePassThrough=0.5",
                            "labour.adjustment=0.1",
                            "labour.productivityPace=0.1",
                            "production.largestUse=3",
                            "production.scarcityPricing=0")),
            new Switch(
                    "outside.tasteDrift={K: 0, E: 0, B: 0, C: 0, N: 0, P: 0, G: 0, V: 0}",
                    List.of("outside.tasteDriftAbroad=0", "outside.tasteFadeQuarters=10")));
}
