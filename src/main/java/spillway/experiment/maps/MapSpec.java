package spillway.experiment.maps;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spillway.experiment.study.Seeds;
import spillway.file.Label;
import spillway.input.FileKind;
import spillway.input.YamlTree;

/**
 * A map somebody wrote down so that others can repeat it.
 *
 * @param name in words
 * @param config the configuration it starts from
 * @param design its axes and size
 */
public record MapSpec(String name, Path config, Design design) {
    private static final Set<String> KEYS = Set.of("name", "description", "config", "axes", "seeds", "quarters");

    /**
     * Reads a file with keys {@code name}, {@code config} (beside the file), {@code axes} (lists of values by parameter),
     * {@code seeds} (a number, or {@code A..B}), {@code quarters} and, if wanted, {@code description}. Adds a line to
     * {@code problems} for each complaint; the result is empty if there is one.
     */
    public static Optional<MapSpec> read(Path file, List<String> problems) {
        int before = problems.size();
        Optional<Map<String, Object>> read = YamlTree.read(file, FileKind.MAP, problems);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> entries = read.get();
        for (String key : entries.keySet()) {
            if (!KEYS.contains(key)) {
                problems.add(file + ": unknown key " + key + "; its keys are name, description, config, axes, seeds,"
                        + " quarters");
            }
        }
        String name = text(entries, "name", file, problems);
        if (!Label.complaint(name).isEmpty()) {
            problems.add(file + ": name = " + Label.shorten(name) + " " + Label.complaint(name));
        }
        String config = text(entries, "config", file, problems);
        Path beside = Path.of("");
        try {
            beside = file.resolveSibling(config).normalize();
        } catch (InvalidPathException noPath) {
            problems.add(file + ": config = " + config + " is not a file name");
        }
        Optional<Seeds> seeds = Seeds.parse(text(entries, "seeds", file, problems));
        if (seeds.isEmpty() && problems.size() == before) {
            problems.add(file + ": seeds = " + entries.get("seeds") + ": "
                    + Seeds.complaint(String.valueOf(entries.get("seeds"))));
        }
        int quarters = (int) Math.min(Integer.MAX_VALUE, whole(entries, "quarters", file, problems));
        List<Axis> axes = axes(entries.get("axes"), file, problems);
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new MapSpec(name, beside, new Design(axes, seeds.orElseThrow(), quarters)));
    }

    private static List<Axis> axes(@Nullable Object node, Path file, List<String> problems) {
        List<Axis> axes = new ArrayList<>();
        if (!(node instanceof Map<?, ?> byPath) || byPath.isEmpty()) {
            problems.add(
                    file + ": axes " + (node == null ? "is missing" : "is not a group of paths with their values"));
            return axes;
        }
        byPath.forEach((path, values) -> {
            if (values instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
                List<String> texts = list.stream().map(String.class::cast).toList();
                axes.add(Axis.of((String) path, texts, file + ": axis", problems));
            } else {
                problems.add(file + ": axis " + path + " is not a list of values such as [0.5, 1, 2]");
            }
        });
        return axes;
    }

    private static String text(Map<String, Object> entries, String key, Path file, List<String> problems) {
        if (entries.get(key) instanceof String text && !text.isEmpty()) {
            return text;
        }
        problems.add(file + ": " + key + (entries.containsKey(key) ? " is not a text" : " is missing"));
        return "";
    }

    private static long whole(Map<String, Object> entries, String key, Path file, List<String> problems) {
        if (entries.get(key) instanceof String text && text.matches("-?[0-9]{1,18}")) {
            return Long.parseLong(text);
        }
        problems.add(file + ": " + key + (entries.containsKey(key) ? " is not a whole number" : " is missing"));
        return 1;
    }
}
