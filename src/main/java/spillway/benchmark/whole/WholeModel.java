package spillway.benchmark.whole;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import spillway.experiment.AtOnce;
import spillway.run.BaseYears;
import spillway.run.ModelRunner;
import spillway.run.Observer;
import spillway.run.Scenario;
import spillway.run.ScenarioReader;

/** The model under a configuration file, opened when a case first needs it. */
final class WholeModel {
    private final Path config;
    private @Nullable ModelRunner opened;

    /** The model under {@code config}, beside whose root its data lie. */
    WholeModel(Path config) {
        this.config = config;
    }

    /** The configuration file. */
    Path config() {
        return config;
    }

    /**
     * The model, read.
     *
     * @throws IllegalArgumentException if configuration or data cannot be used, with all complaints
     */
    synchronized ModelRunner runner() {
        ModelRunner runner = opened;
        if (runner == null) {
            List<String> problems = new ArrayList<>();
            ScenarioReader scenarios = new ScenarioReader();
            runner = scenarios
                    .read(config, List.of(), List.of(), problems)
                    .flatMap(good -> ModelRunner.open(scenarios, config, BaseYears.inMemory(), problems))
                    .orElseThrow(() -> new IllegalArgumentException(String.join("; ", problems)));
            opened = runner;
        }
        return runner;
    }

    /**
     * The configuration with these settings.
     *
     * @throws IllegalArgumentException if they cannot be used
     */
    Scenario scenario(List<String> settings) {
        List<String> problems = new ArrayList<>();
        return runner().scenarios()
                .read(config, settings, List.of(), problems)
                .orElseThrow(() -> new IllegalArgumentException(String.join("; ", problems)));
    }

    /**
     * One run to be made.
     *
     * @param seed seed of the run
     * @param quarters how long
     */
    record Trial(Scenario scenario, long seed, int quarters) {}

    /**
     * Makes runs; what has observed each of them, in their order.
     *
     * @throws IllegalStateException if a run breaks
     */
    <O extends Observer> List<O> run(List<Trial> trials, int threads, Supplier<O> observers) {
        List<Callable<O>> runs = new ArrayList<>();
        for (Trial trial : trials) {
            runs.add(() -> {
                O observer = observers.get();
                runner().run(trial.scenario(), trial.seed(), trial.quarters(), observer);
                return observer;
            });
        }
        try {
            return AtOnce.all(threads, runs);
        } catch (ExecutionException broken) {
            Throwable cause = Objects.requireNonNull(broken.getCause());
            throw new IllegalStateException(cause.getMessage(), cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** How many runs the machine makes at the same time; no result depends on it. */
    static int threads() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Settings for this many rows of firms, with rows of talent in the proportion that the baseline has. */
    static List<String> rows(double firms) {
        long talents = Math.round(firms * 10 / 3);
        return List.of("base.firms=" + Math.round(firms), "base.talents=" + talents);
    }
}
