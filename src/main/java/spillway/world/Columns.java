package spillway.world;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import sim.field.grid.DoubleGrid2D;
import spillway.kernel.StateVisitor;

/** The columns that a class declares, in the order of their names, and all that follows from the declarations. */
public final class Columns {
    private static final ClassValue<Columns> FOUND = new ClassValue<>() {
        @Override
        protected Columns computeValue(Class<?> table) {
            return new Columns(table);
        }
    };

    private final String table;
    private final List<Entry> entries;
    private final List<Entry> clearedByRow;

    /**
     * One column.
     *
     * @param table simple name of the class that holds it
     * @param field the field
     * @param column its declaration
     */
    public record Entry(String table, Field field, Column column) {
        /** Name of the column within its table. */
        public String name() {
            return field.getName();
        }

        /** Type of one value: double, int, long, byte or boolean. */
        public String type() {
            Class<?> type = element();
            return type == DoubleGrid2D.class ? "double" : type.getSimpleName();
        }

        /** What the column of {@code table} holds: a boxed number or switch, or an array. */
        Object in(Object table) {
            try {
                return field.get(table);
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException(this + " cannot be read", closed);
            }
        }

        /** What one row of the column of {@code table} holds: a boxed number or switch, or an array. */
        Object at(Object table, int row) {
            return Array.get(in(table), row);
        }

        private void set(Object table, Object value) {
            try {
                field.set(table, value);
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException(this + " cannot be set", closed);
            }
        }

        private Class<?> element() {
            Class<?> type = field.getType();
            while (type.isArray()) {
                type = type.getComponentType();
            }
            return type;
        }

        private boolean grows() {
            return Arrays.asList(column.by()).contains(Axis.ROW);
        }

        @Override
        public String toString() {
            return table + "." + name();
        }
    }

    private Columns(Class<?> declaring) {
        table = declaring.getSimpleName();
        entries = Stream.<Class<?>>iterate(declaring, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(Column.class))
                .map(field -> new Entry(table, field, field.getAnnotation(Column.class)))
                .sorted(Comparator.comparing(Entry::name))
                .toList();
        clearedByRow = entries.stream()
                .filter(entry -> entry.grows() && !entry.column.kept())
                .toList();
    }

    /** The columns of this class and of those it extends. */
    public static Columns of(Class<?> table) {
        return FOUND.get(table);
    }

    /** Every column. */
    public List<Entry> entries() {
        return entries;
    }

    /** Gives {@code table} empty arrays as long as their axes are; those that grow have no rows yet. */
    void allocate(Object table, Map<Axis, Integer> lengths) {
        for (Entry entry : entries) {
            Axis[] by = entry.column.by();
            if (by.length > 0) {
                int[] shape = shape(entry, lengths);
                entry.set(table, entry.element() == DoubleGrid2D.class ? grids(shape) : block(entry, shape));
            }
        }
    }

    private static int[] shape(Entry entry, Map<Axis, Integer> lengths) {
        return Arrays.stream(entry.column.by())
                .mapToInt(axis -> axis == Axis.ROW ? 0 : Objects.requireNonNull(lengths.get(axis), axis::name))
                .toArray();
    }

    private static Object block(Entry entry, int[] shape) {
        Object block = Array.newInstance(entry.element(), shape);
        if (block.getClass() != entry.field.getType()) {
            throw new IllegalStateException(entry + " declares " + shape.length + " axes");
        }
        return block;
    }

    private static DoubleGrid2D[] grids(int[] shape) {
        return Stream.generate(() -> new DoubleGrid2D(shape[1], shape[2]))
                .limit(shape[0])
                .toArray(DoubleGrid2D[]::new);
    }

    /** Makes room for {@code rows} rows, each as long as its axes. */
    void grow(Object table, int rows, Map<Axis, Integer> lengths) {
        for (Entry entry : entries) {
            if (entry.grows()) {
                Object before = entry.in(table);
                Object after = resized(before, rows);
                if (after instanceof Object[] parts) {
                    int[] shape = shape(entry, lengths);
                    int[] row = Arrays.copyOfRange(shape, 1, shape.length);
                    for (int i = Array.getLength(before); i < rows; i++) {
                        parts[i] = Array.newInstance(entry.element(), row);
                    }
                }
                entry.set(table, after);
            }
        }
    }

    /** Sets all that is not kept to zero in one row. */
    void clear(Object table, int row) {
        for (Entry entry : clearedByRow) {
            clear(entry.in(table), row, row + 1);
        }
    }

    /** Sets all that is not kept to zero. */
    void clear(Object table) {
        for (Entry entry : entries) {
            if (!entry.column.kept()) {
                Object value = entry.in(table);
                if (value.getClass().isArray()) {
                    clear(value, 0, Array.getLength(value));
                } else {
                    entry.set(table, Array.get(Array.newInstance(entry.field.getType(), 1), 0));
                }
            }
        }
    }

    private static void clear(Object array, int from, int to) {
        if (array instanceof double[] doubles) {
            Arrays.fill(doubles, from, to, 0);
        } else if (array instanceof int[] ints) {
            Arrays.fill(ints, from, to, 0);
        } else if (array instanceof byte[] bytes) {
            Arrays.fill(bytes, from, to, (byte) 0);
        } else if (array instanceof long[] longs) {
            Arrays.fill(longs, from, to, 0);
        } else if (array instanceof boolean[] switches) {
            Arrays.fill(switches, from, to, false);
        } else {
            Object[] parts = (Object[]) array;
            for (int i = from; i < to; i++) {
                clear(parts[i], 0, Array.getLength(parts[i]));
            }
        }
    }

    /** Gives {@code to} the values of {@code from}, a table of the same class, in arrays of its own. */
    void copy(Object from, Object to) {
        for (Entry entry : entries) {
            entry.set(to, copied(entry.in(from)));
        }
    }

    private static Object copied(Object value) {
        if (value instanceof DoubleGrid2D grid) {
            return new DoubleGrid2D(grid);
        }
        if (!value.getClass().isArray()) {
            return value;
        }
        Object copy = resized(value, Array.getLength(value));
        if (copy instanceof Object[] parts) {
            Arrays.setAll(parts, i -> copied(parts[i]));
        }
        return copy;
    }

    private static Object resized(Object array, int length) {
        Object longer = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, longer, 0, Math.min(length, Array.getLength(array)));
        return longer;
    }

    /** Hands every value to {@code visitor}, each column under its name, and keeps what it returns. */
    void state(Object table, StateVisitor visitor) {
        for (Entry entry : entries) {
            visitor.mark(entry + ":" + entry.field.getType().getSimpleName());
            Object value = entry.in(table);
            Object kept =
                    entry.grows() && value instanceof Object[] rows ? rows(rows, visitor) : visited(value, visitor);
            if (kept != value) {
                entry.set(table, kept);
            }
        }
    }

    /** Rows that are arrays themselves; a state that is read back may have more of them than there are, or fewer. */
    private static Object[] rows(Object[] rows, StateVisitor visitor) {
        int length = visitor.length(rows.length);
        Object[] kept = length == rows.length ? rows : (Object[]) resized(rows, length);
        Class<?> value = rows.getClass().getComponentType().getComponentType();
        for (int i = 0; i < length; i++) {
            kept[i] = visited(i < rows.length ? rows[i] : Array.newInstance(value, 0), visitor);
        }
        return kept;
    }

    private static Object visited(Object value, StateVisitor visitor) {
        if (value instanceof double[] doubles) {
            return visitor.values(doubles);
        } else if (value instanceof int[] ints) {
            return visitor.values(ints);
        } else if (value instanceof byte[] bytes) {
            return visitor.values(bytes);
        } else if (value instanceof long[] longs) {
            return visitor.values(longs);
        } else if (value instanceof boolean[] switches) {
            return visitor.values(switches);
        } else if (value instanceof Double number) {
            return visitor.value((double) number);
        } else if (value instanceof Integer number) {
            return visitor.value((int) number);
        } else if (value instanceof DoubleGrid2D grid) {
            visited(grid.field, visitor);
            return grid;
        }
        Object[] parts = (Object[]) value;
        int length = visitor.value(parts.length);
        if (length != parts.length) {
            throw new IllegalStateException("the state holds " + length + " entries where there are " + parts.length);
        }
        Arrays.setAll(parts, i -> visited(parts[i], visitor));
        return parts;
    }
}
