package spillway.model;

import java.util.Optional;
import spillway.kernel.RandomStreams;
import spillway.mechanism.capital.Investment;
import spillway.mechanism.digital.Adoption;
import spillway.mechanism.digital.DigitalReturns;
import spillway.mechanism.digital.OutsideFollows;
import spillway.mechanism.firms.DirectedDistrict;
import spillway.mechanism.firms.Entry;
import spillway.mechanism.firms.Exit;
import spillway.mechanism.firms.FreeEntry;
import spillway.mechanism.firms.Relocation;
import spillway.mechanism.firms.Upgrading;
import spillway.mechanism.government.Budgets;
import spillway.mechanism.government.DigitalGoods;
import spillway.mechanism.government.Politics;
import spillway.mechanism.government.Programmes;
import spillway.mechanism.government.SubsidyRace;
import spillway.mechanism.government.Targets;
import spillway.mechanism.housing.Rents;
import spillway.mechanism.income.Consumption;
import spillway.mechanism.income.Payments;
import spillway.mechanism.integration.Integration;
import spillway.mechanism.investors.ForeignInvestment;
import spillway.mechanism.investors.LocationValue;
import spillway.mechanism.keys.HomeMaking;
import spillway.mechanism.keys.KeyDelivery;
import spillway.mechanism.keys.KeyProgramme;
import spillway.mechanism.knowledge.BuyersOrders;
import spillway.mechanism.knowledge.IdeaReach;
import spillway.mechanism.knowledge.Learning;
import spillway.mechanism.knowledge.QualityLadder;
import spillway.mechanism.knowledge.Research;
import spillway.mechanism.knowledge.ResearchChoice;
import spillway.mechanism.laboratories.JointLaboratories;
import spillway.mechanism.labour.LabourMarket;
import spillway.mechanism.labour.Wages;
import spillway.mechanism.migration.MovingCosts;
import spillway.mechanism.migration.TalentMigration;
import spillway.mechanism.migration.WorkerMigration;
import spillway.mechanism.outside.BlocPolicy;
import spillway.mechanism.outside.OutsideWorld;
import spillway.mechanism.outside.RawMaterials;
import spillway.mechanism.outside.RivalPrices;
import spillway.mechanism.outside.RivalQuality;
import spillway.mechanism.outside.Standards;
import spillway.mechanism.production.Automation;
import spillway.mechanism.production.Making;
import spillway.mechanism.production.Planning;
import spillway.mechanism.production.ScaleEconomies;
import spillway.mechanism.remote.Broadband;
import spillway.mechanism.remote.RemoteWork;
import spillway.mechanism.trade.AccessCapital;
import spillway.mechanism.trade.GoodsMarket;
import spillway.mechanism.trade.Trade;
import spillway.world.World;

/** The rules of the quarter, each with the parameters it reads; their order stands in {@link QuarterPlan}. */
final class Rules {
    final OutsideWorld outsideWorld;
    final RivalPrices rivalPrices;
    final Standards standards;
    final RemoteWork remoteWork;
    final Budgets budgets;
    final Targets targets;
    final SubsidyRace subsidyRace;
    final Relocation relocation;
    final Entry entry;
    final ForeignInvestment foreignInvestment;
    final Programmes programmes;
    final HomeMaking homeMaking;
    final Adoption adoption;
    final Automation automation;
    final Planning planning;
    final ClearingWages clearingWages;
    final LabourMarket labourMarket;
    final Making making;
    final ScaleEconomies scaleEconomies;
    final GoodsMarket goodsMarket;
    final Payments payments;
    final Consumption consumption;
    final ResearchChoice researchChoice;
    final Research research;
    final Learning learning;
    final QualityLadder qualityLadder;
    final Upgrading upgrading;
    final AccessCapital accessCapital;
    final Investment investment;
    final Wages wages;
    final TalentMigration talentMigration;
    final WorkerMigration workerMigration;
    final Rents rents;
    final Exit exit;
    final LocationValue locationValue;
    final Politics politics;
    final Accounts accounts = new Accounts();

    private final BlocPolicy blocPolicy;
    private final RawMaterials rawMaterials;
    private final RivalQuality rivalQuality;
    private final Integration integration;
    private final Broadband broadband;
    private final Trade trade;
    private final JointLaboratories laboratories;
    private final DirectedDistrict district;
    private final DigitalGoods digitalGoods;
    private final DigitalReturns digitalReturns;
    private final OutsideFollows outsideFollows;
    private final KeyProgramme keyProgramme;
    private final KeyDelivery keyDelivery;
    private final IdeaReach ideaReach;
    private final MovingCosts movingCosts;

    /** The rules under these parameters; each takes its own streams from {@code random}. */
    Rules(ModelParams params, RandomStreams random) {
        double elasticity = params.trade().elasticity();
        double infrastructure = params.government().infrastructureGain();
        double unemployment = params.labour().normalUnemployment();
        double subsidyPull = params.investors().subsidy();
        double depreciation = params.investment().depreciation();
        double insolvency = params.investment().insolvency();
        boolean sluggish = params.labour().sluggish();

        outsideWorld = new OutsideWorld(params.outside(), elasticity);
        blocPolicy = new BlocPolicy(params.blocs());
        rawMaterials = new RawMaterials(params.blocs());
        rivalQuality = new RivalQuality(params.blocs(), elasticity);
        rivalPrices = new RivalPrices(params.blocs(), elasticity);
        standards = new Standards(params.blocs(), elasticity);
        integration = new Integration(params.integration());
        broadband = new Broadband(params.remote());
        remoteWork = new RemoteWork(params.remote());
        trade = new Trade(params.trade());
        ideaReach = new IdeaReach(params.knowledge());
        movingCosts = new MovingCosts(params.migration());
        budgets = new Budgets(params.government());
        laboratories = new JointLaboratories(params.laboratories());
        district = new DirectedDistrict(
                params.districts(), params.turnover(), params.relocation().carried(), random);
        digitalGoods = new DigitalGoods(params.digitalGoods());
        targets = new Targets(params.government(), params.planning(), random);
        subsidyRace = new SubsidyRace(params.government(), subsidyPull);
        relocation = new Relocation(
                params.relocation(),
                params.turnover(),
                subsidyPull,
                params.investment().creditLimit(),
                random);
        entry = new Entry(params.turnover(), subsidyPull, random);
        foreignInvestment = new ForeignInvestment(params.investors(), random);
        programmes = new Programmes(params.government());
        keyProgramme = new KeyProgramme(params.keyInputs());
        keyDelivery = new KeyDelivery(params.keyInputs(), params.production().priceAdjustment());
        homeMaking = new HomeMaking(params.keyInputs(), elasticity);
        digitalReturns = new DigitalReturns(params.digitalReturns(), elasticity);
        outsideFollows = new OutsideFollows(params.digital().enabled(), params.digitalReturns(), elasticity);
        adoption = new Adoption(params.digital(), params.digitalReturns(), elasticity, random);
        planning = new Planning(
                params.production(), elasticity, infrastructure, params.scale(), params.automation(), sluggish);
        automation =
                new Automation(params.automation(), depreciation, params.production(), infrastructure, params.scale());
        goodsMarket = new GoodsMarket(params.trade());
        clearingWages = new ClearingWages(params, planning, goodsMarket, freeEntry(params, elasticity));
        labourMarket = new LabourMarket(params.labour(), random);
        scaleEconomies = new ScaleEconomies(params.scale());
        making = new Making(params.production(), infrastructure, params.scale(), params.automation());
        payments =
                new Payments(params.payments(), depreciation, params.migration().talentSubsidy());
        consumption = new Consumption(params.consumption());
        researchChoice = new ResearchChoice(params.research(), elasticity);
        research = new Research(params.knowledge(), params.research().chosen());
        learning = new Learning(
                params.knowledge(),
                new BuyersOrders(params.orders(), params.upgrading().lockIn()),
                random);
        qualityLadder = new QualityLadder(params.knowledge(), params.research().chosen());
        upgrading = new Upgrading(
                params.upgrading(),
                params.production().contractMarkup(),
                elasticity,
                depreciation,
                params.access().enabled(),
                random);
        accessCapital = new AccessCapital(params.access(), params.payments().interest());
        investment = new Investment(params.investment());
        wages = new Wages(params.labour());
        talentMigration = new TalentMigration(params.migration(), unemployment, random);
        workerMigration = new WorkerMigration(params.migration(), unemployment);
        rents = new Rents(params.housing());
        exit = new Exit(params.turnover(), insolvency, random);
        locationValue = new LocationValue(params.investors());
        politics = new Politics(params.government(), random);
    }

    private static Optional<FreeEntry> freeEntry(ModelParams params, double elasticity) {
        return params.turnover().free() ? Optional.of(new FreeEntry(elasticity)) : Optional.empty();
    }

    /** Blocs buy, raise duties and price raw materials. */
    void letBlocsAct(World world) {
        blocPolicy.step(world);
        rawMaterials.step(world);
        rivalQuality.step(world);
    }

    /** Notes what digital technology adds to firms, and to suppliers outside. */
    void useDigitalTechnology(World world) {
        digitalReturns.step(world);
        outsideFollows.step(world);
    }

    /** Builds joint laboratories, directs a district and builds digital goods, each out of what money the one before has left. */
    void buildAndDirect(World world) {
        laboratories.step(world);
        district.step(world);
        digitalGoods.step(world);
    }

    /** Pays home makers of key inputs, and delivers what blocs let through. */
    void deliverKeyInputs(World world) {
        keyProgramme.step(world);
        keyDelivery.step(world);
    }

    /** Sets rules of the border, broadband, minutes and all that follows from them: trade weights, reach of ideas, costs of moving. */
    void setDistances(World world) {
        integration.step(world);
        broadband.step(world);
        trade.step(world);
        ideaReach.step(world);
        movingCosts.step(world);
    }
}
