package spillway.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sim.field.grid.DoubleGrid2D;
import spillway.fixture.TinyWorld;
import spillway.kernel.StateVisitor;
import spillway.model.StateHash;

/** The declarations of the state are whole, and all that follows from them treats every column. */
class ColumnsTest {
    /** Fields of the tables that are no columns, and why. */
    private static final Map<String, String> NO_STATE = Map.ofEntries(
            Map.entry("World.structure", "a function of the data"),
            Map.entry("World.travelTimes", "a function of the data"),
            Map.entry("World.paths", "a function of the data"),
            Map.entry("World.events", "told to observers when the quarter ends, forgotten when the next one opens"),
            Map.entry("World.base", "a table"),
            Map.entry("World.cities", "a table"),
            Map.entry("World.governments", "a table"),
            Map.entry("World.firms", "a table"),
            Map.entry("World.talents", "a table"),
            Map.entry("World.cells", "a table"),
            Map.entry("World.distances", "a table"),
            Map.entry("World.outside", "a table"),
            Map.entry("World.flows", "a table"),
            Map.entry("World.keys", "a table"),
            Map.entry("World.digital", "a table"),
            Map.entry("World.opening", "a table"),
            Map.entry("Rows.columns", "the declarations themselves"),
            Map.entry("Rows.least", "a constant of the class"),
            Map.entry("Rows.lengths", "a function of the data"),
            Map.entry("Cells.land", "a function of the map"),
            Map.entry("Cells.count", "a function of the map"),
            Map.entry("Cells.onLand", "a function of the map"),
            Map.entry("Cells.region", "a function of the map"),
            Map.entry("Cells.ofRegion", "a function of the map"),
            Map.entry("Cells.areaKm2", "a function of map and data"));

    private static World world() {
        TinyWorld tiny = new TinyWorld();
        for (int r = 0; r < 3; r++) {
            tiny.firm(r, TinyWorld.B);
            tiny.talent(r, TinyWorld.K);
        }
        tiny.world.firms.remove(1);
        tiny.world.talents.remove(2);
        return tiny.world;
    }

    private static Stream<Class<?>> tables() {
        return world().tables().stream().map(Object::getClass);
    }

    @Test
    void everyFieldOfATableIsAColumnOrKnownToBeNone() {
        TreeSet<String> none = new TreeSet<>();
        Stream.concat(tables(), Stream.of(Rows.class))
                .flatMap(table -> Arrays.stream(table.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !field.isAnnotationPresent(Column.class))
                .map(field -> field.getDeclaringClass().getSimpleName() + "." + field.getName())
                .forEach(none::add);
        assertEquals(new TreeSet<>(NO_STATE.keySet()), none);
    }

    @Test
    void whatIsNoColumnCannotBeReplaced() {
        Stream.concat(tables(), Stream.of(Rows.class))
                .flatMap(table -> Arrays.stream(table.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !field.isAnnotationPresent(Column.class))
                .forEach(field -> assertTrue(Modifier.isFinal(field.getModifiers()), field.toString()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyColumnSaysWhatItIs(Class<?> table) {
        List<Columns.Entry> entries = Columns.of(table).entries();
        assertFalse(entries.isEmpty());
        for (Columns.Entry entry : entries) {
            assertFalse(entry.column().doc().isBlank(), entry.toString());
            assertFalse(entry.column().unit().isBlank(), entry.toString());
            assertTrue(
                    List.of("double", "int", "long", "byte", "boolean").contains(entry.type()),
                    entry + ": " + entry.type());
        }
        assertEquals(
                entries.stream().map(Columns.Entry::name).sorted().toList(),
                entries.stream().map(Columns.Entry::name).toList());
    }

    @Test
    void everyColumnMovesTheFingerprint() {
        World world = world();
        long before = StateHash.of(world);
        for (Object table : world.tables()) {
            for (Columns.Entry entry : Columns.of(table.getClass()).entries()) {
                for (boolean last : new boolean[] {false, true}) {
                    World altered = world.copy();
                    alter(altered.tables().get(world.tables().indexOf(table)), entry.field(), last);
                    assertNotEquals(before, StateHash.of(altered), entry.toString());
                    assertEquals(before, StateHash.of(world), entry + " is shared with the copy");
                }
            }
        }
    }

    @Test
    void aCopyIsInTheSameState() {
        World world = world();
        World copy = world.copy();
        assertEquals(StateHash.of(world), StateHash.of(copy));
        assertSame(world.structure, copy.structure);
        assertEquals(world.firms.add(99), copy.firms.add(99), "rows are used again in the same order");
    }

    @Test
    void aStateThatIsReadBackIsTheSame() {
        World world = world();
        List<Long> tape = new ArrayList<>();
        world.state(value -> {
            tape.add(value);
            return value;
        });
        World other = new TinyWorld().world;
        assertNotEquals(StateHash.of(world), StateHash.of(other));
        var next = tape.iterator();
        other.state(value -> next.next());
        assertFalse(next.hasNext());
        assertEquals(StateHash.of(world), StateHash.of(other));
    }

    @Test
    void aStateOfAnotherSizeIsRefused() {
        List<Long> tape = new ArrayList<>();
        StateVisitor writer = value -> {
            tape.add(value);
            return value;
        };
        Map<Axis, Integer> wide = Map.of(Axis.SECTOR, 2, Axis.DESTINATION, 3);
        Columns.of(Outside.class).state(new Outside(wide), writer);
        var next = tape.iterator();
        Outside narrow = new Outside(Map.of(Axis.SECTOR, 1, Axis.DESTINATION, 3));
        IllegalStateException refused = assertThrows(
                IllegalStateException.class, () -> Columns.of(Outside.class).state(narrow, value -> next.next()));
        assertEquals("the state holds 2 entries where there are 1", refused.getMessage());
    }

    @Test
    void clearingForgetsTheQuarterAndNothingElse() {
        World world = world();
        for (Columns.Entry entry : Columns.of(Flows.class).entries()) {
            alter(world.flows, entry.field(), false);
        }
        world.flows.clear();
        TreeSet<String> kept = Columns.of(Flows.class).entries().stream()
                .filter(entry -> !zero(entry.in(world.flows)))
                .map(Columns.Entry::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(List.of("previousEmployment", "previousProfitRate")), kept);
    }

    @Test
    void aRowThatIsUsedAgainIsBlank() {
        Firms firms = world().firms;
        Firms fresh = new Firms(Map.of(Axis.MARKET, 3));
        int row = firms.add(7);
        int blank = fresh.add(7);
        assertEquals(1, row);
        for (Columns.Entry entry : Columns.of(Firms.class).entries()) {
            if (entry.column().by().length > 0 && !entry.column().kept()) {
                assertArrayEquals(
                        new Object[] {Array.get(entry.in(fresh), blank)},
                        new Object[] {Array.get(entry.in(firms), row)},
                        entry.toString());
            }
        }
    }

    private static boolean zero(Object value) {
        if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                if (!zero(Array.get(value, i))) {
                    return false;
                }
            }
            return true;
        }
        return ((Number) value).doubleValue() == 0;
    }

    /** Alters the first or the last value of a column. */
    private static void alter(Object table, Field field, boolean last) {
        try {
            Object value = field.get(table);
            if (value.getClass().isArray()) {
                alter(value, last);
            } else {
                field.set(table, other(value));
            }
        } catch (IllegalAccessException closed) {
            throw new AssertionError(closed);
        }
    }

    private static void alter(Object array, boolean last) {
        int i = last ? Array.getLength(array) - 1 : 0;
        Object value = Array.get(array, i);
        if (value instanceof DoubleGrid2D grid) {
            alter(grid.field, last);
        } else if (value.getClass().isArray()) {
            alter(value, last);
        } else {
            Array.set(array, i, other(value));
        }
    }

    private static Object other(Object value) {
        if (value instanceof Boolean flag) {
            return !flag;
        }
        if (value instanceof Double number) {
            return Double.isNaN(number) ? 1.0 : Math.nextUp(number);
        }
        if (value instanceof Byte number) {
            return (byte) (number + 1);
        }
        return value instanceof Long number ? (Object) (number + 1) : (Object) ((Integer) value + 1);
    }
}
