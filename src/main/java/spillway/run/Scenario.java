package spillway.run;

import java.util.List;
import spillway.input.ResolvedConfig;
import spillway.kernel.Quarter;
import spillway.model.ModelParams;
import spillway.model.ParameterTimeline;
import spillway.policy.PolicySchedule;
import spillway.world.World;

/**
 * What a run does, beside seed, length, data and code.
 *
 * @param settings single settings by which it differs from its files, as they were given
 * @param config the values the base year is solved with, and those the run continues with
 * @param policy the dated settings, for the record
 * @param timeline the latter values with the policy's settings, by quarter
 */
public record Scenario(
        List<String> settings,
        ResolvedConfig<ModelParams> config,
        PolicySchedule policy,
        ParameterTimeline<ModelParams> timeline) {

    public Scenario {
        settings = List.copyOf(settings);
    }

    /**
     * A line for each intervention that neither a run of this many quarters nor one of the usual length reaches: a slip of the pen,
     * with which a policy's name would stand over results without it.
     *
     * @param policyFile what the lines call the policy
     */
    public List<String> unreachable(int quarters, String policyFile) {
        Quarter last = World.START.plus(Math.max(quarters, ModelRunner.DEFAULT_QUARTERS) - 1);
        return late(last, policyFile, "is after the last quarter " + last + "; a longer run needs --quarters");
    }

    /** A line for each intervention that a run of this many quarters, which is shorter than the usual one, does not reach. */
    public List<String> unreached(int quarters, String policyFile) {
        Quarter last = World.START.plus(quarters - 1);
        return late(last, policyFile, "is after this run's last quarter " + last + " and does nothing in it");
    }

    private List<String> late(Quarter last, String policyFile, String what) {
        return policy.beginningAfter(last).stream()
                .map(late -> policyFile + ": from = " + late.from() + " " + what)
                .toList();
    }
}
