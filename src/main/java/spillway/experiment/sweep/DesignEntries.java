package spillway.experiment.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import spillway.experiment.design.DeclaredRanges;
import spillway.experiment.study.StudyModel;
import spillway.file.CsvReader;
import spillway.file.Label;
import spillway.input.Spelling;
import spillway.input.YamlEntry;
import spillway.input.YamlGroup;

/** Reads how the points of a sweep are chosen. */
final class DesignEntries {
    private static final String KIND = "kind";
    private static final int MOST = 1_000_000;
    private static final int MOST_LEVELS = 1000;
    private static final int USUAL_LEVELS = 5;
    private static final int USUAL_LEVELS_OF_MORRIS = 6;
    private static final int USUAL_TRAJECTORIES = 10;

    private final StudyModel model;
    private final List<SweepPolicy> policies;
    private final Path file;
    private final List<String> problems;

    /** What a file says of its points. */
    record Chosen(SweepSpace space, SweepDesign design, List<List<String>> rows) {}

    DesignEntries(StudyModel model, List<SweepPolicy> policies, Path file, List<String> problems) {
        this.model = model;
        this.policies = policies;
        this.file = file;
        this.problems = problems;
    }

    Chosen read(YamlGroup top) {
        Optional<YamlEntry> entry = top.require("design");
        Optional<SweepDesign.Kind> named = entry.flatMap(DesignEntries::kind);
        SweepDesign.Kind kind = named.orElse(SweepDesign.Kind.GRID);
        Optional<YamlGroup> keys = entry.filter(YamlEntry::isGroup).flatMap(YamlEntry::group);
        if (named.isPresent()) {
            keys.ifPresent(group -> group.refuseUnknown(known(kind)));
        }
        boolean morris = kind == SweepDesign.Kind.MORRIS;
        boolean filling = kind.keys().contains("n");
        if (filling && keys.flatMap(group -> group.find("n")).isEmpty()) {
            entry.ifPresent(
                    found -> found.complain("needs n, how many points, as in {kind: " + kind.key() + ", n: 64}"));
        }
        int levels = whole(keys, "levels", 2, MOST_LEVELS, morris ? USUAL_LEVELS_OF_MORRIS : USUAL_LEVELS);
        boolean uneven = morris && levels % 2 != 0;
        if (uneven) {
            entry.ifPresent(
                    found -> found.complain("has " + levels + " levels; an even number meets all equally often"));
        }
        SweepDesign design = new SweepDesign(
                kind,
                whole(keys, "n", 1, MOST, 1),
                whole(keys, "trajectories", 1, MOST, USUAL_TRAJECTORIES),
                uneven ? levels + 1 : levels,
                keys.flatMap(group -> group.find("seed"))
                        .flatMap(seed -> seed.whole(Long.MIN_VALUE, Long.MAX_VALUE))
                        .orElse(1L));
        Optional<YamlEntry> fixed = top.find("fixed");
        if (kind == SweepDesign.Kind.POINTS) {
            Stream.concat(top.find("vary").stream(), fixed.stream())
                    .forEach(key -> key.complain("is given by the columns of the points file; leave it out"));
            return new Chosen(nothing(), design, rows(entry, keys));
        }
        Optional<YamlEntry> vary = top.require("vary");
        boolean alone = kind == SweepDesign.Kind.ONE_AT_A_TIME;
        SweepSpace space = vary.map(found -> new AxisEntries(model, policies).read(found, fixed, !alone))
                .orElse(nothing());
        return new Chosen(space, design, List.of());
    }

    private SweepSpace nothing() {
        return SweepSpace.of(List.of(), DeclaredRanges.of(model.catalogue(), path -> false));
    }

    private static List<String> known(SweepDesign.Kind kind) {
        List<String> known = new ArrayList<>(List.of(KIND));
        known.addAll(kind.keys());
        return known;
    }

    private static int whole(Optional<YamlGroup> keys, String key, int least, int most, int otherwise) {
        return keys.flatMap(group -> group.find(key))
                .flatMap(entry -> entry.whole(least, most))
                .map(Long::intValue)
                .orElse(otherwise);
    }

    private static Optional<SweepDesign.Kind> kind(YamlEntry entry) {
        Optional<YamlEntry> named =
                entry.isGroup() ? entry.group().flatMap(group -> group.require(KIND)) : Optional.of(entry);
        Optional<String> text = named.flatMap(YamlEntry::text);
        Optional<SweepDesign.Kind> kind = text.flatMap(word -> Arrays.stream(SweepDesign.Kind.values())
                .filter(one -> one.key().equals(word))
                .findFirst());
        if (text.isPresent() && kind.isEmpty()) {
            List<String> known = Arrays.stream(SweepDesign.Kind.values())
                    .map(SweepDesign.Kind::key)
                    .toList();
            List<String> nearest = Spelling.nearest(text.get(), known);
            named.get()
                    .complain("= " + Label.shorten(text.get()) + " is no design"
                            + (nearest.isEmpty() ? "; there are " + String.join(", ", known) : Spelling.hint(nearest)));
        }
        return kind;
    }

    /** The points of a table whose columns are paths of parameters; an empty cell leaves a parameter as it is. */
    private List<List<String>> rows(Optional<YamlEntry> design, Optional<YamlGroup> keys) {
        Optional<YamlEntry> entry = keys.flatMap(group -> group.find("file"));
        if (entry.isEmpty()) {
            design.ifPresent(found -> found.complain("needs file, a table with a column for each parameter"));
            return List.of();
        }
        Optional<String> name = entry.get().text();
        if (name.isEmpty()) {
            return List.of();
        }
        Path table = file.resolveSibling(name.get()).normalize();
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader lines = CsvReader.of(table)) {
            String[] header = lines.next();
            if (header == null) {
                entry.get().complain("= " + Label.shorten(name.get()) + " is empty");
                return List.of();
            }
            AxisEntries axes = new AxisEntries(model, policies);
            Set<String> seen = new HashSet<>();
            for (String path : header) {
                if (!seen.add(path)) {
                    problems.add(table + " line 1: column " + path + " is there twice");
                }
                axes.complaint(path).ifPresent(what -> problems.add(table + " line 1: column " + what));
            }
            for (String[] cells = lines.next(); cells != null; cells = lines.next()) {
                if (cells.length != header.length) {
                    problems.add(table + " line " + lines.line() + ": has " + cells.length
                            + " cells where the header has " + header.length);
                } else {
                    rows.add(settings(header, cells));
                }
            }
        } catch (IOException unreadable) {
            entry.get().complain("= " + Label.shorten(name.get()) + " cannot be read");
        }
        if (rows.isEmpty()) {
            problems.add(table + ": holds no points");
        }
        return rows;
    }

    private static List<String> settings(String[] header, String[] cells) {
        List<String> settings = new ArrayList<>();
        for (int i = 0; i < header.length; i++) {
            if (!cells[i].isEmpty()) {
                settings.add(header[i] + "=" + cells[i]);
            }
        }
        return settings;
    }
}
