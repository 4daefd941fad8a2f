package spillway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import spillway.run.VerdictWindows;

/**
 * A file that says a sweep over two parameters.
 *
 * @param base the configuration
 * @param values more lines of the configuration; none for the configuration itself
 * @param quarters length of a run
 * @param points how many
 * @param seeds of each point
 * @param keep what runs leave
 */
record SweepText(Path base, List<String> values, int quarters, int points, int seeds, String keep) {
    /** A sweep under a configuration, which keeps rows alone. */
    SweepText(Path base, int quarters, int points, int seeds) {
        this(base, List.of(), quarters, points, seeds, "none");
    }

    /** A sweep of the shortest runs of a small world. */
    static SweepText tiny(Setting setting, int points, int seeds) {
        return new SweepText(
                setting.config(),
                List.of("grid: {cellKm: 5}", "base: {firms: 400, talents: 1000}"),
                VerdictWindows.FEWEST_QUARTERS,
                points,
                seeds,
                "none");
    }

    /** The same, with the logs of each run. */
    SweepText keepingLogs() {
        return new SweepText(base, values, quarters, points, seeds, "logs");
    }

    /** Writes it into {@code folder}, beside its configuration. */
    Path in(Path folder) throws IOException {
        String name = "sweep-" + points + "-" + keep + (values.isEmpty() ? "" : "-tiny");
        String own = base.toAbsolutePath().toString();
        String config = own;
        if (!values.isEmpty()) {
            Path varied = folder.resolve(name + "-base.yaml");
            Files.writeString(varied, "extends: " + own + "\n" + String.join("\n", values) + "\n");
            config = varied.toAbsolutePath().toString();
        }
        return Files.writeString(
                folder.resolve(name + ".yaml"),
                String.join(
                        "\n",
                        "name: Benchmark",
                        "base: " + config,
                        "quarters: " + quarters,
                        "seeds: 1.." + seeds,
                        "vary:",
                        "  government.horizonQuarters: {from: 10, to: 20, scale: linear}",
                        "  knowledge.reachMinutes: {from: 70, to: 90, scale: linear}",
                        "design: {kind: latin-hypercube, n: " + points + "}",
                        "keep: " + keep,
                        ""));
    }
}
