package spillway.benchmark.whole;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import spillway.experiment.Laboratory;
import spillway.experiment.Recorder;
import spillway.experiment.Trial;
import spillway.experiment.Variant;

/** The model under a configuration file, opened when a case first needs it. */
final class WholeModel {
    private final Path config;
    private Laboratory opened;

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
    synchronized Laboratory laboratory() {
        if (opened == null) {
            List<String> problems = new ArrayList<>();
            opened = Laboratory.open(config, problems)
                    .orElseThrow(() -> new IllegalArgumentException(String.join("; ", problems)));
        }
        return opened;
    }

    /**
     * The configuration with these settings.
     *
     * @throws IllegalArgumentException if they cannot be used
     */
    Variant variant(List<String> settings) {
        return laboratory().variant(String.join(" ", settings), settings);
    }

    /** What each trial was like, in their order. */
    <R> List<R> run(List<Trial> trials, int threads, Supplier<? extends Recorder<R>> recorders) {
        try {
            return laboratory().run(trials, threads, recorders);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause().getMessage(), broken.getCause());
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

    /**
     * The whole number that the case calls {@code name}.
     *
     * @throws IllegalArgumentException if it is not whole or below {@code least}
     */
    static int whole(Map<String, Double> parameters, String name, int least) {
        double value = parameters.get(name);
        if (value != Math.rint(value) || value < least || value > 1_000_000) {
            throw new IllegalArgumentException(name + " is a whole number from " + least + " on");
        }
        return (int) value;
    }
}
