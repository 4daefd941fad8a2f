package spillway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spillway.run.RunFolder;

/** The cases that start a build as a process of its own, so that builds which do not know of each other stand in one table. */
final class ProcessCases {
    /** The group of single runs. */
    static final String COLD = "cold";
    /** The group of several runs in one process. */
    static final String MANY = "many";

    private static final int RUNS = 8;
    private static final int WARM_AFTER = 3;

    private final Setting setting;
    private final Build build;
    private final int number;
    private int made;

    /**
     * Cases of {@code build}.
     *
     * @param number 0 for the build that is running, others from 1 on
     */
    ProcessCases(Setting setting, Build build, int number) {
        this.setting = setting;
        this.build = build;
        this.number = number;
    }

    /** The name of case {@code id} of the build with this number. */
    static String id(String id, int number) {
        return number == 0 ? id : id + "@" + number;
    }

    /** All of them, in the order of the table. */
    List<BenchCase> all() {
        String of = " (" + build.name() + ")";
        return List.of(
                named(COLD, "cold", "process: run with logs, base year cached" + of, () -> single("--no-charts")),
                named(COLD, "cold-charts", "process: the same with charts and page" + of, this::single),
                named(
                        MANY,
                        "many",
                        "process: run with logs, each of runs " + (WARM_AFTER + 1) + " to " + RUNS + of,
                        this::many));
    }

    private BenchCase named(String group, String id, String title, BenchCase.Sampling sampling) {
        return new BenchCase(group, id(id, number), title, sampling);
    }

    private Sample single(String... options) throws IOException, InterruptedException {
        if (made == 0) {
            build.run(folder(), arguments("--no-charts"), cpu -> {});
        }
        long start = System.nanoTime();
        double cpu = build.run(folder(), arguments(options), used -> {});
        return sample(cpu, start, setting.quarters(), 1);
    }

    private Sample many() throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<String> arguments = arguments("--replicates", String.valueOf(RUNS), "--threads", "1");
        Path out = folder().resolve(arguments.get(arguments.indexOf("--out") + 1));
        double[] at = {Double.NaN, Double.NaN};
        build.run(folder(), arguments, cpu -> {
            at[0] = Double.isNaN(at[0]) && isMade(out, WARM_AFTER) ? cpu : at[0];
            at[1] = Double.isNaN(at[1]) && isMade(out, RUNS) ? cpu : at[1];
        });
        int runs = RUNS - WARM_AFTER;
        return sample(at[1] - at[0], start, runs * setting.quarters(), runs);
    }

    /** Whether the manifest of the run with this seed says that it is complete. */
    private static boolean isMade(Path out, int seed) {
        return RunFolder.isComplete(out.resolve("seed-" + seed));
    }

    private List<String> arguments(String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                setting.config().toAbsolutePath().toString(),
                "--quarters",
                String.valueOf(setting.quarters()),
                "--quiet",
                "--out",
                "run-" + made++));
        arguments.addAll(List.of(options));
        return arguments;
    }

    private Path folder() throws IOException {
        return Files.createDirectories(setting.scratch().resolve("build-" + number));
    }

    private static Sample sample(double cpu, long start, int quarters, int runs) {
        double wall = (System.nanoTime() - start) / 1e9;
        return new Sample(cpu, Double.NaN, wall, Double.NaN, Double.NaN, Double.NaN, 0, quarters, runs, Double.NaN);
    }
}
