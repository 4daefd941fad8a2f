package spillway.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import sim.util.Properties;

/**
 * What MASON's inspectors show of one agent: what its handle says of itself, then the agent's row of every column, explained by the
 * column's declaration. Nothing can be set.
 */
final class RowProperties extends Properties {
    private static final long serialVersionUID = 1L;

    /** Value of what cannot be said any more of an agent that has left. */
    static final String LEFT = "left";

    /** Units of columns that only a handle makes legible. */
    private static final Set<String> CODES = Set.of("row", "key", "switch", "quarter index");

    private final transient BooleanSupplier present;
    private final transient List<Said> said = new ArrayList<>();
    private final transient List<Shown> columns = new ArrayList<>();
    private final int row;

    private record Said(String name, Supplier<?> value, boolean always) {}

    private record Shown(Object table, Columns.Entry entry) {}

    /** Properties of the agent in {@code row} of these tables. */
    RowProperties(Object handle, BooleanSupplier present, int row, Object... tables) {
        object = handle;
        this.present = present;
        this.row = row;
        for (Object table : tables) {
            for (Columns.Entry entry : Columns.of(table.getClass()).entries()) {
                Axis[] by = entry.column().by();
                boolean ofAgent = by.length > 0 && (by[0] == Axis.ROW || by[0] == Axis.REGION);
                if (ofAgent && !CODES.contains(entry.column().unit())) {
                    columns.add(new Shown(table, entry));
                }
            }
        }
    }

    /** Adds what the handle says of an agent that is there. */
    RowProperties say(String name, Supplier<?> value) {
        said.add(new Said(name, value, false));
        return this;
    }

    /** Adds what the handle also says of an agent that has left. */
    RowProperties always(String name, Supplier<?> value) {
        said.add(new Said(name, value, true));
        return this;
    }

    @Override
    public boolean isVolatile() {
        return false;
    }

    @Override
    public int numProperties() {
        return said.size() + columns.size();
    }

    private boolean isSaid(int i) {
        return i < said.size();
    }

    private Shown column(int i) {
        return columns.get(i - said.size());
    }

    @Override
    public String getName(int i) {
        return isSaid(i) ? said.get(i).name : column(i).entry.name();
    }

    @Override
    public Object getValue(int i) {
        boolean always = isSaid(i) && said.get(i).always;
        if (!always && !present.getAsBoolean()) {
            return LEFT;
        }
        return isSaid(i) ? said.get(i).value.get() : column(i).entry.at(column(i).table, row);
    }

    @Override
    public String getDescription(int i) {
        if (isSaid(i)) {
            return getName(i);
        }
        Column declared = column(i).entry.column();
        return declared.doc() + " (" + declared.unit() + ")";
    }

    @Override
    public Class<?> getType(int i) {
        return getValue(i).getClass();
    }

    @Override
    public boolean isComposite(int i) {
        return getType(i).isArray();
    }

    @Override
    public boolean isReadWrite(int i) {
        return false;
    }

    @Override
    protected Object _setValue(int i, Object value) {
        return getValue(i);
    }
}
