package spillway.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spillway.file.Json;
import spillway.model.verdict.Score;

/**
 * What {@code summary.json} says of a finished run.
 *
 * @param outcome the verdict's class
 * @param c clustering score of the verdict; NaN where undefined
 * @param d diffusion score
 * @param dependsOn inputs on which the class depends, in words
 * @param sentence the verdict in words; empty if there is none
 * @param headlines figures with a value at the start and at the end
 */
public record RunSummary(
        String outcome, double c, double d, List<String> dependsOn, String sentence, List<Headline> headlines) {
    /** The file's name in a run folder. */
    public static final String FILE = "summary.json";

    /**
     * One figure.
     *
     * @param label what it is
     * @param unit its unit
     * @param start value at the start; NaN where undefined
     * @param end value at the end
     */
    public record Headline(String label, String unit, double start, double end) {}

    /** The summary in {@code folder}; empty if there is none that can be read. */
    public static Optional<RunSummary> read(Path folder) {
        try {
            return Json.read(folder.resolve(FILE)).map(RunSummary::of);
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static RunSummary of(Map<String, Object> entries) {
        List<Headline> headlines = new ArrayList<>();
        if (entries.get("headline") instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map) {
                    headlines.add(new Headline(
                            text(map.get("label")),
                            text(map.get("unit")),
                            number(map.get("start")),
                            number(map.get("end"))));
                }
            }
        }
        return new RunSummary(
                text(entries.get("outcome")),
                number(entries.get(Score.C.key())),
                number(entries.get(Score.D.key())),
                entries.get("dependsOn") instanceof List<?> inputs
                        ? inputs.stream().map(String::valueOf).toList()
                        : List.of(),
                text(entries.get("sentence")),
                List.copyOf(headlines));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
