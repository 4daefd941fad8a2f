package spillway.experiment.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import spillway.experiment.study.Seeds;
import spillway.input.FileKind;
import spillway.input.Spelling;
import spillway.input.YamlText;
import spillway.input.YamlTree;
import spillway.run.RunRefused;

/**
 * A comparison written down, so that others can repeat it.
 *
 * @param name in words
 * @param base the configuration; empty for the one shipped
 * @param variants what is compared with the baseline, as {@link VariantReader} reads it
 * @param seeds seeds of every way to run
 * @param quarters length of every run; empty for the usual one
 * @param sets {@code plausible} or a folder of parameter sets; empty for none
 * @param setSeeds seeds under each set
 */
public record ExperimentFile(
        String name,
        Optional<Path> base,
        List<String> variants,
        Optional<Seeds> seeds,
        OptionalInt quarters,
        Optional<String> sets,
        Optional<Seeds> setSeeds) {
    private static final Set<String> KEYS =
            Set.of("name", "description", "base", "compare", "seeds", "quarters", "sets", "setSeeds");

    /**
     * Reads a file.
     *
     * @throws RunRefused with every complaint, naming file and key
     */
    public static ExperimentFile read(Path file) throws RunRefused {
        List<String> problems = new ArrayList<>();
        Map<String, Object> entries =
                YamlTree.read(file, FileKind.COMPARISON, problems).orElseThrow(() -> new RunRefused(problems));
        for (String key : entries.keySet()) {
            if (!KEYS.contains(key)) {
                problems.add(file + ": unknown key " + key + Spelling.hint(Spelling.nearest(key, KEYS)));
            }
        }
        List<String> variants = new ArrayList<>();
        if (entries.get("compare") instanceof List<?> list && !list.isEmpty()) {
            list.forEach(one -> variants.add(String.valueOf(one)));
        } else {
            problems.add(file + ": compare "
                    + (entries.containsKey("compare") ? "is not a list of variants" : "is missing"));
        }
        Optional<Seeds> seeds = seeds(file, entries, "seeds", problems);
        Optional<Seeds> setSeeds = seeds(file, entries, "setSeeds", problems);
        OptionalInt quarters = OptionalInt.empty();
        if (entries.containsKey("quarters")) {
            String text = String.valueOf(entries.get("quarters"));
            if (text.matches("\\d{1,4}")) {
                quarters = OptionalInt.of(Integer.parseInt(text));
            } else {
                problems.add(file + ": quarters = " + text + " is not a whole number");
            }
        }
        if (!problems.isEmpty()) {
            throw new RunRefused(problems);
        }
        return new ExperimentFile(
                String.valueOf(entries.getOrDefault("name", "")),
                Optional.ofNullable(entries.get("base")).map(String::valueOf).map(Path::of),
                variants,
                seeds,
                quarters,
                Optional.ofNullable(entries.get("sets")).map(String::valueOf),
                setSeeds);
    }

    private static Optional<Seeds> seeds(Path file, Map<String, Object> entries, String key, List<String> problems) {
        if (!entries.containsKey(key)) {
            return Optional.empty();
        }
        String text = String.valueOf(entries.get(key));
        Optional<Seeds> seeds = Seeds.parse(text);
        if (seeds.isEmpty()) {
            problems.add(file + ": " + key + " = " + text + ": " + Seeds.complaint(text));
        }
        return seeds;
    }

    /** The text of a file that repeats a comparison. */
    static String text(Comparison comparison) {
        ComparisonStudy study = comparison.calibrated().study();
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("name", comparison.title());
        entries.put("base", comparison.calibrated().results().plan().config());
        entries.put(
                "compare",
                study.variants().stream()
                        .filter(one -> !one.key().equals(ComparedVariant.BASELINE))
                        .map(ComparedVariant::text)
                        .toList());
        entries.put("seeds", study.seeds().toString());
        entries.put("quarters", study.quarters());
        comparison.sets().ifPresent(sets -> {
            entries.put("sets", "plausible");
            entries.put("setSeeds", sets.study().seeds().toString());
        });
        return YamlText.of(entries);
    }
}
