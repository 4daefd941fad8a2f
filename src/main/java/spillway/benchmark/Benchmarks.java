package spillway.benchmark;

import java.nio.file.Path;
import java.util.List;
import spillway.benchmark.whole.RandomStream;
import spillway.benchmark.whole.StockFlow;
import spillway.benchmark.whole.SwitchNullity;
import spillway.benchmark.whole.SystemSize;

/** The list of all cases. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * All cases, in the order of the table. Nothing is read before a case is measured.
     *
     * @param config the configuration that cases of the whole model run under, with presets and data beside it
     */
    public static List<BenchmarkCase> all(Path config) {
        Path stationary = config.resolveSibling("presets").resolve("stationary.yaml");
        return List.of(
                new StockFlow(stationary), new RandomStream(config), new SwitchNullity(config), new SystemSize(config));
    }
}
