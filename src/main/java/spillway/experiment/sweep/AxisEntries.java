package spillway.experiment.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import spillway.experiment.design.DeclaredRanges;
import spillway.experiment.design.Range;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.Variant;
import spillway.file.Label;
import spillway.input.Parameter;
import spillway.input.ParameterKind;
import spillway.input.SharedWhole;
import spillway.input.Spelling;
import spillway.input.YamlEntry;
import spillway.input.YamlGroup;
import spillway.kernel.Numbers;
import spillway.kernel.Param;

/** Reads what a sweep varies. */
final class AxisEntries {
    private static final String ALL = "all";
    private static final String DATABLE = "datable";
    private static final String DECLARED = "declared";
    private static final Set<ParameterKind> SCALARS = Set.of(
            ParameterKind.NUMBER,
            ParameterKind.INTEGER,
            ParameterKind.LONG_INTEGER,
            ParameterKind.SWITCH,
            ParameterKind.CHOICE);
    private static final Set<ParameterKind> RANGED = Set.of(
            ParameterKind.NUMBER, ParameterKind.NUMBER_BY_KEY, ParameterKind.INTEGER, ParameterKind.LONG_INTEGER);
    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?");
    private static final List<String> RANGE_KEYS = List.of("from", "to", "scale");

    private final StudyModel model;
    private final List<SweepPolicy> policies;

    AxisEntries(StudyModel model, List<SweepPolicy> policies) {
        this.model = model;
        this.policies = policies;
    }

    /**
     * The space that {@code vary} spans.
     *
     * @param fixed which parameters keep the configuration's value where {@code vary} is a word for many
     * @param shares whether shares of one whole are walked too where all parameters are, which cannot be moved one by one
     */
    SweepSpace read(YamlEntry vary, Optional<YamlEntry> fixed, boolean shares) {
        if (vary.isText()) {
            if (vary.text().equals(Optional.of(ALL))) {
                return all(shares, fixed, parameter -> true);
            }
            if (vary.text().equals(Optional.of(DATABLE))) {
                return all(shares, fixed, parameter -> !parameter.base());
            }
            vary.complain("is " + vary.described() + "; expected all, datable, or parameters with their values");
        }
        fixed.ifPresent(entry -> entry.complain("has a use only where vary is all or datable"));
        List<SweepAxis> axes = new ArrayList<>();
        if (!vary.isText()) {
            vary.group().ifPresent(group -> {
                for (String path : group.keys()) {
                    axis(group, path).ifPresent(axes::add);
                }
                if (group.keys().isEmpty()) {
                    vary.complain("holds no parameter");
                }
            });
        }
        return SweepSpace.of(axes, DeclaredRanges.of(model.catalogue(), path -> false));
    }

    /** Every wanted parameter of the model that has one value and is not fixed, and those shares of one whole that are such parameters. */
    private SweepSpace all(boolean shares, Optional<YamlEntry> fixed, Predicate<Parameter> wanted) {
        Set<String> shared = new HashSet<>();
        for (SharedWhole whole : model.catalogue().wholes()) {
            shared.addAll(whole.paths());
        }
        Map<String, SweepAxis> axes = new LinkedHashMap<>();
        for (Parameter parameter : model.catalogue().parameters()) {
            if (isScalar(parameter) && wanted.test(parameter) && !shared.contains(parameter.path())) {
                axes.put(parameter.path(), SweepAxis.declared(parameter, parameter.path()));
            }
        }
        fixed.ifPresent(entry -> fix(entry, axes));
        return SweepSpace.of(
                List.copyOf(axes.values()),
                DeclaredRanges.of(
                        model.catalogue(),
                        path -> shares
                                && shared.contains(path)
                                && model.catalogue()
                                        .find(path)
                                        .filter(AxisEntries::isScalar)
                                        .filter(wanted)
                                        .isPresent()));
    }

    /** Takes the axes of fixed parameters away; a share of one whole is none, since it cannot stay as it is while the others move. */
    private void fix(YamlEntry fixed, Map<String, SweepAxis> axes) {
        Set<String> named = new HashSet<>();
        for (YamlEntry item : fixed.items()) {
            item.text().ifPresent(path -> {
                Optional<String> unknown = complaint(path);
                if (unknown.isPresent()) {
                    item.complain("= " + unknown.get());
                } else if (!named.add(path)) {
                    item.complain("= " + path + " is given twice");
                } else if (axes.remove(path) == null) {
                    item.complain("= " + path + " is not varied on its own by this sweep, so that it cannot be fixed");
                }
            });
        }
    }

    private static boolean isScalar(Parameter parameter) {
        return parameter.use() == Param.Use.MODEL && SCALARS.contains(parameter.kind());
    }

    /** What is wrong with the path of an axis; empty if nothing is. */
    Optional<String> complaint(String path) {
        if (path.indexOf(':') > 0) {
            boolean known = policies.stream().anyMatch(policy -> policy.isChangedBy(path));
            return known
                    ? Optional.empty()
                    : Optional.of(Label.shorten(path) + " is of a policy that the sweep has not");
        }
        if (model.catalogue().find(path).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Label.shorten(path) + " is no parameter"
                + Spelling.hint(model.catalogue().nearest(path)));
    }

    private Optional<SweepAxis> axis(YamlGroup group, String path) {
        YamlEntry entry = group.find(path).orElseThrow();
        if (complaint(path).isPresent()) {
            entry.complain(complaint(path).get().substring(Label.shorten(path).length() + 1));
            return Optional.empty();
        }
        if (entry.isList()) {
            return listed(path, entry);
        }
        Optional<Parameter> known = model.catalogue().find(path.substring(path.indexOf(':') + 1));
        if (known.isEmpty()) {
            entry.complain("is " + entry.described() + "; expected a list of quarters such as [2012Q1, 2016Q1]");
            return Optional.empty();
        }
        Parameter parameter = known.get();
        if (entry.isText() && entry.text().equals(Optional.of(DECLARED))) {
            if (parameter.kind() == ParameterKind.NUMBERS || unbounded(parameter)) {
                entry.complain("has no declared range that could be walked; list its values");
                return Optional.empty();
            }
            return Optional.of(SweepAxis.declared(parameter, path));
        }
        if (entry.isGroup() && RANGED.contains(parameter.kind())) {
            return entry.group().flatMap(keys -> range(parameter, path, entry, keys));
        }
        entry.complain("is " + entry.described() + "; expected a list of values, a range such as {from: 1, to: 2},"
                + " or declared");
        return Optional.empty();
    }

    private static boolean unbounded(Parameter parameter) {
        return parameter.kind().hasRange()
                && (Double.isInfinite(parameter.min()) || Double.isInfinite(parameter.max()));
    }

    private Optional<SweepAxis> listed(String path, YamlEntry entry) {
        Set<String> values = new LinkedHashSet<>();
        boolean good = true;
        for (YamlEntry item : entry.items()) {
            Optional<String> text = item.text().map(AxisEntries::plain);
            good &= text.isPresent() && check(path, text.get(), item);
            if (text.isPresent() && !values.add(text.get())) {
                item.complain("= " + text.get() + " is given twice");
            }
        }
        if (values.isEmpty()) {
            entry.complain("holds no values");
        }
        return good && !values.isEmpty() ? Optional.of(SweepAxis.listed(path, List.copyOf(values))) : Optional.empty();
    }

    private static String plain(String value) {
        return NUMBER.matcher(value).matches() ? Numbers.text(Double.parseDouble(value)) : value;
    }

    private boolean check(String path, String value, YamlEntry item) {
        List<String> wrong = new ArrayList<>();
        List<Path> files = policies.stream()
                .filter(policy -> policy.isChangedBy(path))
                .findFirst()
                .map(SweepPolicy::files)
                .orElse(List.of());
        model.planned(new Variant("value", List.of(path + "=" + value), files), wrong);
        wrong.forEach(what -> item.complain("= " + value + ": " + what.replaceFirst("^--set: ", "")));
        return wrong.isEmpty();
    }

    private Optional<SweepAxis> range(Parameter parameter, String path, YamlEntry entry, YamlGroup keys) {
        keys.refuseUnknown(RANGE_KEYS);
        double low = end(keys, "from", parameter.min(), path);
        double high = end(keys, "to", parameter.max(), path);
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            entry.complain(
                    Double.isInfinite(low) || Double.isInfinite(high)
                            ? "needs from and to, since its declaration has no ends"
                            : "goes from " + Numbers.text(low) + " to " + Numbers.text(high) + ", which is no range");
            return Optional.empty();
        }
        boolean whole = parameter.kind() == ParameterKind.INTEGER || parameter.kind() == ParameterKind.LONG_INTEGER;
        Range declared = Range.of(low, high);
        Optional<String> scale = keys.find("scale").flatMap(YamlEntry::text);
        if (scale.isEmpty()) {
            return Optional.of(SweepAxis.ranged(path, declared, whole));
        }
        boolean log = scale.get().equals("log");
        if (!log && !scale.get().equals("linear")) {
            keys.find("scale").ifPresent(found -> found.complain("= " + scale.get() + " is neither linear nor log"));
        }
        if (log && low <= 0) {
            keys.find("scale").ifPresent(found -> found.complain("= log needs a range above zero"));
            return Optional.empty();
        }
        return Optional.of(SweepAxis.ranged(path, new Range(low, high, log), whole));
    }

    private double end(YamlGroup keys, String key, double otherwise, String path) {
        Optional<YamlEntry> entry = keys.find(key);
        Optional<String> text = entry.flatMap(YamlEntry::text);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!NUMBER.matcher(text.get()).matches()) {
            entry.get().complain("= " + Label.shorten(text.get()) + " is not a number");
            return otherwise;
        }
        check(path, plain(text.get()), entry.get());
        return Double.parseDouble(text.get());
    }
}
