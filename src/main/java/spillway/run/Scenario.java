package spillway.run;

import java.util.List;
import spillway.input.ResolvedConfig;
import spillway.model.ModelParams;
import spillway.model.ParameterTimeline;
import spillway.policy.PolicySchedule;

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
}
