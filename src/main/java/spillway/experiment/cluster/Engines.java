package spillway.experiment.cluster;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import spillway.experiment.study.Engine;
import spillway.experiment.study.StudyFolder;

/** The engines beyond this process, by the names that users know them by. */
public final class Engines {
    private static final Map<String, BiFunction<Terms, Consumer<String>, Engine>> ALL =
            new TreeMap<>(Map.of(SlurmEngine.NAME, SlurmEngine::new, SparkEngine.NAME, SparkEngine::new));

    private Engines() {}

    /** Their names. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /**
     * The engine of that name; empty if there is none.
     *
     * @param teller is told, in lines for people, what it has done
     */
    public static Optional<Engine> named(String name, Terms terms, Consumer<String> teller) {
        return Optional.ofNullable(ALL.get(name)).map(make -> make.apply(terms, teller));
    }

    /** The engine that last took over work of the study in {@code folder}; empty if none did. */
    public static Optional<Engine> of(StudyFolder folder) throws IOException {
        return Jobs.of(folder).submission().flatMap(submitted -> named(submitted.engine(), Terms.NONE, line -> {}));
    }
}
