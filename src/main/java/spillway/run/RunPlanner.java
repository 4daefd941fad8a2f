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
import java.util.stream.Collectors;
import spillway.file.Fingerprint;
import spillway.input.ResolvedConfig;
import spillway.model.ModelParams;

/** Requests to plans: reads configuration, policy and data, and tells all complaints about all of them at once. */
public final class RunPlanner {
    private final ScenarioReader scenarios = new ScenarioReader();
    private final BaseYears baseYears;

    /** A planner whose runs take solved base years from {@code baseYears}. */
    public RunPlanner(BaseYears baseYears) {
        this.baseYears = baseYears;
    }

    /**
     * The plan for {@code request}.
     *
     * @throws RunRefused with every complaint, if there is one
     */
    public RunPlan plan(RunRequest request) throws RunRefused {
        List<String> problems = new ArrayList<>();
        Optional<Scenario> scenario = scenario(scenarios, request, problems);
        Optional<ModelRunner> runner = ModelRunner.open(scenarios, request.config(), baseYears, problems);
        if (!problems.isEmpty()) {
            throw new RunRefused(problems);
        }
        return plan(runner.orElseThrow(), scenario.orElseThrow(), request);
    }

    /**
     * The model under a configuration.
     *
     * @throws RunRefused with every complaint about configuration and data
     */
    public ModelRunner model(Path config) throws RunRefused {
        List<String> problems = new ArrayList<>();
        Optional<ModelRunner> runner = ModelRunner.open(scenarios, config, baseYears, problems);
        if (runner.isEmpty()) {
            scenarios.read(config, List.of(), List.of(), problems);
            throw new RunRefused(problems);
        }
        return runner.get();
    }

    /**
     * The plan for {@code request} with what has opened the model already.
     *
     * @throws RunRefused with every complaint, if there is one
     */
    public static RunPlan plan(ModelRunner runner, RunRequest request) throws RunRefused {
        List<String> problems = new ArrayList<>();
        Optional<Scenario> scenario = scenario(runner.scenarios(), request, problems);
        if (!problems.isEmpty()) {
            throw new RunRefused(problems);
        }
        return plan(runner, scenario.orElseThrow(), request);
    }

    private static RunPlan plan(ModelRunner runner, Scenario scenario, RunRequest request) throws RunRefused {
        return plan(
                runner,
                scenario,
                request.policies(),
                request.seed(),
                request.replicates(),
                quarters(request),
                CodeVersion.current());
    }

    private static int quarters(RunRequest request) {
        return request.quarters().orElse(ModelRunner.DEFAULT_QUARTERS);
    }

    private static Optional<Scenario> scenario(ScenarioReader scenarios, RunRequest request, List<String> problems) {
        Optional<Scenario> scenario =
                scenarios.read(request.config(), request.overrides(), request.policies(), problems);
        String policy = request.policies().stream().map(Path::toString).collect(Collectors.joining(" + "));
        scenario.ifPresent(read ->
                problems.addAll(new PolicyChecks(scenarios.configs(), quarters(request)).complaints(read, policy)));
        return scenario;
    }

    /**
     * The plan for runs of what has been read already.
     *
     * @throws RunRefused if a file it was read from cannot be read any more
     */
    public static RunPlan plan(
            ModelRunner runner,
            Scenario scenario,
            List<Path> policies,
            long seed,
            int replicates,
            int quarters,
            CodeVersion code)
            throws RunRefused {
        SortedMap<String, String> files = files(scenario.config(), policies, runner.data().fileHashes);
        return new RunPlan(runner, scenario, seed, quarters, replicates, files, code);
    }

    private static SortedMap<String, String> files(
            ResolvedConfig<ModelParams> config, List<Path> policies, Map<String, String> data) throws RunRefused {
        SortedMap<String, String> hashes = new TreeMap<>(data);
        Path home = config.rootFile().resolveSibling("").toAbsolutePath().normalize();
        List<Path> texts = new ArrayList<>(config.files());
        texts.addAll(policies);
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
