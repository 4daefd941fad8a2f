package spillway.model;

import java.util.ArrayList;
import java.util.List;
import spillway.kernel.RandomStreams;
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
    private final Rules rules;

    /** The order of the quarter under these parameters, with the random streams of one seed. */
    public QuarterPlan(ModelParams params, RandomStreams random) {
        rules = new Rules(params, random);
        boolean oneByOne = params.turnover().oneByOne();
        boolean foreigners = params.investors().enabled();
        boolean sluggish = params.labour().sluggish();

        // ---------- open ----------
        phase("the accounts open", Ledger::open);
        phase("the outside world moves", rules.outsideWorld::step);
        phase("blocs act", rules::letBlocsAct);
        phase("distances are set", rules::setDistances);

        // ---------- government ----------
        phase("governments set budgets", rules.budgets::step);
        phase("cities build and direct", rules::buildAndDirect);
        phase("governments choose targets", rules.targets::step);
        phase("governments bid", rules.subsidyRace::step);

        // ---------- entry ----------
        when(oneByOne && params.relocation().enabled(), "firms move", rules.relocation::step);
        when(oneByOne, "firms enter", rules.entry::step);
        when(foreigners, "foreign investors arrive", rules.foreignInvestment::step);
        phase("programmes are paid", rules.programmes::step);

        // ---------- production ----------
        phase("key inputs are delivered", rules::deliverKeyInputs);
        phase("digital technology yields", rules::useDigitalTechnology);
        phase("firms hire at a distance", rules.remoteWork::step);
        when(sluggish, "firms plan and price", rules.planning::step);
        when(!sluggish, "wages clear", rules.clearingWages::step);
        phase("labour is matched", rules.labourMarket::step);
        phase("goods are made", rules.making::step);

        // ---------- markets ----------
        phase("goods are sold", rules.goodsMarket::step);
        phase("payments are made", rules.payments::step);

        // ---------- accounts ----------
        phase("the quarter is measured", Ledger::measure);
        phase("markets abroad answer", rules.rivalPrices::step);
        phase("standards spread", rules.standards::step);
        when(params.scale().enabled(), "employees within reach are counted", rules.scaleEconomies::step);

        // ---------- plans ----------
        phase("households plan spending", rules.consumption::step);
        when(params.research().chosen(), "firms weigh research", rules.researchChoice::step);
        phase("firms plan research", rules.research::step);

        // ---------- knowledge, capital and wages ----------
        phase("firms learn", rules.learning::step);
        phase("home makers of key inputs learn", rules.homeMaking::step);
        phase("products improve", rules.qualityLadder::step);
        when(params.upgrading().enabled(), "firms change mode", rules.upgrading::step);
        phase("firms turn digital", rules.adoption::step);
        phase("firms turn to markets", rules.accessCapital::step);
        phase("equipment takes over work", rules.automation::step);
        phase("capital grows", rules.investment::step);
        phase("wages move", rules.wages::step);

        // ---------- people ----------
        phase("talent moves", rules.talentMigration::step);
        phase("residents move", rules.workerMigration::step);
        phase("rents clear", rules.rents::step);

        // ---------- close ----------
        when(oneByOne, "firms leave", rules.exit::step);
        phase("places are valued", rules.locationValue::step);
        phase("leaders come and go", rules.politics::step);
        phase("the accounts balance", rules.accounts::check);
    }

    private void phase(String name, Step step) {
        phases.add(new Phase(name, step));
    }

    private void when(boolean takesPart, String name, Step step) {
        if (takesPart) {
            phase(name, step);
        }
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
        rules.setDistances(world);
    }
}
