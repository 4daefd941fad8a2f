package spillway.experiment.design;

import java.util.ArrayList;
import java.util.List;

/**
 * Random trajectories through a grid of levels in which each step moves one factor by the same stretch, up or down (Morris 1991, not
 * opened): for elementary effects.
 */
public final class Morris {
    /** The part of a trajectory at which it starts. */
    public static final String START = "start";

    private Morris() {}

    /**
     * The length of a step, {@code levels / (2 (levels - 1))}: with an even number of levels all of them are met equally often.
     */
    public static double step(int levels) {
        return levels / (2.0 * (levels - 1));
    }

    /** How many points trajectories take. */
    public static long size(int factors, int trajectories) {
        return (long) trajectories * (factors + 1);
    }

    /**
     * The points, trajectory by trajectory: its start, then a point for each factor in random order.
     *
     * @param names of the factors
     * @param levels an even number from 2 on
     */
    public static List<DesignPoint> points(List<String> names, int trajectories, int levels, long seed) {
        if (levels < 2 || levels % 2 != 0) {
            throw new IllegalArgumentException(levels + " is no even number of levels");
        }
        Shuffle starts = new Shuffle(seed, "morris start");
        Shuffle orders = new Shuffle(seed, "morris order");
        List<DesignPoint> points = new ArrayList<>();
        for (int t = 1; t <= trajectories; t++) {
            int[] at = new int[names.size()];
            for (int factor = 0; factor < at.length; factor++) {
                at[factor] = starts.below(levels, t, factor);
            }
            points.add(new DesignPoint(t, START, coordinates(at, levels)));
            for (int factor : orders.order(at.length, t)) {
                // From each level exactly one of the two steps stays on the grid.
                at[factor] += at[factor] < levels / 2 ? levels / 2 : -levels / 2;
                points.add(new DesignPoint(t, names.get(factor), coordinates(at, levels)));
            }
        }
        return points;
    }

    private static double[] coordinates(int[] at, int levels) {
        double[] coordinates = new double[at.length];
        for (int factor = 0; factor < at.length; factor++) {
            coordinates[factor] = at[factor] / (levels - 1.0);
        }
        return coordinates;
    }
}
