package spillway.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import spillway.experiment.AtOnce;
import spillway.experiment.study.StudyFolder;
import spillway.run.RunRefused;

/** The cases of engines: the same chunks of one study made in this process's way and in those of clusters. */
final class EngineCases {
    /** The group, which takes minutes and is done only when it is asked for. */
    static final String ENGINE = "engine";

    private static final String LOCAL = "engine-local";
    private static final String CHUNKS = "engine-chunks";
    private static final String SLURM = "engine-slurm";
    private static final String SPARK = "engine-spark";

    private static final int POINTS = 12;
    private static final int SEEDS = 2;
    private static final int PIECES = 6;
    private static final int SLOTS = 2;
    /** A chunk so many times as long as what it costs to begin has an overhead of a twentieth. */
    private static final int TWENTIETH = 20;

    private static final long LOOK_MILLIS = 100;

    private final Setting setting;
    private final Build build;
    private final Optional<String> master;
    private int made;

    /** Cases of {@code build}; those of a Spark cluster if there is the address of one. */
    EngineCases(Setting setting, Build build, Optional<String> master) {
        this.setting = setting;
        this.build = build;
        this.master = master;
    }

    /** Those that can be done on this machine, in the order of the table. */
    List<BenchCase> all() {
        String runs = POINTS * SEEDS + " runs in " + PIECES + " chunks, ";
        List<BenchCase> cases = new ArrayList<>();
        cases.add(named(LOCAL, runs + SLOTS + " threads of a process", this::local));
        cases.add(named(CHUNKS, runs + "a process each, " + SLOTS + " at a time", this::chunks));
        if (isOnPath("sbatch")) {
            cases.add(named(SLURM, runs + "through Slurm, " + SLOTS + " tasks at a time", this::slurm));
        }
        master.ifPresent(url ->
                cases.add(named(SPARK, runs + "through Spark", study -> submit(study, "spark", "--master", url))));
        return cases;
    }

    private static boolean isOnPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Makes the runs of a study that is planned and cut. */
    @FunctionalInterface
    private interface Way {
        void make(Path study) throws IOException, RunRefused, InterruptedException;
    }

    private BenchCase named(String id, String title, Way way) {
        return new BenchCase(ENGINE, id, "process: " + title, () -> timed(way));
    }

    private Sample timed(Way way) throws IOException, RunRefused, InterruptedException {
        Path file = new SweepText(setting.config(), setting.quarters(), POINTS, SEEDS).in(setting.scratch());
        Path study = setting.scratch().resolve("engine-" + made++);
        program("study", "plan", file.toString(), "--out", study.toString());
        StudyFolder.of(study).cutInto(PIECES);
        long start = System.nanoTime();
        way.make(study);
        double wall = (System.nanoTime() - start) / 1e9;
        int runs = POINTS * SEEDS;
        return new Sample(Double.NaN, Double.NaN, wall, Double.NaN, Double.NaN, Double.NaN, 0, 0, runs, Double.NaN);
    }

    private void program(String... words) throws IOException, InterruptedException {
        build.run(setting.scratch(), List.of(words), cpu -> {});
    }

    private void local(Path study) throws IOException, InterruptedException {
        program("study", "work", study.toString(), "--threads", String.valueOf(SLOTS), "--quiet");
    }

    private void chunks(Path study) throws IOException, InterruptedException {
        try {
            AtOnce.all(
                    SLOTS,
                    IntStream.range(0, PIECES)
                            .<Callable<Void>>mapToObj(chunk -> () -> {
                                build.run(setting.scratch(), work(study, chunk), cpu -> {});
                                return null;
                            })
                            .toList());
        } catch (ExecutionException broken) {
            throw new IOException(broken.getCause());
        }
    }

    private static List<String> work(Path study, int chunk) {
        return List.of("study", "work", study.toString(), "--chunk", String.valueOf(chunk), "--threads", "1");
    }

    private void slurm(Path study) throws IOException, RunRefused, InterruptedException {
        submit(study, "slurm", "--at-once", String.valueOf(SLOTS));
        while (StudyFolder.of(study).gather().missing().length > 0) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private void submit(Path study, String engine, String... more) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("study", "submit", study.toString(), "--engine", engine));
        words.addAll(List.of("--chunks", String.valueOf(PIECES)));
        words.addAll(List.of(more));
        program(words.toArray(new String[0]));
    }

    /** What each way costs beyond the local one: of a processor for each chunk, and the chunks for which that is a twentieth. */
    static void compare(Comparison.Pairs pairs) {
        for (String way : List.of(CHUNKS, SLURM, SPARK)) {
            pairs.add(
                    new Comparison.Kind(
                            way + "-chunk", "a chunk, less the same runs in one process", "s of a slot", ""),
                    Sample::wall,
                    way,
                    LOCAL,
                    EngineCases::perChunk);
            pairs.add(
                    new Comparison.Kind(way + "-length", "chunk for which that is 5%", "minutes", "2 to 15"),
                    Sample::wall,
                    way,
                    LOCAL,
                    (cluster, local) -> TWENTIETH * perChunk(cluster, local) / 60);
        }
    }

    private static double perChunk(double cluster, double local) {
        return (cluster - local) * SLOTS / PIECES;
    }
}
