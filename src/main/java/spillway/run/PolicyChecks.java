package spillway.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spillway.input.ConfigReader;
import spillway.input.PolicyReader;
import spillway.kernel.Numbers;
import spillway.kernel.Quarter;
import spillway.model.ModelParams;
import spillway.policy.Intervention;
import spillway.policy.PolicySchedule;
import spillway.world.World;

/**
 * Whether a policy can act in runs of some length: the one rule by which runs and studies refuse those that cannot, so that no result
 * without a policy stands under its name. What a policy's file itself has wrong, such as keys that do not exist, parameters of the base
 * year and ends before beginnings, {@link PolicyReader} refuses.
 */
public final class PolicyChecks {
    private final ConfigReader<ModelParams> configs;
    private final Quarter last;

    /** The rule for runs of {@code quarters}, over parameters that {@code configs} knows. */
    public PolicyChecks(ConfigReader<ModelParams> configs, int quarters) {
        this.configs = configs;
        this.last = World.START.plus(quarters - 1);
    }

    /**
     * Why the policy of {@code scenario} changes nothing in any quarter of a run; empty if it does, if there is none, and if it is a
     * placebo.
     *
     * @param policy what the complaints call it
     */
    public List<String> complaints(Scenario scenario, String policy) {
        List<String> late = late(scenario, policy);
        return !late.isEmpty() || !holds(scenario) ? late : List.of(policy + ": changes nothing: " + set(scenario));
    }

    /** That every intervention begins after the last quarter; empty if one does not, or there is none, or it is a placebo. */
    public List<String> late(Scenario scenario, String policy) {
        PolicySchedule schedule = scenario.policy();
        boolean never = !schedule.card().placebo()
                && schedule.beginningAfter(last).size()
                        == schedule.interventions().size();
        return never ? sayLate(schedule, policy, "; longer runs need --quarters") : List.of();
    }

    /** A line for each intervention that begins after the last quarter. */
    public List<String> unreached(Scenario scenario, String policy) {
        return sayLate(scenario.policy(), policy, " and does nothing");
    }

    private List<String> sayLate(PolicySchedule schedule, String policy, String end) {
        return schedule.beginningAfter(last).stream()
                .map(one -> policy + ": from = " + one.from() + " is after the last quarter " + last + end)
                .distinct()
                .toList();
    }

    /** Whether the policy sets in every quarter what holds without it. */
    private boolean holds(Scenario scenario) {
        if (scenario.policy().card().placebo()
                || scenario.policy().interventions().isEmpty()) {
            return false;
        }
        Map<String, Object> own = configs.values(scenario.config().effective());
        return scenario.timeline().segments().stream()
                .filter(segment -> segment.from().compareTo(last) <= 0)
                .allMatch(segment -> configs.values(segment.values()).equals(own));
    }

    private String set(Scenario scenario) {
        Map<String, Object> own = configs.values(scenario.config().effective());
        Set<String> set = new LinkedHashSet<>();
        for (Intervention one : scenario.policy().interventions()) {
            PolicyReader.plain(one.set()).keySet().forEach(path -> set.add(path + " = " + text(own.get(path))));
        }
        return String.join(", ", set) + (set.size() == 1 ? " holds" : " hold") + " without it";
    }

    private static String text(@Nullable Object value) {
        return value instanceof Double number ? Numbers.text(number) : String.valueOf(value);
    }
}
