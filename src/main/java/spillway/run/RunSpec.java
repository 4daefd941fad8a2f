package spillway.run;

import spillway.input.ResolvedConfig;
import spillway.kernel.Quarter;
import spillway.model.ParameterTimeline;
import spillway.policy.PolicySchedule;

/**
 * All that decides a run's numbers, beside data and code.
 *
 * @param <T> the record that declares all parameters
 * @param config the values the base year is solved with, and those the run goes on with
 * @param timeline the latter with the policy's settings, by quarter
 * @param policy the policy itself, for the record
 * @param seed the seed of all luck
 * @param start first quarter
 * @param quarters how many quarters
 */
public record RunSpec<T extends Record>(
        ResolvedConfig<T> config,
        ParameterTimeline<T> timeline,
        PolicySchedule policy,
        long seed,
        Quarter start,
        int quarters) {

    /** The same run with other luck. */
    public RunSpec<T> withSeed(long otherSeed) {
        return new RunSpec<>(config, timeline, policy, otherSeed, start, quarters);
    }
}
