package spillway.benchmark.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import spillway.benchmark.BenchmarkCase;
import spillway.benchmark.small.Rules;
import spillway.experiment.replicates.ReplicateStudy;
import spillway.experiment.study.PlanRunner;
import spillway.experiment.study.StudyFolder;
import spillway.model.StateHash;
import spillway.report.Report;
import spillway.run.BaseYears;
import spillway.run.Interruption;
import spillway.run.Manifest;
import spillway.run.Observer;
import spillway.run.Progress;
import spillway.run.RunDriver;
import spillway.run.RunPlan;
import spillway.run.RunPlanner;
import spillway.run.RunRefused;
import spillway.run.RunRequest;
import spillway.run.Scenario;
import spillway.world.World;

/**
 * B26: the same seed gives the same run, however it is run: on one thread or two, with charts or without, alone or among
 * replicates. Manifests hold times of day and are left out.
 */
public final class RandomStream implements BenchmarkCase {
    /** Files that are no logs: times of day, the page, and the row that a study adds. */
    private static final Set<String> OTHERS = Set.of(Manifest.FILE, "report.html", StudyFolder.ROW);

    private final WholeModel model;

    /** The case for {@code config}. */
    public RandomStream(Path config) {
        this.model = new WholeModel(config);
    }

    @Override
    public String id() {
        return "B26";
    }

    @Override
    public String title() {
        return "The same run on threads, with charts, among replicates";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("quarters", 12.0);
        parameters.put("firms", 1500.0);
        parameters.put("R", 3.0);
        parameters.put("seed", 1.0);
        return parameters;
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        int quarters = Rules.whole(parameters, "quarters", 1);
        int runs = Rules.whole(parameters, "R", 2);
        int first = Rules.whole(parameters, "seed", 0);
        List<String> rows = WholeModel.rows(Rules.whole(parameters, "firms", 1));
        Scenario scenario = model.scenario(rows);
        List<WholeModel.Trial> trials = IntStream.range(0, runs)
                .mapToObj(i -> new WholeModel.Trial(scenario, first + i, quarters))
                .toList();
        List<Prints> one = model.run(trials, 1, Prints::new);
        List<Prints> two = model.run(trials, 2, Prints::new);
        long differing = 0;
        for (int i = 0; i < runs; i++) {
            for (int quarter = 0; quarter < quarters; quarter++) {
                differing +=
                        one.get(i).prints.get(quarter).equals(two.get(i).prints.get(quarter)) ? 0 : 1;
            }
        }
        List<Measured> measured = new ArrayList<>();
        measured.add(Measured.exactly("quarters that differ on one thread and two", differing));
        measured.addAll(onDisk(rows, quarters, runs, first));
        return measured;
    }

    private List<Measured> onDisk(List<String> rows, int quarters, int runs, int first) {
        try {
            return onDisk(Files.createTempDirectory("spillway-benchmark"), rows, quarters, runs, first);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<Measured> onDisk(Path place, List<String> rows, int quarters, int runs, int first) throws IOException {
        try {
            int last = first + runs - 1;
            Path plain = single(place.resolve("plain"), rows, quarters, last, false);
            Path drawn = single(place.resolve("drawn"), rows, quarters, last, true);
            Path set = replicates(place.resolve("set"), rows, quarters, first, runs);
            return List.of(
                    Measured.exactly("bytes of logs", bytes(plain)),
                    Measured.exactly("bytes that differ with and without charts", differing(plain, drawn)),
                    Measured.exactly(
                            "bytes that differ alone and among replicates",
                            differing(plain, set.resolve("seed-" + last))));
        } finally {
            delete(place);
        }
    }

    private RunPlan plan(List<String> rows, int quarters, long seed, int replicates) {
        try {
            return new RunPlanner(BaseYears.inMemory())
                    .plan(new RunRequest(model.config(), rows, List.of(), seed, replicates, OptionalInt.of(quarters)));
        } catch (RunRefused refused) {
            throw new IllegalArgumentException(String.join("; ", refused.complaints()), refused);
        }
    }

    private Path single(Path folder, List<String> rows, int quarters, long seed, boolean charts) throws IOException {
        Files.createDirectory(folder);
        RunPlan plan = plan(rows, quarters, seed, 1);
        check(RunDriver.ofOneRun(Progress.silent(), Interruption.onRequest())
                .drive(plan, folder, List.of(), charts ? Report::write : logs -> {}));
        return folder;
    }

    private Path replicates(Path folder, List<String> rows, int quarters, long first, int runs) throws IOException {
        try {
            ReplicateStudy study = new ReplicateStudy(plan(rows, quarters, first, runs), rows, Optional.empty());
            Interruption nobody = Interruption.onRequest();
            PlanRunner.Source source = plan -> study.model().runner(plan, nobody, List::of);
            check(study.run(folder, new PlanRunner(source, 2, Progress.silent(), nobody)));
            return folder;
        } catch (RunRefused refused) {
            throw new IllegalArgumentException(String.join("; ", refused.complaints()), refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static void check(RunDriver.Result result) {
        if (result.ending() != RunDriver.Ending.COMPLETED) {
            throw new IllegalStateException(result.failure(), result.cause());
        }
    }

    private static long bytes(Path run) throws IOException {
        long sum = 0;
        for (String name : logs(run)) {
            sum += Files.size(run.resolve(name));
        }
        return sum;
    }

    /** Bytes at which the logs of two runs differ; a file that one of them lacks differs throughout. */
    static long differing(Path one, Path other) throws IOException {
        Set<String> names = logs(one);
        names.addAll(logs(other));
        long differing = 0;
        for (String name : names) {
            byte[] here = bytesOf(one.resolve(name));
            byte[] there = bytesOf(other.resolve(name));
            int common = Math.min(here.length, there.length);
            differing += Math.max(here.length, there.length) - common;
            for (int i = 0; i < common; i++) {
                differing += here[i] == there[i] ? 0 : 1;
            }
        }
        return differing;
    }

    private static byte[] bytesOf(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private static Set<String> logs(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            Set<String> names = new TreeSet<>();
            files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !OTHERS.contains(name))
                    .forEach(names::add);
            return names;
        }
    }

    /** Removes a folder with all that is in it. */
    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    /** The fingerprint of every quarter. */
    private static final class Prints implements Observer {
        private final List<Long> prints = new ArrayList<>();

        @Override
        public void quarter(World world) {
            prints.add(StateHash.of(world));
        }
    }
}
