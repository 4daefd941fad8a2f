package spillway.kernel;

import java.util.Map;

/** Values by name, where a name that is asked for must be there. */
public final class Named {
    private Named() {}

    /**
     * The value of this name.
     *
     * @throws IllegalArgumentException if there is none, with the names there are
     */
    public static <K, V> V value(Map<K, V> values, K name) {
        V value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no " + name + " among " + values.keySet());
        }
        return value;
    }
}
