package spillway.experiment.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import spillway.file.Folders;
import spillway.run.RunFolder;
import spillway.run.RunRefused;

/**
 * The folder of a study: its plan, shards with the runs that are there, the table gathered from them, and what the study makes of it.
 * Further seeds and variants extend it; what stands in its shards is never made again.
 */
public final class StudyFolder {
    /** The table of all runs of the plan. */
    public static final String RUNS = "runs.csv";

    /** The plan. */
    public static final String PLAN = PlanFiles.PLAN;

    /** The row of a run in the folder of its logs. */
    public static final String ROW = ShardFormat.ROW;

    private static final String SHARDS = "shards";
    private static final String CHUNK = "chunk-";
    private static final int DEPTH = 2;
    private static final int MOST_NAMED = 10;

    private final Path path;
    private final Plan plan;

    private StudyFolder(Path path, Plan plan) {
        this.path = path;
        this.plan = plan;
    }

    /**
     * The folder at {@code path} with {@code plan}, made if it is not there. A folder whose plan is gone gets this one if its shards are of
     * it.
     *
     * @throws RunRefused if it has other content, or a plan that differs in more than seeds and variants, or in variants where logs are kept; nothing is then changed
     */
    public static StudyFolder open(Path path, Plan plan) throws IOException, RunRefused {
        Optional<String> refusal = Folders.refusal(path);
        if (refusal.isPresent()) {
            throw new RunRefused(path + ": " + refusal.get());
        }
        Optional<Plan> there = planIn(path);
        if (there.isPresent()) {
            refuseOther(path, there.get(), plan);
        } else if (hasShards(path)) {
            // The plan's file is gone: the shards themselves say whether they are of this plan.
            new StudyFolder(path, plan).gather();
        } else if (!Folders.content(path).isEmpty()) {
            throw new RunRefused(path + ": has content that is not a study's; name another folder");
        }
        RunFolder.make(path);
        try {
            Plan cut = there.map(Plan::pieces).map(plan::cutInto).orElse(plan);
            if (there.isEmpty() || !PlanFiles.same(there.get(), plan)) {
                PlanFiles.write(path, cut);
            }
            return new StudyFolder(path, cut);
        } catch (IOException unwritable) {
            throw new RunRefused(path + ": cannot be written: " + RunFolder.reason(unwritable));
        }
    }

    /** The same folder with its plan cut into this many chunks; nobody may be working on chunks meanwhile. */
    public StudyFolder cutInto(int chunks) throws IOException {
        if (plan.pieces() == chunks) {
            return this;
        }
        Plan cut = plan.cutInto(chunks);
        PlanFiles.write(path, cut);
        return new StudyFolder(path, cut);
    }

    /** The same folder, for a process elsewhere: the files that its plan names are looked for below {@code home}. */
    public StudyFolder below(Path home) {
        return new StudyFolder(path, plan.below(home));
    }

    private static void refuseOther(Path path, Plan earlier, Plan plan) throws RunRefused {
        Map<String, String> there = earlier.common();
        List<String> differences = new ArrayList<>();
        plan.common().forEach((what, now) -> {
            if (!now.equals(there.get(what))) {
                differences.add(
                        what.equals("study") || what.equals("quarters")
                                ? what + " (" + there.get(what) + " there, " + now + " here)"
                                : what);
            }
        });
        if (!differences.isEmpty()) {
            throw new RunRefused(
                    path + ": its runs differ in " + String.join(", ", differences) + "; name another folder");
        }
    }

    /**
     * The folder of a study that is there.
     *
     * @throws RunRefused if there is none or its plan is damaged
     */
    public static StudyFolder of(Path path) throws IOException, RunRefused {
        if (!PlanFiles.isIn(path)) {
            throw new RunRefused(path + ": " + noStudy(path));
        }
        return new StudyFolder(path, PlanFiles.read(path));
    }

    /**
     * The plan that stands in a folder; empty if there is none.
     *
     * @throws RunRefused if it is damaged
     */
    public static Optional<Plan> planIn(Path path) throws IOException, RunRefused {
        return PlanFiles.isIn(path) ? Optional.of(PlanFiles.read(path)) : Optional.empty();
    }

    private static String noStudy(Path path) throws IOException {
        if (hasShards(path)) {
            return "its " + PlanFiles.PLAN + " is gone; the call that planned the study writes it again";
        }
        List<String> below = studiesBelow(path);
        return below.isEmpty()
                ? "is no folder of a study"
                : "is no folder of a study; these below it are: " + String.join(", ", below);
    }

    private static List<String> studiesBelow(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.find(path, DEPTH, (file, is) -> is.isDirectory() && PlanFiles.isIn(file))) {
            return all.map(Path::toString).sorted().limit(MOST_NAMED).toList();
        } catch (UncheckedIOException closed) {
            return List.of();
        }
    }

    private static boolean hasShards(Path path) throws IOException {
        return Folders.content(path.resolve(SHARDS)).stream().anyMatch(name -> name.endsWith(Shard.SUFFIX));
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Its plan. */
    public Plan plan() {
        return plan;
    }

    Path shards() {
        return path.resolve(SHARDS);
    }

    /**
     * What is there of the plan.
     *
     * @throws RunRefused if a shard is damaged, foreign, or at odds with another, naming file and line
     */
    public Results gather() throws IOException, RunRefused {
        return gather(name -> true);
    }

    /** What workers of a chunk call their shards. */
    String shardOf(int chunk) {
        return CHUNK + chunk + cut();
    }

    /** Which chunks have the numbers they have: those of another cut, or of a plan that was extended, hold other runs. */
    private String cut() {
        return "-of-" + plan.chunks().count() + "-of-" + plan.size();
    }

    /** What is there of the plan, as far as the workers of other chunks have nothing to do with it. */
    Results gatherChunk(int chunk) throws IOException, RunRefused {
        Pattern others = Pattern.compile(CHUNK + "(?!" + chunk + "-)\\d+" + cut() + "[-.].*");
        return gather(name -> !others.matcher(name).matches());
    }

    /** What is there of the plan in the shards whose names {@code wanted} accepts. */
    Results gather(Predicate<String> wanted) throws IOException, RunRefused {
        List<Path> files = List.of();
        if (Files.isDirectory(shards())) {
            try (Stream<Path> all = Files.list(shards())) {
                files = all.filter(file -> file.toString().endsWith(Shard.SUFFIX)
                                && wanted.test(file.getFileName().toString()))
                        .sorted()
                        .toList();
            }
        }
        return Results.gather(plan, path, files);
    }

    /** Gathers, and writes the table of runs unless the study writes its own. */
    public Results write() throws IOException, RunRefused {
        return write(gather());
    }

    Results write(Results results) throws IOException {
        if (!plan.facts().containsKey(Plan.OWN_TABLES)) {
            RunTable.write(path.resolve(RUNS), results);
        }
        return results;
    }
}
