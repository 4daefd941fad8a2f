package spillway.benchmark.whole;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import spillway.experiment.Laboratory;
import spillway.experiment.Recorder;
import spillway.experiment.Trial;
import spillway.experiment.Variant;

/** The model under a configuration file, opened when a case first needs it. */
final class WholeModel {
    private final Path config;
    private @Nullable Laboratory opened;

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
        Laboratory laboratory = opened;
        if (laboratory == null) {
            List<String> problems = new ArrayList<>();
            laboratory = Laboratory.open(config, problems)
                    .orElseThrow(() -> new IllegalArgumentException(String.join("; ", problems)));
            opened = laboratory;
        }
        return laboratory;
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
