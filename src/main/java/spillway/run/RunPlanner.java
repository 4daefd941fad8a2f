package spillway.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import spillway.file.Fingerprint;
import spillway.input.ConfigReader;
import spillway.input.PolicyReader;
import spillway.input.ResolvedConfig;
import spillway.kernel.Quarter;
import spillway.model.ParameterTimeline;
import spillway.policy.PolicySchedule;

/**
 * Requests to plans: reads configuration, policy and data, and tells all complaints about all of them at once.
 *
 * @param <T> the record that declares all parameters
 */
public final class RunPlanner<T extends Record> {
    private final RunWorkFactory<T> factory;
    private final ConfigReader<T> reader;

    /** A planner for the model that {@code factory} makes. */
    public RunPlanner(RunWorkFactory<T> factory) {
        this.factory = factory;
        this.reader = new ConfigReader<>(factory.configuration(), factory.keyLists());
    }

    /**
     * The plan for {@code request}.
     *
     * @throws RunRefused with every complaint, if there is one
     */
    public RunPlan<T> plan(RunRequest request) throws RunRefused {
        List<String> problems = new ArrayList<>();
        Optional<ResolvedConfig<T>> config = reader.read(request.config(), request.overrides(), problems);
        Optional<PolicySchedule> policy = request.policy().isEmpty()
                ? Optional.of(PolicySchedule.BASELINE)
                : new PolicyReader(reader.catalogue()).read(request.policy().get(), problems);
        Optional<ParameterTimeline<T>> timeline = config.isEmpty() || policy.isEmpty()
                ? Optional.empty()
                : timeline(config.get(), policy.get(), request, problems);
        Optional<RunWorkFactory.Inputs<T>> inputs =
                reader.rootFile(request.config()).flatMap(root -> factory.read(folderOf(root), problems));
        if (!problems.isEmpty()) {
            throw new RunRefused(problems);
        }
        ResolvedConfig<T> found = config.orElseThrow();
        RunSpec<T> spec = new RunSpec<>(
                found,
                timeline.orElseThrow(),
                policy.orElseThrow(),
                request.seed(),
                factory.start(),
                request.quarters().orElse(factory.defaultQuarters()));
        return new RunPlan<>(
                spec,
                request.replicates(),
                inputs.orElseThrow(),
                reader.catalogue().parameters(),
                reader.nested(found.effective()),
                reader.values(found.effective()),
                reader.values(found.base()),
                files(found, request, inputs.get().hashes()),
                CodeVersion.current());
    }

    private Optional<ParameterTimeline<T>> timeline(
            ResolvedConfig<T> config, PolicySchedule policy, RunRequest request, List<String> problems) {
        String source = request.policy().map(Path::toString).orElse("no policy");
        Quarter start = factory.start();
        return reader.timeline(config.effective(), policy, source, start, problems);
    }

    private static Path folderOf(Path file) {
        return file.getParent() == null ? Path.of("") : file.getParent();
    }

    private SortedMap<String, String> files(ResolvedConfig<T> config, RunRequest request, Map<String, String> data)
            throws RunRefused {
        SortedMap<String, String> hashes = new TreeMap<>(data);
        Path home = config.rootFile().toAbsolutePath().normalize().getParent();
        List<Path> texts = new ArrayList<>(config.files());
        request.policy().ifPresent(texts::add);
        for (Path text : texts) {
            try {
                hashes.put(name(home, text), Fingerprint.of(Files.readAllBytes(text)));
            } catch (IOException changed) {
                throw new RunRefused(text + ": cannot be read any more: " + RunFolder.reason(changed));
            }
        }
        return hashes;
    }

    private static String name(Path home, Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Path name = whole.startsWith(home) ? home.relativize(whole) : whole.getFileName();
        return name.toString().replace('\\', '/');
    }
}
