package spillway.experiment.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import spillway.experiment.design.DesignPoint;
import spillway.experiment.study.Plan;
import spillway.experiment.study.Variant;

/** What the plan of a sweep says of its points, axes and columns; variants are in the order of points, then policies, then sets. */
final class SweepFacts {
    static final Pattern NUMBER = Pattern.compile("-?[0-9.]+([eE][-+]?[0-9]+)?");

    private final Plan plan;

    private SweepFacts(Plan plan) {
        this.plan = plan;
    }

    static SweepFacts of(Plan plan) {
        return new SweepFacts(plan);
    }

    /** What the sweep is called. */
    String title() {
        return plan.title();
    }

    /** How its points were chosen. */
    SweepDesign.Kind kind() {
        return SweepDesign.of(map("design")).kind();
    }

    /** Number of the point of a variant, from 1. */
    int point(int variant) {
        return variant / (policies().size() * sets().size()) + 1;
    }

    /** Name of the policy of a variant. */
    String policy(int variant) {
        return policies().get(variant / sets().size() % policies().size());
    }

    /** Name of the parameter set of a variant. */
    String set(int variant) {
        return sets().get(variant % sets().size());
    }

    List<String> policies() {
        return texts("policies");
    }

    List<String> sets() {
        return texts("sets");
    }

    /** The axes: path, unit, meaning and the configuration's own value. */
    List<Map<?, ?>> axes() {
        List<Map<?, ?>> axes = new ArrayList<>();
        list("axes").forEach(axis -> axes.add((Map<?, ?>) axis));
        return axes;
    }

    List<String> paths() {
        return axes().stream().map(axis -> String.valueOf(axis.get("path"))).toList();
    }

    /** The values that a variant has at the paths; the configuration's own where it sets none. */
    List<String> values(int variant) {
        Variant way = plan.variants().get(variant).variant();
        List<String> set = way.paths();
        List<String> to = way.values();
        List<String> values = new ArrayList<>();
        for (Map<?, ?> axis : axes()) {
            int at = set.lastIndexOf(String.valueOf(axis.get("path")));
            values.add(at >= 0 ? to.get(at) : axis.get("own") instanceof String own ? own : "");
        }
        return values;
    }

    /** Whether a path has a value in some variant that is no number. */
    boolean isText(String path) {
        int axis = paths().indexOf(path);
        if (axis < 0) {
            return false;
        }
        for (int v = 0; v < plan.variants().size(); v++) {
            String value = values(v).get(axis);
            if (!value.isEmpty() && !NUMBER.matcher(value).matches()) {
                return true;
            }
        }
        return false;
    }

    /** The columns that are recorded, in order. */
    List<String> measures() {
        List<String> names = new ArrayList<>();
        map("measures").keySet().forEach(name -> names.add(String.valueOf(name)));
        return names;
    }

    /** Those that are numbers. */
    List<String> numbers() {
        return measures().stream()
                .filter(name -> !name.equals(SweepMeasure.OUTCOME))
                .toList();
    }

    /** What a column is, in words. */
    String meaning(String measure) {
        return String.valueOf(map("measures").get(measure));
    }

    List<String> figures() {
        return texts(map("cities"), "figures");
    }

    List<String> cities() {
        return texts(map("cities"), "cities");
    }

    List<Integer> years() {
        return texts(map("cities"), "years").stream().map(Integer::valueOf).toList();
    }

    /** Headings of the coordinates of points; none where the design has no use for them. */
    List<String> coordinates() {
        return SweepDesign.of(map("design")).hasCoordinates() ? texts("dimensions") : List.of();
    }

    /** The points of the design, with coordinates where it has use for them. */
    List<DesignPoint> design() {
        SweepDesign design = SweepDesign.of(map("design"));
        if (design.hasCoordinates()) {
            return design.places(texts("dimensions"));
        }
        List<DesignPoint> points = new ArrayList<>();
        for (Object point : list("points")) {
            List<?> entries = (List<?>) point;
            points.add(new DesignPoint(
                    ((Number) entries.get(0)).intValue(), String.valueOf(entries.get(1)), new double[0]));
        }
        return points;
    }

    private List<String> texts(String key) {
        return texts(plan.facts(), key);
    }

    private static List<String> texts(Map<?, ?> facts, String key) {
        List<String> texts = new ArrayList<>();
        if (facts.get(key) instanceof List<?> all) {
            all.forEach(text -> texts.add(String.valueOf(text)));
        }
        return texts;
    }

    private List<?> list(String key) {
        return plan.facts().get(key) instanceof List<?> all ? all : List.of();
    }

    private Map<?, ?> map(String key) {
        return plan.facts().get(key) instanceof Map<?, ?> all ? all : Map.of();
    }
}
