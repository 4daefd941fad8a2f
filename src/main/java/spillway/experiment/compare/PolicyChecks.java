package spillway.experiment.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import spillway.experiment.study.StudyModel;
import spillway.kernel.Quarter;
import spillway.policy.Intervention;
import spillway.world.World;

/** What keeps a policy from acting, and hypotheses that no comparison can answer. */
final class PolicyChecks {
    private PolicyChecks() {}

    static Set<String> complaints(StudyModel model, List<ComparedVariant> variants, int quarters) {
        Set<String> complaints = new LinkedHashSet<>();
        Map<String, Object> baseline = model.values();
        Quarter last = World.START.plus(quarters - 1);
        for (ComparedVariant one : variants) {
            if (one.key().equals(ComparedVariant.BASELINE)) {
                continue;
            }
            one.policy()
                    .beginningAfter(last)
                    .forEach(late -> complaints.add(one.text() + ": from = " + late.from()
                            + " is after this comparison's last quarter " + last + "; longer runs need --quarters"));
            for (String outcome : one.card().hypotheses().keySet()) {
                if (Measure.headline(outcome).isEmpty()) {
                    complaints.add(one.text() + ": hypotheses." + outcome + ": there is no such outcome; there are "
                            + String.join(
                                    ", ",
                                    Measure.headlines().stream()
                                            .map(Measure::key)
                                            .toList()));
                }
            }
            if (!one.card().placebo() && changesNothing(model, one, baseline)) {
                complaints.add(
                        one.text() + ": changes nothing: " + whatHolds(one, baseline) + " holds in the baseline");
            }
        }
        return complaints;
    }

    private static boolean changesNothing(StudyModel model, ComparedVariant one, Map<String, Object> baseline) {
        List<String> problems = new ArrayList<>();
        boolean settingsHold = one.variant().settings().isEmpty()
                || model.planned(
                                new spillway.experiment.study.Variant(
                                        "s", one.variant().settings()),
                                problems)
                        .map(planned -> planned.identity().equals(model.ownIdentity()))
                        .orElse(false);
        return settingsHold
                && one.policy().interventions().stream()
                        .map(Intervention::set)
                        .allMatch(set -> set.entrySet().stream().allMatch(entry -> holds(entry, baseline)));
    }

    private static boolean holds(Map.Entry<String, Object> setting, Map<String, Object> baseline) {
        Object now = baseline.get(setting.getKey());
        Object wanted = setting.getValue();
        return now instanceof Number a && wanted instanceof Number b
                ? a.doubleValue() == b.doubleValue()
                : Objects.equals(String.valueOf(now), String.valueOf(wanted));
    }

    private static String whatHolds(ComparedVariant one, Map<String, Object> baseline) {
        Set<String> what = new LinkedHashSet<>(one.variant().settings());
        one.policy()
                .interventions()
                .forEach(intervention ->
                        intervention.set().forEach((path, value) -> what.add(path + " = " + baseline.get(path))));
        return String.join(", ", what);
    }
}
