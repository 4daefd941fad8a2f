package spillway.experiment.design;

import java.util.ArrayList;
import java.util.List;

/** Points of which each of as many equal parts of every factor's interval holds exactly one (McKay, Beckman and Conover 1979, not opened). */
public final class LatinHypercube {
    private LatinHypercube() {}

    /** A hypercube of {@code count} points, drawn by {@code seed}. */
    public static List<double[]> points(int dimensions, int count, long seed) {
        Shuffle orders = new Shuffle(seed, "latin order");
        Shuffle places = new Shuffle(seed, "latin place");
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(new double[dimensions]);
        }
        for (int d = 0; d < dimensions; d++) {
            int[] order = orders.order(count, d);
            for (int i = 0; i < count; i++) {
                points.get(i)[d] = (order[i] + places.number(d, i)) / count;
            }
        }
        return points;
    }
}
