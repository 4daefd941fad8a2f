package spillway.experiment.design;

import java.util.ArrayList;
import java.util.List;

/** Every combination of the values of some factors. */
public final class Grid {
    private Grid() {}

    /** How many combinations there are; infinite if they cannot be counted. */
    public static double size(List<Integer> values) {
        return values.stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
    }

    /**
     * All combinations, the last factor running fastest.
     *
     * @param values how many values each factor has
     * @return positions of the values [combination][factor]
     */
    public static List<int[]> combinations(List<Integer> values) {
        List<int[]> all = new ArrayList<>(List.of(new int[values.size()]));
        for (int factor = 0; factor < values.size(); factor++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] one : all) {
                for (int value = 0; value < values.get(factor); value++) {
                    int[] more = one.clone();
                    more[factor] = value;
                    longer.add(more);
                }
            }
            all = longer;
        }
        return List.copyOf(all);
    }

    /**
     * All combinations as points of the unit cube.
     *
     * @param places the coordinates that each factor takes
     */
    public static List<DesignPoint> points(List<double[]> places) {
        List<DesignPoint> points = new ArrayList<>();
        for (int[] one : combinations(places.stream().map(at -> at.length).toList())) {
            double[] at = new double[one.length];
            for (int factor = 0; factor < one.length; factor++) {
                at[factor] = places.get(factor)[one[factor]];
            }
            points.add(new DesignPoint(points.size() + 1, "", at));
        }
        return points;
    }
}
