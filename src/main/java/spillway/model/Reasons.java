package spillway.model;

import java.util.List;
import spillway.kernel.RandomStreams;
import spillway.mechanism.firms.ClosureRisk;
import spillway.mechanism.government.TargetOption;
import spillway.mechanism.migration.MoveOption;
import spillway.world.World;

/**
 * Why agents do what they do: the options that the rules of the quarter weigh for one of them, and their chances, as the world stands.
 * It asks the rules themselves, draws no random number and changes nothing.
 */
public final class Reasons {
    private final Rules rules;

    /** Reasons under these parameters. */
    public Reasons(ModelParams params) {
        rules = new Rules(params, new RandomStreams(0));
    }

    /** Where the talent of a row would go if it considered to move. */
    public List<MoveOption> moves(World world, int talent) {
        return rules.talentMigration.options(world, talent);
    }

    /** Chance that the talent of a row considers to move in a quarter. */
    public double considersMoving(World world, int talent) {
        return rules.talentMigration.considers(world, talent);
    }

    /** What decides whether the firm of a row leaves. */
    public ClosureRisk closure(World world, int firm) {
        return rules.exit.risk(world, firm);
    }

    /** The capital that the firm of a row wants, units. */
    public double wantedCapital(World world, int firm) {
        return rules.investment.wanted(world, firm);
    }

    /** Share of its orders that the firm of a row gets credit for. */
    public double credit(World world, int firm) {
        return rules.investment.credit(world, firm);
    }

    /** The sectors that the government of a region may support; empty if it supports none. */
    public List<TargetOption> targets(World world, int region) {
        return rules.targets.options(world, region);
    }

    /** What an investor is worth to the leader of a region, over his capital; the most that the leader would bid. */
    public double investorWorth(World world, int region) {
        return rules.subsidyRace.worth(world.governments, region);
    }
}
