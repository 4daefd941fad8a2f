package spillway.experiment.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

/**
 * The points that cannot be ruled out: those where no moment is more implausible than the cut.
 *
 * @param cut the cut
 * @param share share of all points that are left
 * @param tried points tried to find it
 * @param points some of those left, spread as evenly as drawing them at random does
 * @param leastWorst the least of the worst implausibilities of all points seen
 */
record HistoryMatch(double cut, double share, int tried, List<double[]> points, double leastWorst) {
    /** Three standard deviations hold at least 95% of any unimodal law (Pukelsheim 1994, standard form, not opened). */
    static final double CUT = 3;

    private static final int TRIED = 100_000;
    private static final int KEPT = 4_000;
    private static final int WALKS = 40;

    /**
     * Draws points over all ranges and keeps what is not ruled out; where that is too little, walks on from what there is. If no
     * point is left at all, the cut is raised to a little above the least there is, and the result says so.
     */
    static HistoryMatch of(Implausibility implausibility, Minimum best, int factors, int wanted) {
        KeyedRandom random =
                new RandomStreams(0).stream("calibration history match").at(0, 0);
        Minimum lowest = new Minimum(best.point(), implausibility.worst(best.point()));
        List<double[]> left = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < TRIED; i++) {
            double[] point = new double[factors];
            Arrays.setAll(point, d -> random.nextDouble());
            double worst = implausibility.worst(point);
            lowest = lowest.better(new Minimum(point, worst));
            if (worst <= CUT) {
                found++;
                if (left.size() < KEPT) {
                    left.add(point);
                }
            }
        }
        lowest = leastWorst(implausibility, lowest, random);
        double cut = lowest.misfit() < CUT ? CUT : lowest.misfit() * 1.05 + 0.05;
        if (left.size() < Math.max(wanted * 5, 200)) {
            walk(implausibility, lowest.point(), cut, left, random, Math.max(wanted * 10, 400));
        }
        return new HistoryMatch(cut, (double) found / TRIED, TRIED, left, lowest.misfit());
    }

    /** Lowers the worst implausibility by small random steps. */
    private static Minimum leastWorst(Implausibility implausibility, Minimum start, KeyedRandom random) {
        Minimum best = start;
        double size = 0.1;
        for (int step = 0; step < 6000; step++) {
            double[] point = stepped(best.point(), size, random);
            Minimum tried = new Minimum(point, implausibility.worst(point));
            size = Math.max(0.002, size * (tried.misfit() < best.misfit() ? 1.2 : 0.995));
            best = best.better(tried);
        }
        return best;
    }

    /** Adds points by random walks that never leave the region, so that they come to be spread evenly over it. */
    private static void walk(
            Implausibility implausibility,
            double[] start,
            double cut,
            List<double[]> left,
            KeyedRandom random,
            int wanted) {
        List<double[]> walkers = new ArrayList<>(left.isEmpty() ? List.of(start) : left);
        double[] sizes = {0.01, 0.03, 0.1, 0.3};
        int at = 0;
        while (left.size() < wanted) {
            double[] point = walkers.get(at % walkers.size());
            for (int step = 0; step < WALKS * 4; step++) {
                double[] next = stepped(point, sizes[step % sizes.length], random);
                if (implausibility.worst(next) <= cut) {
                    point = next;
                }
            }
            left.add(point);
            walkers.add(point);
            at = walkers.size() > 50 ? at + 1 : walkers.size() - 1;
        }
    }

    private static double[] stepped(double[] point, double size, KeyedRandom random) {
        double[] next = new double[point.length];
        for (int d = 0; d < next.length; d++) {
            double moved = point[d] + size * random.nextGaussian();
            moved = Math.abs(moved);
            next[d] = Math.max(0, Math.min(1, moved > 1 ? 2 - moved : moved));
        }
        return next;
    }

    /** {@code count} of the points, each as far as can be from those before it, beginning with the one nearest to {@code first}. */
    List<double[]> spread(double[] first, int count) {
        List<double[]> chosen = new ArrayList<>();
        List<double[]> open = new ArrayList<>(points);
        open.sort(Comparator.comparingDouble(point -> distance(point, first)));
        double[] nearest = new double[open.size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        int next = 0;
        while (chosen.size() < Math.min(count, open.size())) {
            double[] taken = open.get(next);
            chosen.add(taken);
            double farthest = -1;
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = Math.min(nearest[i], distance(open.get(i), taken));
                if (nearest[i] > farthest) {
                    farthest = nearest[i];
                    next = i;
                }
            }
        }
        return chosen;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return Math.sqrt(sum);
    }
}
