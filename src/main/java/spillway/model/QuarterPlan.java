package spillway.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spillway.kernel.RandomStreams;
import spillway.mechanism.capital.Investment;
import spillway.mechanism.firms.Entry;
import spillway.mechanism.firms.Exit;
import spillway.mechanism.firms.FreeEntry;
import spillway.mechanism.firms.Turnover;
import spillway.mechanism.government.Budgets;
import spillway.mechanism.government.Politics;
import spillway.mechanism.government.Programmes;
import spillway.mechanism.government.SubsidyRace;
import spillway.mechanism.government.Targets;
import spillway.mechanism.housing.Rents;
import spillway.mechanism.income.Consumption;
import spillway.mechanism.income.Payments;
import spillway.mechanism.investors.ForeignInvestment;
import spillway.mechanism.investors.LocationValue;
import spillway.mechanism.knowledge.IdeaReach;
import spillway.mechanism.knowledge.Learning;
import spillway.mechanism.knowledge.QualityLadder;
import spillway.mechanism.knowledge.Research;
import spillway.mechanism.labour.LabourMarket;
import spillway.mechanism.labour.Wages;
import spillway.mechanism.migration.MovingCosts;
import spillway.mechanism.migration.TalentMigration;
import spillway.mechanism.migration.WorkerMigration;
import spillway.mechanism.outside.OutsideWorld;
import spillway.mechanism.production.Making;
import spillway.mechanism.production.Planning;
import spillway.mechanism.trade.GoodsMarket;
import spillway.mechanism.trade.Trade;
import spillway.world.World;

/**
 * The quarter on one page: what happens, in which order. Rules keep no state, so a new plan can take over between any two
 * quarters.
 */
public final class QuarterPlan {
    /** One step of the quarter. */
    public record Phase(String name, Step step) {}

    /** What a phase does to the world. */
    @FunctionalInterface
    public interface Step {
        /** Does it. */
        void apply(World world);
    }

    private final List<Phase> phases = new ArrayList<>();
    private final ModelParams params;

    /**
     * The order of the quarter under these parameters.
     *
     * @param foreignBase capital that foreign investors bring in a base quarter, 100m RMB
     */
    public QuarterPlan(ModelParams params, RandomStreams random, double foreignBase) {
        this.params = params;
        double elasticity = params.trade().elasticity();
        double infrastructure = params.government().infrastructureGain();
        double unemployment = params.labour().normalUnemployment();
        boolean sluggish = params.labour().wageMode() == LabourMarket.WageMode.SLUGGISH;
        Planning planning = new Planning(params.production(), elasticity, infrastructure, sluggish);
        GoodsMarket market = new GoodsMarket(params.trade());

        phase("the books open", Ledger::open);
        phase("the outside world moves", new OutsideWorld(params.outside(), elasticity)::step);
        phase("distances are set", this::setDistances);
        phase("governments set budgets", new Budgets(params.government())::step);
        phase("governments choose targets", new Targets(params.government(), random.stream("targets"))::step);
        phase(
                "governments bid",
                new SubsidyRace(params.government(), params.investors().subsidy())::step);
        boolean oneByOne = params.turnover().enabled() && !freeEntry();
        if (oneByOne) {
            phase(
                    "firms enter",
                    new Entry(
                            params.turnover(),
                            params.investors().subsidy(),
                            random.stream("entry.number"),
                            random.stream("entry.character"))::step);
        }
        if (params.investors().enabled()) {
            phase(
                    "foreign investors arrive",
                    new ForeignInvestment(
                            params.investors(),
                            foreignBase,
                            random.stream("arrivals.number"),
                            random.stream("arrivals.character"))::step);
        }
        phase("programmes are paid", new Programmes(params.government())::step);
        if (sluggish) {
            phase("firms plan and price", planning::step);
        } else {
            Optional<FreeEntry> entry = freeEntry() ? Optional.of(new FreeEntry(elasticity)) : Optional.empty();
            phase("wages clear", new ClearingWages(params, planning, market, entry)::step);
        }
        phase("labour is matched", new LabourMarket(params.labour(), random.stream("jobs"))::step);
        phase("goods are made", new Making(params.production(), infrastructure)::step);
        phase("goods are sold", market::step);
        phase(
                "payments are made",
                new Payments(
                        params.payments(),
                        params.investment().depreciation(),
                        params.migration().talentSubsidy())::step);
        phase("the quarter is measured", Ledger::measure);
        phase("households plan spending", new Consumption(params.consumption())::step);
        phase("firms plan research", new Research(params.knowledge())::step);
        phase(
                "firms learn",
                new Learning(params.knowledge(), random.stream("innovation"), random.stream("imitation"))::step);
        phase("products improve", new QualityLadder(params.knowledge())::step);
        phase("capital grows", new Investment(params.investment())::step);
        phase("wages move", new Wages(params.labour(), params.outside().homePriceGrowth())::step);
        phase(
                "talent moves",
                new TalentMigration(
                        params.migration(),
                        unemployment,
                        random.stream("talent.moves"),
                        random.stream("talent.arrivals"),
                        random.stream("talent.graduates"),
                        random.stream("talent.retirement"))::step);
        phase("residents move", new WorkerMigration(params.migration(), unemployment)::step);
        phase("rents clear", new Rents(params.housing())::step);
        if (oneByOne) {
            phase(
                    "firms leave",
                    new Exit(params.turnover(), params.investment().insolvency(), random.stream("exit"))::step);
        }
        phase("places are valued", new LocationValue(params.investors())::step);
        phase("leaders come and go", new Politics(params.government(), random.stream("politics"))::step);
        phase("the books balance", new Accounts()::check);
    }

    private boolean freeEntry() {
        return params.turnover().enabled() && params.turnover().entryMode() == Turnover.EntryMode.FREE;
    }

    private void phase(String name, Step step) {
        phases.add(new Phase(name, step));
    }

    /** The phases in their order. */
    public List<Phase> phases() {
        return List.copyOf(phases);
    }

    /** Runs the whole quarter {@code world.tick}. */
    public void step(World world) {
        for (Phase phase : phases) {
            phase.step().apply(world);
        }
    }

    /** Sets minutes and all that follows from them: trade weights, reach of ideas, costs of moving. */
    public void setDistances(World world) {
        new Trade(params.trade()).step(world);
        new IdeaReach(params.knowledge()).step(world);
        new MovingCosts(params.migration()).step(world);
    }

    /** Capital that foreign investors brought in a quarter of 2010, 100m RMB. */
    public static double foreignBase(RegionalData data) {
        int year = World.START.year() - data.firstYear;
        double dollars = 0;
        for (double[] region : data.fdi) {
            dollars += region[year];
        }
        return dollars * 10 * data.rmbPerUsd[year] / 4;
    }
}
