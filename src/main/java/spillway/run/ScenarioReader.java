package spillway.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import spillway.input.ConfigReader;
import spillway.input.PolicyReader;
import spillway.input.ResolvedConfig;
import spillway.model.ModelParams;
import spillway.model.ParameterTimeline;
import spillway.policy.PolicySchedule;
import spillway.world.World;

/** Reads configurations and policies of the model to scenarios. */
public final class ScenarioReader {
    private final ConfigReader<ModelParams> configs = new ConfigReader<>(ModelParams.class, ModelParams.KEY_LISTS);
    private final PolicyReader policies =
            new PolicyReader(configs.catalogue(), World.START, World.START.plus(ModelRunner.MOST_QUARTERS - 1));

    /** The reader of the model's configurations. */
    public ConfigReader<ModelParams> configs() {
        return configs;
    }

    /**
     * The scenario that a configuration, single settings of the form {@code path=value} and policy files give, joined in their order.
     * Adds a line to {@code problems} for each complaint; the result is empty if there is one.
     */
    public Optional<Scenario> read(Path config, List<String> settings, List<Path> policyFiles, List<String> problems) {
        Optional<ResolvedConfig<ModelParams>> values = configs.read(config, settings, problems);
        Optional<PolicySchedule> policy = policy(policyFiles, problems);
        if (values.isEmpty() || policy.isEmpty()) {
            return Optional.empty();
        }
        String source = policyFiles.isEmpty()
                ? "no policy"
                : policyFiles.stream().map(Path::toString).collect(Collectors.joining(" + "));
        Optional<ParameterTimeline<ModelParams>> timeline =
                configs.timeline(values.get().effective(), policy.get(), source, World.START, problems);
        if (timeline.isPresent() && free(timeline.get())) {
            problems.add(
                    config + ": turnover.entryMode = FREE is for benchmarks against theory alone: the base year of the"
                            + " region is not one of zero profits, so that enterprises would enter without end");
            return Optional.empty();
        }
        return timeline.map(found -> new Scenario(values.get(), policy.get(), found));
    }

    /** The policy in these files, joined in their order; the baseline for none. */
    public Optional<PolicySchedule> policy(List<Path> files, List<String> problems) {
        PolicySchedule joined = PolicySchedule.BASELINE;
        boolean whole = true;
        for (Path file : files) {
            Optional<PolicySchedule> read = policies.read(file, problems);
            whole &= read.isPresent();
            joined = read.isEmpty() ? joined : joined.with(read.get());
        }
        return whole ? Optional.of(joined) : Optional.empty();
    }

    private static boolean free(ParameterTimeline<ModelParams> timeline) {
        return timeline.segments().stream().anyMatch(segment -> segment.values().hasFreeEntry());
    }
}
