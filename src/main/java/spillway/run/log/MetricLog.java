package spillway.run.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import spillway.file.CsvWriter;
import spillway.kernel.Metric;
import spillway.world.World;

/** {@code metrics.csv} and its dictionary, both from the metrics' own declarations. */
public final class MetricLog extends CsvLog {
    private final List<Metric<World>> metrics;
    private final CsvWriter csv;

    /** Opens the log and writes the dictionary. */
    public MetricLog(Path folder, List<Metric<World>> metrics) throws IOException {
        this.metrics = metrics;
        csv = open(
                folder,
                "metrics.csv",
                Stream.concat(Stream.of("quarter"), metrics.stream().map(Metric::name))
                        .toArray(String[]::new));
        try (CsvWriter dictionary =
                new CsvWriter(folder, "metrics_dictionary.csv", "name", "unit", "meaning", "source", "chart")) {
            for (Metric<World> metric : metrics) {
                dictionary.text(metric.name()).text(metric.unit()).text(metric.doc());
                dictionary.text(metric.source()).text(metric.chart()).end();
            }
        }
    }

    @Override
    public void quarter(World world) throws IOException {
        dated(csv, world);
        for (Metric<World> metric : metrics) {
            csv.number(metric.value().applyAsDouble(world));
        }
        csv.end();
    }
}
