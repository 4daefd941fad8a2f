package spillway.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import spillway.kernel.Quarter;

/**
 * One policy: parameters that take other values for a while. What holds in a quarter is folded from scratch over the
 * interventions in their order, later ones winning; nothing is ever undone.
 *
 * @param name what charts and tables call the policy
 * @param description what it stands for, in a sentence or two
 * @param card why it is worth comparing
 * @param interventions the dated settings, in the file's order
 */
public record PolicySchedule(String name, String description, PolicyCard card, List<Intervention> interventions) {

    /** The policy that changes nothing. */
    public static final PolicySchedule BASELINE =
            new PolicySchedule("baseline", "No intervention.", PolicyCard.BLANK, List.of());

    public PolicySchedule {
        interventions = List.copyOf(interventions);
    }

    /** Both policies: the interventions of this one, then those of {@code later}, which wins where both set one parameter. */
    public PolicySchedule with(PolicySchedule later) {
        if (interventions.isEmpty()) {
            return later;
        }
        List<Intervention> both = new ArrayList<>(interventions);
        both.addAll(later.interventions);
        return new PolicySchedule(
                name + " + " + later.name, description + " " + later.description, PolicyCard.BLANK, both);
    }

    /** Parameters that this policy and {@code other} both set in some quarter, in alphabetical order. */
    public NavigableSet<String> overlaps(PolicySchedule other) {
        NavigableSet<String> paths = new TreeSet<>();
        for (Intervention mine : interventions) {
            for (Intervention its : other.interventions) {
                if (mine.meets(its)) {
                    mine.set().keySet().stream().filter(its.set()::containsKey).forEach(paths::add);
                }
            }
        }
        return paths;
    }

    /** The settings that hold in {@code quarter}, by parameter path. */
    public Map<String, Object> settingsAt(Quarter quarter) {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (Intervention intervention : interventions) {
            if (intervention.holdsIn(quarter)) {
                settings.putAll(intervention.set());
            }
        }
        return settings;
    }

    /** The first quarter in which an intervention begins; empty for the baseline. */
    public Optional<Quarter> start() {
        return interventions.stream().map(Intervention::from).min(Comparator.naturalOrder());
    }

    /** Those interventions that begin after {@code last}, so that a run that ends with it does not see them. */
    public List<Intervention> beginningAfter(Quarter last) {
        return interventions.stream()
                .filter(intervention -> intervention.from().compareTo(last) > 0)
                .toList();
    }

    /** {@code start}, and every later quarter in which an intervention begins or has just ended, in order. */
    public List<Quarter> turningPoints(Quarter start) {
        TreeSet<Quarter> points = new TreeSet<>();
        for (Intervention intervention : interventions) {
            points.add(intervention.from());
            intervention.lastQuarter().ifPresent(last -> points.add(last.plus(1)));
        }
        points.removeIf(point -> point.compareTo(start) < 0);
        points.add(start);
        return List.copyOf(points);
    }
}
