package spillway.experiment.study;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import spillway.file.Fingerprint;

/**
 * All runs that a study needs, every variant once for each seed, and what is recorded of each. It says everything that another process
 * has to know to make them.
 *
 * @param study which kind of study it serves
 * @param title what it is, for readers
 * @param config the configuration file
 * @param quarters length of every run
 * @param columns what is recorded
 * @param seeds seeds of every variant
 * @param variants the ways to run
 * @param inputs hashes of configuration, data and code
 * @param keep what a run leaves beside its row
 * @param facts what readers of its results have to know besides: texts, numbers, lists and maps of them
 * @param pieces into how many chunks its runs are cut; 0 leaves it to {@link Chunks}
 */
public record Plan(
        String study,
        String title,
        String config,
        int quarters,
        List<Column> columns,
        Seeds seeds,
        List<PlannedVariant> variants,
        Inputs inputs,
        Keep keep,
        Map<String, Object> facts,
        int pieces) {

    /** The fact that interventions of a policy begin after the end of the runs: lines that say which. */
    static final String UNREACHED = "unreachedPolicy";

    /** The fact that the study gathers tables of its own in place of that of the runs. */
    public static final String OWN_TABLES = "ownTables";

    private static final int VARIANT_DIGITS = 12;

    /** What a run leaves beside its row. */
    public enum Keep {
        /** Nothing. */
        NONE,
        /** A whole run folder. */
        LOGS;

        /** Its name in files. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A plan whose runs are cut as suits them. */
    public Plan(
            String study,
            String title,
            String config,
            int quarters,
            List<Column> columns,
            Seeds seeds,
            List<PlannedVariant> variants,
            Inputs inputs,
            Keep keep,
            Map<String, Object> facts) {
        this(study, title, config, quarters, columns, seeds, variants, inputs, keep, facts, 0);
    }

    /** Keeps its own copies. */
    public Plan {
        columns = List.copyOf(columns);
        variants = List.copyOf(variants);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("a plan needs a variant");
        }
        if ((long) variants.size() * seeds.count() > Integer.MAX_VALUE / 2) {
            throw new IllegalArgumentException("a plan of more than a thousand million runs");
        }
    }

    /** The same plan with another choice of what runs leave. */
    public Plan keeping(Keep other) {
        return new Plan(study, title, config, quarters, columns, seeds, variants, inputs, other, facts, pieces);
    }

    /** The same plan cut into this many chunks, as far as it has runs; 0 leaves it to {@link Chunks}. */
    public Plan cutInto(int count) {
        return new Plan(study, title, config, quarters, columns, seeds, variants, inputs, keep, facts, count);
    }

    /** The same plan with the files it names looked for below {@code root}. */
    public Plan below(Path root) {
        return new Plan(
                study,
                title,
                root.resolve(config).toString(),
                quarters,
                columns,
                seeds,
                variants.stream().map(variant -> variant.below(root)).toList(),
                inputs,
                keep,
                facts,
                pieces);
    }

    /** Lines for those interventions of policies that begin after the end of the runs. */
    public List<String> unreached() {
        return facts.get(UNREACHED) instanceof List<?> lines
                ? lines.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** How many trials there are. */
    public int size() {
        return variants.size() * seeds.count();
    }

    /** Position of the trial of a variant with the seed at position {@code seed}: variant by variant, then seed by seed. */
    public int index(int variant, int seed) {
        return variant * seeds.count() + seed;
    }

    /** The trial at a position. */
    public Trial trial(int index) {
        return new Trial(variants.get(index / seeds.count()), seeds.at(index % seeds.count()), quarters);
    }

    /** Where the run of {@code trial} leaves its logs, below the plan's folder. */
    public Path logs(Trial trial) {
        String seed = "seed-" + trial.seed();
        return variants.size() == 1
                ? Path.of(seed)
                : Path.of(trial.variant().identity().substring(0, VARIANT_DIGITS), seed);
    }

    /** The trials as they are made. */
    public Chunks chunks() {
        return Chunks.of(this);
    }

    /** Headings of what is recorded. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** What all plans of one folder have in common, by what it is in words. */
    Map<String, String> common() {
        Map<String, String> common = new LinkedHashMap<>();
        common.put("study", study);
        common.put("quarters", Integer.toString(quarters));
        common.put("columns", columns.toString());
        common.putAll(inputs.byName());
        common.put("keep", keep.key());
        if (keep == Keep.LOGS) {
            // A folder of logs is known by its seed, so that another way to run has no place beside it.
            common.put(
                    "the way to run",
                    variants.stream().map(PlannedVariant::identity).toList().toString());
        }
        return common;
    }

    /** Stands for {@link #common()} on every shard. */
    String basis() {
        return new Fingerprint().addValue(common()).hex();
    }

    /** Stands for what the plan is about: all but its seeds and the values that its variants set. */
    public String key() {
        Fingerprint fingerprint = new Fingerprint().add(basis());
        variants.stream()
                .map(PlannedVariant::variant)
                .map(variant -> variant.paths() + " " + variant.policies()
                        + (variant.data().isEmpty() ? "" : " " + variant.data()))
                .distinct()
                .forEach(fingerprint::add);
        return fingerprint.hex();
    }

    /** SHA-256 of everything that decides what its results are. */
    public String identity() {
        Fingerprint fingerprint = new Fingerprint().add(basis()).add(seeds.toString());
        variants.forEach(variant -> fingerprint.add(variant.name()).add(variant.identity()));
        return fingerprint.hex();
    }
}
