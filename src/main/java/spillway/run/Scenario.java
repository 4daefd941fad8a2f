package spillway.run;

import spillway.input.ResolvedConfig;
import spillway.model.ModelParams;
import spillway.model.ParameterTimeline;
import spillway.policy.PolicySchedule;

/**
 * What a run does, beside seed, length, data and code.
 *
 * @param config the values the base year is solved with, and those the run continues with
 * @param policy the dated settings, for the record
 * @param timeline the latter values with the policy's settings, by quarter
 */
public record Scenario(
        ResolvedConfig<ModelParams> config, PolicySchedule policy, ParameterTimeline<ModelParams> timeline) {}
