package spillway.experiment.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The configuration's own values, and every value of each factor while all others keep theirs. */
public final class OneAtATime {
    private OneAtATime() {}

    /**
     * The points: the configuration itself, then factor by factor.
     *
     * @param names of the factors
     * @param places the coordinates that each factor takes
     */
    public static List<DesignPoint> points(List<String> names, List<double[]> places) {
        List<DesignPoint> points = new ArrayList<>();
        points.add(new DesignPoint(1, "", own(names.size())));
        for (int factor = 0; factor < names.size(); factor++) {
            for (double place : places.get(factor)) {
                double[] at = own(names.size());
                at[factor] = place;
                points.add(new DesignPoint(points.size() + 1, names.get(factor), at));
            }
        }
        return points;
    }

    private static double[] own(int factors) {
        double[] at = new double[factors];
        Arrays.fill(at, Double.NaN);
        return at;
    }
}
