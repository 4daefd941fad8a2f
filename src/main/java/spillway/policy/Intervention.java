package spillway.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import spillway.kernel.Quarter;

/**
 * Parameters that take other values from one quarter to another.
 *
 * @param from first quarter in which the settings hold
 * @param lastQuarter last quarter in which they hold; empty for ever after
 * @param set value by parameter path
 */
public record Intervention(Quarter from, Optional<Quarter> lastQuarter, Map<String, Object> set) {

    public Intervention {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
        if (lastQuarter.isPresent() && lastQuarter.get().compareTo(from) < 0) {
            throw new IllegalArgumentException("ends in " + lastQuarter.get() + ", before it begins in " + from);
        }
    }

    /** Whether there is a quarter in which the settings of both hold. */
    boolean meets(Intervention other) {
        return holdsIn(other.from) || other.holdsIn(from);
    }

    /** Whether the settings hold in {@code quarter}. */
    public boolean holdsIn(Quarter quarter) {
        return quarter.compareTo(from) >= 0 && (lastQuarter.isEmpty() || quarter.compareTo(lastQuarter.get()) <= 0);
    }
}
