package spillway.run;

import static spillway.kernel.Named.value;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final ConfigReader<ModelParams> configs;
    private final PolicyReader policies;

    /** A reader of files as they are whenever they are asked for. */
    public ScenarioReader() {
        this(false);
    }

    private ScenarioReader(boolean once) {
        configs = new ConfigReader<>(ModelParams.class, ModelParams.KEY_LISTS, once);
        policies = new PolicyReader(
                configs.catalogue(), World.START, World.START.plus(ModelRunner.MOST_QUARTERS - 1), once);
    }

    /**
     * A reader for whoever asks for the same files with thousands of settings: each stays as it was when it was read first, and the file
     * system, which on a cluster serves all nodes, is not asked again.
     */
    public static ScenarioReader readingOnce() {
        return new ScenarioReader(true);
    }

    /** The reader of the model's configurations. */
    public ConfigReader<ModelParams> configs() {
        return configs;
    }

    /**
     * The scenario that a configuration, single settings and policy files give, joined in their order. Settings have the form
     * {@code path=value}, or {@code POLICY:what=value} for a change of one of the policies: see {@link PolicyReader}. Adds a line to
     * {@code problems} for each complaint; the result is empty if there is one.
     */
    public Optional<Scenario> read(Path config, List<String> settings, List<Path> policyFiles, List<String> problems) {
        Map<Boolean, List<String>> ofPolicy =
                settings.stream().collect(Collectors.partitioningBy(ScenarioReader::changesPolicy));
        Optional<ResolvedConfig<ModelParams>> values = configs.read(config, value(ofPolicy, Boolean.FALSE), problems);
        Optional<PolicySchedule> policy = policy(policyFiles, value(ofPolicy, Boolean.TRUE), problems);
        if (values.isEmpty() || policy.isEmpty()) {
            return Optional.empty();
        }
        String source = policyFiles.isEmpty()
                ? "no policy"
                : policyFiles.stream().map(Path::toString).collect(Collectors.joining(" + "));
        Optional<ParameterTimeline<ModelParams>> timeline =
                configs.timeline(values.get().effective(), policy.get(), source, World.START, problems);
        int before = problems.size();
        timeline.ifPresent(found -> refuseBenchmarkValues(found, config, source, problems));
        if (problems.size() > before) {
            return Optional.empty();
        }
        return timeline.map(found -> new Scenario(settings, values.get(), policy.get(), found));
    }

    /** Whether a setting is a change of a policy. */
    private static boolean changesPolicy(String setting) {
        int colon = setting.indexOf(':');
        return colon > 0 && colon < setting.indexOf('=');
    }

    /** The policy in these files, joined in their order; the baseline for none. */
    public Optional<PolicySchedule> policy(List<Path> files, List<String> problems) {
        return policy(files, List.of(), problems);
    }

    /** As the other, with changes of the form {@code POLICY:what=value}. */
    public Optional<PolicySchedule> policy(List<Path> files, List<String> changes, List<String> problems) {
        PolicySchedule joined = PolicySchedule.BASELINE;
        List<String> left = new ArrayList<>(changes);
        boolean whole = true;
        for (Path file : files) {
            String of = PolicyReader.name(file) + ":";
            List<String> own = left.stream()
                    .filter(change -> change.startsWith(of))
                    .map(change -> change.substring(of.length()))
                    .toList();
            left.removeIf(change -> change.startsWith(of));
            Optional<PolicySchedule> read = policies.read(file, own, problems);
            whole &= read.isPresent();
            joined = read.isEmpty() ? joined : joined.with(read.get());
        }
        for (String change : left) {
            problems.add("--set: " + change + ": no policy here is called " + change.substring(0, change.indexOf(':')));
        }
        return whole && left.isEmpty() ? Optional.of(joined) : Optional.empty();
    }

    private void refuseBenchmarkValues(
            ParameterTimeline<ModelParams> timeline, Path config, String policy, List<String> problems) {
        for (ParameterTimeline.Segment<ModelParams> segment : timeline.segments()) {
            boolean first = segment.from().equals(World.START);
            configs.refuseBenchmarkValues(
                    segment.values(), first ? config.toString() : policy + ": from " + segment.from(), problems);
        }
    }
}
