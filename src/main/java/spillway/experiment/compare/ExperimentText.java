package spillway.experiment.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import spillway.input.YamlText;

/** The file that repeats a comparison. */
final class ExperimentText {
    private ExperimentText() {}

    static String of(Comparison comparison) {
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
