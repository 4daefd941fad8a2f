package spillway.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import spillway.input.ConfigReader;
import spillway.input.PolicyReader;
import spillway.input.ResolvedConfig;
import spillway.kernel.Metric;
import spillway.model.Metrics;
import spillway.model.ModelParams;
import spillway.model.ParameterTimeline;
import spillway.model.RegionalData;
import spillway.policy.PolicySchedule;
import spillway.run.BaseYears;
import spillway.run.Kilometres;
import spillway.run.ModelRunner;
import spillway.run.ScenarioReader;
import spillway.run.Simulation;
import spillway.world.Cells;
import spillway.world.Land;
import spillway.world.Paths;
import spillway.world.Structure;
import spillway.world.Talents;
import spillway.world.TravelTimes;
import spillway.world.World;

/**
 * The model made ready for many runs: configuration and data are read once, and a base year is searched for once for each seed and
 * set of base parameters. Results come in the order of the trials, whatever the number of threads.
 */
public final class Laboratory {
    private final ConfigReader<ModelParams> reader;
    private final Path config;
    private final RegionalData data;
    private final ModelRunner runner;

    private Laboratory(ModelRunner runner) {
        this.runner = runner;
        this.reader = runner.scenarios().configs();
        this.config = runner.config();
        this.data = runner.data();
    }

    /**
     * Reads {@code config} and the data beside its root. Adds a line to {@code problems} for each complaint; the result is empty
     * if there is one.
     */
    public static Optional<Laboratory> open(Path config, List<String> problems) {
        ScenarioReader scenarios = new ScenarioReader();
        if (scenarios.read(config, List.of(), Optional.empty(), problems).isEmpty()) {
            return Optional.empty();
        }
        return ModelRunner.open(scenarios, config, BaseYears.inMemory(), problems)
                .map(Laboratory::new);
    }

    /** The data beside the configuration. */
    public RegionalData data() {
        return data;
    }

    /** The configuration file it was opened with. */
    public Path config() {
        return config;
    }

    /** What knows all parameters. */
    public ConfigReader<ModelParams> reader() {
        return reader;
    }

    /**
     * The configuration with these settings, of the form {@code path=value}, throughout. Adds a line to {@code problems} for each
     * complaint; the result is empty if there is one.
     */
    public Optional<Variant> variant(String name, List<String> settings, List<String> problems) {
        return variant(name, config, settings, problems);
    }

    /**
     * The configuration with these settings, for whoever knows that they are good.
     *
     * @throws IllegalArgumentException if they are not, with all complaints
     */
    public Variant variant(String name, List<String> settings) {
        List<String> problems = new ArrayList<>();
        return variant(name, settings, problems)
                .orElseThrow(() -> new IllegalArgumentException(String.join("; ", problems)));
    }

    /** As {@link #variant(String, List, List)}, with the dated settings of a policy file, if there is one. */
    public Optional<Variant> variant(
            String name, List<String> settings, Optional<Path> policyFile, List<String> problems) {
        Optional<ResolvedConfig<ModelParams>> read = reader.read(config, settings, problems);
        Optional<PolicySchedule> policy = policyFile.isEmpty()
                ? Optional.of(PolicySchedule.BASELINE)
                : new PolicyReader(reader.catalogue()).read(policyFile.get(), problems);
        if (read.isEmpty() || policy.isEmpty()) {
            return Optional.empty();
        }
        String source = policyFile.map(Path::toString).orElse("no policy");
        return reader.timeline(read.get().effective(), policy.get(), source, World.START, problems)
                .map(timeline -> new Variant(name, read.get().base(), timeline));
    }

    /** As {@link #variant(String, List, List)}, with another configuration file that has the same data. */
    public Optional<Variant> variant(String name, Path file, List<String> settings, List<String> problems) {
        Optional<ResolvedConfig<ModelParams>> read = reader.read(file, settings, problems);
        return read.map(
                found -> new Variant(name, found.base(), ParameterTimeline.constant(World.START, found.effective())));
    }

    /**
     * Makes all runs.
     *
     * @param threads how many at the same time
     * @param recorders makes what watches a run
     * @throws ExecutionException if a run breaks; its cause says which quarter and seed
     */
    public <R> List<R> run(List<Trial> trials, int threads, Supplier<? extends Recorder<R>> recorders)
            throws ExecutionException, InterruptedException {
        List<Callable<R>> runs = new ArrayList<>();
        for (Trial trial : trials) {
            runs.add(() -> run(trial, recorders.get()));
        }
        return AtOnce.all(threads, runs);
    }

    /**
     * Makes all runs and hands each over when it has ended, in whatever order; one that breaks does not keep the others from being
     * made.
     *
     * @param ended is told of each run from any thread, one at a time
     */
    public <R> void runEach(
            List<Trial> trials, int threads, Supplier<? extends Recorder<R>> recorders, Ended<? super R> ended)
            throws InterruptedException, ExecutionException {
        List<Callable<Void>> runs = new ArrayList<>();
        for (Trial trial : trials) {
            runs.add(() -> {
                R result = null;
                RuntimeException broken = null;
                try {
                    result = run(trial, recorders.get());
                } catch (RuntimeException thrown) {
                    broken = thrown;
                }
                synchronized (ended) {
                    if (broken == null) {
                        ended.well(trial, result);
                    } else {
                        ended.broken(trial, broken);
                    }
                }
                return null;
            });
        }
        AtOnce.all(threads, runs);
    }

    /**
     * Is told of runs that have ended.
     *
     * @param <R> what a run yields
     */
    public interface Ended<R> {
        /** The run ended as it should. */
        void well(Trial trial, R result);

        /** The run broke. */
        void broken(Trial trial, RuntimeException why);
    }

    /** Names of all metrics. */
    public List<String> metricNames() {
        Structure structure = new Structure(
                data.regions.stream().map(RegionalData.Region::name).toArray(String[]::new),
                data.sectors.stream().map(RegionalData.Sector::code).toArray(String[]::new),
                data.blocs.toArray(String[]::new),
                data.fdiSources.toArray(String[]::new));
        int regions = structure.regionCount();
        Land map = Land.rasterise(data.cityShapes, 10, regions);
        World empty = new World(
                structure,
                new Talents(1),
                new Cells(map, regions, structure.areaKm2),
                new TravelTimes(regions, data.links),
                new Paths(new double[0][0], new double[0]));
        return new Metrics(empty, Kilometres.between(data.regions))
                .all().stream().map(Metric::name).toList();
    }

    /** Makes one run, in the calling thread. A run that breaks throws what broke it. */
    public <R> R run(Trial trial, Recorder<R> recorder) {
        Simulation simulation =
                runner.simulation(trial.variant().base(), trial.variant().timeline(), trial.seed());
        simulation.observe(recorder::quarter);
        for (int i = 0; i < trial.quarters(); i++) {
            simulation.step();
        }
        return recorder.result(simulation.world());
    }
}
