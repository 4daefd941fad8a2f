package spillway.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import spillway.kernel.Quarter;

/**
 * The model as the command line sees it: which parameters it has, which data it needs, and how a run of it begins.
 *
 * @param <T> the record that declares all parameters
 */
public interface RunWorkFactory<T extends Record> {

    /** The record that declares all parameters. */
    Class<T> configuration();

    /** The named lists of keys of parameters that take a value by sector or by city. */
    Map<String, List<String>> keyLists();

    /** First quarter of every run. */
    Quarter start();

    /** How many quarters a run has unless told otherwise. */
    int defaultQuarters();

    /**
     * Reads the data that lie beside the root configuration file in {@code configFolder}. Adds a line to
     * {@code problems} for each complaint; the result is empty if there is one.
     */
    Optional<Inputs<T>> read(Path configFolder, List<String> problems);

    /**
     * Data once read, from which any number of runs may begin, also at the same time.
     *
     * @param <T> the record that declares all parameters
     */
    interface Inputs<T extends Record> {

        /** SHA-256 of each file read, by name. */
        SortedMap<String, String> hashes();

        /**
         * Builds the world of {@code spec} and opens its logs in {@code folder}, which exists and is empty but for the
         * manifest.
         *
         * @throws RunFailure if the base year cannot be solved
         * @throws IOException if a log cannot be opened
         */
        RunWork begin(RunSpec<T> spec, Path folder) throws IOException;
    }
}
