package spillway.experiment.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spillway.experiment.study.StudyModel;

/** Settings that change nothing, and hypotheses that no comparison can answer; of policies {@link StudyModel#plan} says it. */
final class VariantChecks {
    private VariantChecks() {}

    static Set<String> complaints(StudyModel model, List<ComparedVariant> variants) {
        Set<String> complaints = new LinkedHashSet<>();
        for (ComparedVariant one : variants) {
            unknown(one, "hypotheses", one.card().hypotheses(), complaints);
            unknown(one, "atFirst", one.card().atFirst(), complaints);
            if (changesNothing(model, one)) {
                complaints.add(one.text() + ": changes nothing: "
                        + String.join(", ", one.variant().settings()) + " holds in the baseline");
            }
        }
        return complaints;
    }

    private static void unknown(ComparedVariant one, String key, Map<String, String> stated, Set<String> complaints) {
        for (String outcome : stated.keySet()) {
            if (Measure.stated(outcome).isEmpty()) {
                complaints.add(one.text() + ": " + key + "." + outcome + ": there is no such outcome; there are "
                        + String.join(
                                ", ",
                                Measure.stated().stream().map(Measure::key).toList()));
            }
        }
    }

    private static boolean changesNothing(StudyModel model, ComparedVariant one) {
        return one.variant().policies().isEmpty()
                && !one.variant().settings().isEmpty()
                && model.planned(one.variant(), new ArrayList<>())
                        .map(planned -> planned.identity().equals(model.ownIdentity()))
                        .orElse(false);
    }
}
