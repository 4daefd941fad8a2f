package spillway.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import spillway.input.RegionalDataReader;
import spillway.model.ModelParams;
import spillway.model.ParameterTimeline;
import spillway.model.RegionalData;
import spillway.model.base.BaseSolution;
import spillway.model.base.Genesis;
import spillway.model.variant.DataVariant;
import spillway.world.Land;
import spillway.world.World;

/**
 * The model on its data: the only way from a scenario and a seed to a running simulation. Safe for many threads; base years are
 * searched for once and kept by {@link BaseYears}.
 */
public final class ModelRunner {
    /** The quarters of a run that is not told otherwise: to the end of 2035. */
    public static final int DEFAULT_QUARTERS = 104;

    /** The quarters of the longest run. */
    public static final int MOST_QUARTERS = 4000;

    private final ScenarioReader scenarios;
    private final Path config;
    private final RegionalData data;
    private final BaseYears baseYears;
    private final List<String> dependsOn;
    private final Map<Double, Land> lands = new ConcurrentHashMap<>();

    private ModelRunner(
            ScenarioReader scenarios, Path config, RegionalData data, BaseYears baseYears, List<String> dependsOn) {
        this.scenarios = scenarios;
        this.config = config;
        this.data = data;
        this.baseYears = baseYears;
        this.dependsOn = dependsOn;
    }

    /**
     * The model on the data beside the root file of {@code config}. Adds a line to {@code problems} for each complaint about the
     * data; the result is empty if there is one, or if the root file cannot be found, of which {@link ScenarioReader} tells.
     */
    public static Optional<ModelRunner> open(
            ScenarioReader scenarios, Path config, BaseYears baseYears, List<String> problems) {
        Optional<Path> root = scenarios.configs().rootFile(config);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        Path folder = root.get().resolveSibling("data");
        int before = problems.size();
        List<String> dependsOn = InputDependence.beside(root.get(), problems);
        Optional<RegionalData> data = Optional.ofNullable(RegionalDataReader.read(folder, problems));
        return problems.size() > before
                ? Optional.empty()
                : data.map(read -> new ModelRunner(scenarios, config, read, baseYears, dependsOn));
    }

    /** Inputs on which the label depends, in words, by the table of the project: {@link InputDependence}. */
    List<String> dependsOn() {
        return dependsOn;
    }

    /** The same model with one input of its data otherwise; its base years are its own. */
    public ModelRunner on(DataVariant variant) {
        return new ModelRunner(scenarios, config, variant.of(data), baseYears, dependsOn);
    }

    /** What reads configurations and policies. */
    public ScenarioReader scenarios() {
        return scenarios;
    }

    /** The configuration it was opened with. */
    public Path config() {
        return config;
    }

    /** The data. */
    public RegionalData data() {
        return data;
    }

    /**
     * A simulation before its first quarter, with nobody watching.
     *
     * @throws RunFailure if the base year cannot be solved
     */
    public Simulation simulation(Scenario scenario, long seed) {
        return simulation(scenario.config().base(), scenario.timeline(), seed);
    }

    /** As {@link #simulation(Scenario, long)}, for parameters of the base year and a timeline that belong together. */
    public Simulation simulation(ModelParams base, ParameterTimeline<ModelParams> timeline, long seed) {
        Simulation simulation = new Simulation(asked -> solvedBase(base, asked), timeline, seed);
        simulation.start();
        return simulation;
    }

    /** A simulation that stands where {@code world}, read from a checkpoint, stands. */
    Simulation simulation(Scenario scenario, long seed, World world) {
        Simulation simulation =
                new Simulation(asked -> solvedBase(scenario.config().base(), asked), scenario.timeline(), seed);
        simulation.start(world);
        return simulation;
    }

    /** A world with nobody in it, into which the state of a run of {@code scenario} can be read. */
    public World empty(Scenario scenario) {
        ModelParams base = scenario.config().base();
        return Genesis.empty(data, land(base), base);
    }

    private Land land(ModelParams base) {
        return lands.computeIfAbsent(
                base.grid().cellKm(), km -> Land.rasterise(data.cityShapes, km, data.regions.size()));
    }

    /** The world that runs with these base parameters and this seed begin in; a new one with every call. */
    private World solvedBase(ModelParams base, long seed) {
        try {
            Genesis genesis = new Genesis(data, land(base), base, seed);
            BaseSolution solution =
                    baseYears.solution(data.fileHashes, scenarios.configs().values(base), seed, genesis::search);
            return genesis.build(solution);
        } catch (RuntimeException broken) {
            throw RunFailure.of("the base year is solved", World.START, broken);
        }
    }

    /**
     * Makes a whole run in the calling thread; {@code observer} is told of every quarter and of the end, and is closed.
     *
     * @throws RunFailure if a phase breaks or the accounts do not balance
     */
    public void run(Scenario scenario, long seed, int quarters, Observer observer) {
        try (observer) {
            Simulation simulation = simulation(scenario, seed);
            simulation.observe(observer);
            for (int i = 0; i < quarters; i++) {
                simulation.step();
            }
            observer.end(simulation.world());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
