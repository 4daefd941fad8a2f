package spillway.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sim.util.Propertied;
import sim.util.Properties;
import spillway.kernel.Quarter;

/**
 * What became of one agent: the properties of its handle, noted when a quarter ends. Numbers make series; words and choices, such as
 * region, mode or target sector, make a list of changes. An agent that has left is noted once more, as left.
 */
public final class History {
    private static final String PRESENT = "Present";

    private final Properties agent;
    private final List<Quarter> quarters = new ArrayList<>();
    private final List<Object[]> values = new ArrayList<>();

    /**
     * A property took another value.
     *
     * @param quarter first quarter at whose end it had the new value
     * @param property name of the property
     */
    public record Change(Quarter quarter, String property, Object before, Object after) {}

    /** The history of {@code agent}, a firm, a talent or a city, from now on. */
    public History(Propertied agent) {
        this.agent = agent.properties();
    }

    /** Notes the agent at the end of {@code quarter}. */
    public void note(Quarter quarter) {
        Object[] now = new Object[agent.numProperties()];
        Arrays.setAll(now, i -> single(agent.getValue(i)));
        if (values.isEmpty() || !left(now) || !left(values.get(values.size() - 1))) {
            quarters.add(quarter);
            values.add(now);
        }
    }

    /** Arrays would change with the state. */
    private static Object single(Object value) {
        return value instanceof double[] several ? Arrays.stream(several).sum() : value;
    }

    private boolean left(Object[] now) {
        for (int i = 0; i < now.length; i++) {
            if (agent.getName(i).equals(PRESENT)) {
                return now[i].equals(false);
            }
        }
        return false;
    }

    /** The quarters that have been noted. */
    public List<Quarter> quarters() {
        return List.copyOf(quarters);
    }

    /** The values of a property that is a number, one a quarter, over its parts where it has several; NaN where the agent has left. */
    public double[] series(String property) {
        int i = index(property);
        return values.stream()
                .mapToDouble(row -> row[i] instanceof Number number ? number.doubleValue() : Double.NaN)
                .toArray();
    }

    /** All changes of properties that are no measured numbers, in order of time. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int q = 1; q < values.size(); q++) {
            Object[] before = values.get(q - 1);
            Object[] after = values.get(q);
            for (int i = 0; i < after.length; i++) {
                if (isChoice(agent.getName(i), before[i], left(after)) && !before[i].equals(after[i])) {
                    changes.add(new Change(quarters.get(q), agent.getName(i), before[i], after[i]));
                }
            }
        }
        return changes;
    }

    private static boolean isChoice(String name, Object value, boolean left) {
        return name.equals(PRESENT) || !left && !(value instanceof Double) && !name.equals("Age");
    }

    private int index(String property) {
        for (int i = 0; i < agent.numProperties(); i++) {
            if (agent.getName(i).equals(property)) {
                return i;
            }
        }
        throw new IllegalArgumentException("there is no property " + property);
    }
}
