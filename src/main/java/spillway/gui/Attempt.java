package spillway.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import spillway.input.PolicyReader;
import spillway.kernel.Quarter;
import spillway.policy.PolicySchedule;

/**
 * A policy that is tried, and the run under it.
 *
 * @param policy its file
 * @param from quarter to which its first intervention is moved, and all others with it; empty for the dates of the file
 * @param schedule the policy alone, moved
 * @param side the run
 */
record Attempt(Path policy, Optional<Quarter> from, PolicySchedule schedule, Side side) {
    /** The setting that moves it. */
    List<String> shift() {
        return shift(policy, from);
    }

    /** The setting that moves a policy to a quarter; none where it keeps its dates. */
    static List<String> shift(Path policy, Optional<Quarter> from) {
        return from.map(quarter -> PolicyReader.name(policy) + ":from=" + quarter).stream()
                .toList();
    }

    /** The policy as comparisons take it. */
    String variant() {
        String name = PolicyReader.name(policy);
        return from.map(quarter -> name + "-from-" + quarter + ":" + policy + "+" + name + ":from=" + quarter)
                .orElse(policy.toString());
    }
}
