package spillway.world;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sim.field.grid.DoubleGrid2D;
import spillway.fixture.Shipped;
import spillway.model.QuarterPlan;

/**
 * What every phase of the quarter does to the state, found and not declared: the columns that differ before and after it in a
 * run of a small world, the columns that its rule's code reads or writes, and its part of the quarter from the source of
 * {@link QuarterPlan}.
 */
final class PhaseMap {
    /** Quarters that are run: long enough for what happens once a year. */
    static final int QUARTERS = 8;

    private static final long SEED = 5;
    private static final Pattern PART = Pattern.compile("// -{5,} (.+?) -{5,}");
    private static final Pattern PHASE =
            Pattern.compile("(?:phase|when)\\((?:.*, )?\"([a-z ]+)\", (\\w[\\w.]*)::(\\w+)\\)");

    /**
     * One phase.
     *
     * @param part part of the quarter, as the plan's source is divided
     * @param name name in the plan
     * @param rules classes that it runs, below {@code spillway}
     * @param changed columns that it changes
     * @param used columns that its code reads or writes
     */
    record Row(String part, String name, List<String> rules, Set<Columns.Entry> changed, Set<Columns.Entry> used) {
        /** Whether state of this agent changes. */
        boolean changes(Lane lane) {
            return isIn(lane, changed);
        }

        /** Whether the code touches state of this agent, and none of it changes. */
        boolean looksAt(Lane lane) {
            return isIn(lane, used) && !changes(lane);
        }

        private static boolean isIn(Lane lane, Set<Columns.Entry> columns) {
            return columns.stream().anyMatch(column -> Lane.of(column).equals(Optional.of(lane)));
        }
    }

    private record Source(String part, String holder, String method) {}

    private final Map<String, Columns.Entry> declared = new TreeMap<>();
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("spillway.kernel", "spillway.world", "spillway.mechanism", "spillway.model");

    private PhaseMap() {}

    /** All phases of the shipped baseline, in their order. */
    static List<Row> ofTheBaseline() throws IOException {
        return new PhaseMap().rows();
    }

    private List<Row> rows() throws IOException {
        World world = Shipped.fresh(SEED);
        for (Object table : world.tables()) {
            Columns.of(table.getClass()).entries().forEach(entry -> declared.put(entry.toString(), entry));
        }
        QuarterPlan plan = Shipped.plan(Shipped.params(), SEED);
        Map<String, Set<Columns.Entry>> changed = changes(world, plan);
        Map<String, Source> sources = sources();
        List<Row> rows = new ArrayList<>();
        for (QuarterPlan.Phase phase : plan.phases()) {
            Source source = sources.get(phase.name());
            if (source == null) {
                throw new AssertionError("QuarterPlan.java names no rule on the line of the phase " + phase.name());
            }
            List<JavaCodeUnit> starts = starts(source);
            rows.add(new Row(
                    source.part(),
                    phase.name(),
                    starts.stream()
                            .map(start -> start.getOwner().getName().substring("spillway.".length()))
                            .toList(),
                    changed.getOrDefault(phase.name(), Set.of()),
                    used(starts)));
        }
        return rows;
    }

    private static Map<String, Set<Columns.Entry>> changes(World world, QuarterPlan plan) {
        Map<String, Set<Columns.Entry>> changed = new HashMap<>();
        Map<Columns.Entry, Integer> before = prints(world);
        for (; world.tick < QUARTERS; world.tick++) {
            for (QuarterPlan.Phase phase : plan.phases()) {
                phase.step().apply(world);
                Map<Columns.Entry, Integer> after = prints(world);
                Set<Columns.Entry> found = changed.computeIfAbsent(phase.name(), name -> new HashSet<>());
                for (Map.Entry<Columns.Entry, Integer> print : after.entrySet()) {
                    if (!print.getValue().equals(before.get(print.getKey()))
                            && !print.getKey().table().equals("World")) {
                        found.add(print.getKey());
                    }
                }
                before = after;
            }
        }
        return changed;
    }

    private static Map<Columns.Entry, Integer> prints(World world) {
        Map<Columns.Entry, Integer> prints = new HashMap<>();
        for (Object table : world.tables()) {
            for (Columns.Entry entry : Columns.of(table.getClass()).entries()) {
                prints.put(entry, print(entry.in(table)));
            }
        }
        return prints;
    }

    private static int print(Object value) {
        return value instanceof DoubleGrid2D[] grids
                ? Arrays.deepHashCode(Stream.of(grids).map(grid -> grid.field).toArray())
                : Arrays.deepHashCode(new Object[] {value});
    }

    private static Map<String, Source> sources() throws IOException {
        Map<String, Source> sources = new HashMap<>();
        String part = "";
        for (String line : Files.readAllLines(Path.of("src/main/java/spillway/model/QuarterPlan.java"))) {
            Matcher heading = PART.matcher(line);
            Matcher phase = PHASE.matcher(line);
            if (heading.find()) {
                part = heading.group(1);
            } else if (phase.find()) {
                sources.put(phase.group(1), new Source(part, phase.group(2), phase.group(3)));
            }
        }
        return sources;
    }

    /** The methods that a phase calls: that of a rule, or those that a method of {@code Rules} calls one after the other. */
    private List<JavaCodeUnit> starts(Source source) {
        JavaClass rules = classes.get("spillway.model.Rules");
        if (source.holder().startsWith("rules.")) {
            String field = source.holder().substring("rules.".length());
            return List.of(method(rules.getField(field).getRawType(), source.method()));
        }
        if (!source.holder().equals("rules")) {
            return List.of(method(classes.get("spillway.model." + source.holder()), source.method()));
        }
        return method(rules, source.method()).getMethodCallsFromSelf().stream()
                .sorted((a, b) -> Integer.compare(a.getLineNumber(), b.getLineNumber()))
                .<JavaCodeUnit>map(call -> call.getTarget().resolveMember().orElseThrow())
                .toList();
    }

    private static JavaCodeUnit method(JavaClass owner, String name) {
        return owner.getMethods().stream()
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(owner.getName() + " has no method " + name));
    }

    /** Columns that are touched by these methods and by whatever they call, also behind an interface. */
    private Set<Columns.Entry> used(List<JavaCodeUnit> starts) {
        Set<Columns.Entry> used = new HashSet<>();
        Set<JavaCodeUnit> seen = new LinkedHashSet<>(starts);
        Deque<JavaCodeUnit> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.remove();
            for (JavaFieldAccess access : unit.getFieldAccesses()) {
                Columns.Entry column = declared.get(access.getTargetOwner().getSimpleName() + "."
                        + access.getTarget().getName());
                if (column != null) {
                    used.add(column);
                }
            }
            called(unit).filter(seen::add).forEach(open::add);
        }
        return used;
    }

    private Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
        return Stream.concat(
                        unit.getCallsFromSelf().stream().map(call -> call.getTarget()),
                        unit.getMethodReferencesFromSelf().stream().map(reference -> reference.getTarget()))
                .filter(target -> target.getOwner().getName().startsWith("spillway."))
                .flatMap(target -> Stream.concat(
                                Stream.of(target.getOwner()), target.getOwner().getAllSubclasses().stream())
                        .flatMap(owner -> owner.getCodeUnits().stream())
                        .filter(candidate -> candidate.getName().equals(target.getName())
                                && candidate.getRawParameterTypes().size()
                                        == target.getRawParameterTypes().size()));
    }
}
