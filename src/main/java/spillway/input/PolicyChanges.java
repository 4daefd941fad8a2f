package spillway.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import spillway.file.Label;
import spillway.kernel.Quarter;
import spillway.policy.Intervention;
import spillway.policy.PolicySchedule;

/**
 * Changes of what a policy's file says, each of the form {@code what=value}: another value of a parameter wherever the policy sets it;
 * another first quarter ({@code from}), with which all its interventions move; another last quarter of all of them ({@code until}).
 */
final class PolicyChanges {
    private static final String FROM = "from";
    private static final String UNTIL = "until";

    private final ParameterCatalogue catalogue;
    private final Quarter first;
    private final Quarter last;
    private final String policy;
    private final List<String> problems;

    /**
     * Changes of a policy.
     *
     * @param first the first quarter of every run
     * @param last the last quarter of the longest run
     * @param policy what the policy is called
     * @param problems receives a line for each complaint
     */
    PolicyChanges(ParameterCatalogue catalogue, Quarter first, Quarter last, String policy, List<String> problems) {
        this.catalogue = catalogue;
        this.first = first;
        this.last = last;
        this.policy = policy;
        this.problems = problems;
    }

    /** The policy with these changes, dates after values. */
    PolicySchedule applied(PolicySchedule schedule, List<String> changes) {
        SortedMap<String, String> dates = new TreeMap<>();
        PolicySchedule changed = schedule;
        for (String change : changes) {
            int equals = change.indexOf('=');
            String what = change.substring(0, equals).strip();
            String value = change.substring(equals + 1).strip();
            if (what.equals(FROM) || what.equals(UNTIL)) {
                dates.put(what, value);
            } else {
                changed = with(changed, what, value);
            }
        }
        for (Map.Entry<String, String> date : dates.entrySet()) {
            changed = dated(changed, date.getKey(), date.getValue());
        }
        return changed;
    }

    private PolicySchedule with(PolicySchedule schedule, String path, String value) {
        Complaints complaints = new Complaints(policy + ":" + Label.shorten(path), problems);
        List<String> set = schedule.interventions().stream()
                .flatMap(one -> one.set().keySet().stream())
                .distinct()
                .toList();
        if (!set.contains(path)) {
            complaints.add("the policy does not set it; it sets " + String.join(", ", set));
            return schedule;
        }
        ConfigLayer layer = new ConfigLayer(catalogue, complaints);
        new YamlSource(complaints).node(value.isEmpty() ? "null" : value).ifPresent(node -> layer.readOne(path, node));
        return changed(schedule, one -> {
            Map<String, Object> other = new LinkedHashMap<>(one.set());
            layer.values().forEach(other::replace);
            return new Intervention(one.from(), one.lastQuarter(), other);
        });
    }

    private PolicySchedule dated(PolicySchedule schedule, String what, String value) {
        Complaints complaints = new Complaints(policy + ":" + what, problems);
        Optional<Quarter> begin = schedule.start();
        Optional<Quarter> date = quarter(value, complaints);
        if (begin.isEmpty() || date.isEmpty()) {
            return schedule;
        }
        int shift = date.get().since(begin.get());
        try {
            return changed(
                    schedule,
                    one -> what.equals(FROM)
                            ? new Intervention(
                                    one.from().plus(shift), one.lastQuarter().map(end -> end.plus(shift)), one.set())
                            : new Intervention(one.from(), date, one.set()));
        } catch (IllegalArgumentException backwards) {
            complaints.add(String.valueOf(backwards.getMessage()));
            return schedule;
        }
    }

    private Optional<Quarter> quarter(String text, Complaints complaints) {
        try {
            Quarter quarter = Quarter.parse(text);
            if (quarter.compareTo(first) >= 0 && quarter.compareTo(last) <= 0) {
                return Optional.of(quarter);
            }
            complaints.add("= " + text + " is in no run; the first quarter of all is " + first
                    + ", the last of the longest " + last);
        } catch (IllegalArgumentException malformed) {
            complaints.add("= " + Label.shorten(text) + " is not a quarter such as 2010Q1");
        }
        return Optional.empty();
    }

    private static PolicySchedule changed(PolicySchedule schedule, UnaryOperator<Intervention> change) {
        List<Intervention> all = new ArrayList<>();
        schedule.interventions().forEach(one -> all.add(change.apply(one)));
        return new PolicySchedule(schedule.name(), schedule.description(), schedule.card(), all);
    }
}
