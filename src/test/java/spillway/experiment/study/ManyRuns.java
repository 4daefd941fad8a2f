package spillway.experiment.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A study of many runs of a formula, for a process of its own whose memory is small. */
public final class ManyRuns {
    static final int VARIANTS = 2_000;
    static final int SEEDS = 100;
    private static final int COLUMNS = 24;
    private static final int CHUNKS = 40;

    private ManyRuns() {}

    static Plan plan(int variants, int seeds) {
        return new Plan(
                        "toy",
                        "A toy",
                        "toy.yaml",
                        8,
                        IntStream.range(0, COLUMNS)
                                .mapToObj(column -> new Column("c" + column, "x" + column))
                                .toList(),
                        new Seeds(1, seeds),
                        IntStream.range(0, variants)
                                .mapToObj(v -> new PlannedVariant(
                                        new Variant("v" + v, List.of("a.b=" + v)), "base", v + " is its identity"))
                                .toList(),
                        new Inputs("c", "d", "e"),
                        Plan.Keep.NONE,
                        Map.of())
                .cutInto(CHUNKS);
    }

    /** The cells of the run of a variant with a seed: twenty digits each. */
    static List<String> cells(String variant, long seed) {
        long number = 1_000_000_000_000L + 1000 * Long.parseLong(variant.substring(1)) + seed;
        return IntStream.range(0, COLUMNS)
                .mapToObj(column -> "0." + column % 10 + number + number % 9973)
                .toList();
    }

    /** Has the study in {@code args[0]} planned, made chunk by chunk from the last one, and gathered; with {@code args[1]} only gathered. */
    public static void main(String[] args) throws Exception {
        Path path = Path.of(args[0]);
        if (args.length == 1) {
            make(StudyFolder.open(path, plan(VARIANTS, SEEDS)));
        }
        try {
            Results results = StudyFolder.of(path).write();
            System.out.println(results.missing().length + " missing, " + results.failed() + " failed, "
                    + results.text(results.index("v7", 2), "c3"));
        } catch (java.io.IOException said) {
            System.out.println(said.getMessage());
        }
    }

    static void make(StudyFolder study) throws Exception {
        Chunks chunks = study.plan().chunks();
        ShardFormat format = ShardFormat.of(study.plan());
        for (int chunk = chunks.count() - 1; chunk >= 0; chunk--) {
            try (Shard shard = Shard.open(study.shards(), "chunk-" + chunk, study.plan())) {
                for (int index : chunks.trials(chunk)) {
                    Trial trial = study.plan().trial(index);
                    shard.add(format.line(trial, cells(trial.variant().name(), trial.seed())));
                }
            }
        }
    }
}
