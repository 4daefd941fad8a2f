package spillway.experiment.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a design says of each point: means over its seeds.
 *
 * @param points the points at which all runs came to their end
 * @param means mean of each moment [point][moment]
 * @param seedVariance variance of each moment between seeds of a point, mean over points; zero with one seed a point
 * @param seeds seeds a point
 * @param broken points left out since a run broke
 */
record Sample(List<double[]> points, double[][] means, double[] seedVariance, int seeds, int broken) {

    /** The sample of these rows, in the order of the points, with equally many seeds each. */
    static Sample of(List<DesignRow> rows, int moments) {
        Map<String, List<DesignRow>> byPoint = new LinkedHashMap<>();
        for (DesignRow row : rows) {
            byPoint.computeIfAbsent(row.wave() + " " + row.number(), first -> new ArrayList<>())
                    .add(row);
        }
        List<double[]> points = new ArrayList<>();
        List<double[]> means = new ArrayList<>();
        double[] variance = new double[moments];
        int seeds = 1;
        int broken = 0;
        for (List<DesignRow> group : byPoint.values()) {
            if (!group.stream().allMatch(DesignRow::done)) {
                broken++;
                continue;
            }
            seeds = group.size();
            double[] mean = new double[moments];
            for (DesignRow row : group) {
                for (int m = 0; m < moments; m++) {
                    mean[m] += row.moments()[m] / group.size();
                }
            }
            for (DesignRow row : group) {
                for (int m = 0; m < moments; m++) {
                    double off = row.moments()[m] - mean[m];
                    variance[m] += off * off / Math.max(1, group.size() - 1);
                }
            }
            points.add(group.get(0).point());
            means.add(mean);
        }
        for (int m = 0; m < moments; m++) {
            variance[m] /= Math.max(1, points.size());
        }
        return new Sample(points, means.toArray(double[][]::new), variance, seeds, broken);
    }

    /** The point whose moments, as the simulator gave them, miss the target least. */
    double[] nearest(Target target) {
        double least = Double.POSITIVE_INFINITY;
        double[] nearest = points.get(0);
        for (int i = 0; i < means.length; i++) {
            double misfit = 0;
            for (int m = 0; m < target.size(); m++) {
                double off = (means[i][m] - target.observed()[m]) / target.sd()[m];
                misfit += off * off;
            }
            if (misfit < least) {
                least = misfit;
                nearest = points.get(i);
            }
        }
        return nearest;
    }

    /** The same of some of the moments. */
    Sample of(int[] chosen) {
        double[][] some = new double[means.length][chosen.length];
        double[] variance = new double[chosen.length];
        for (int m = 0; m < chosen.length; m++) {
            variance[m] = seedVariance[chosen[m]];
            for (int i = 0; i < some.length; i++) {
                some[i][m] = means[i][chosen[m]];
            }
        }
        return new Sample(points, some, variance, seeds, broken);
    }

    /** The same without some of the points. */
    Sample without(List<double[]> some) {
        List<double[]> left = new ArrayList<>();
        List<double[]> outcomes = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double[] point = points.get(i);
            if (some.stream().noneMatch(one -> java.util.Arrays.equals(one, point))) {
                left.add(point);
                outcomes.add(means[i]);
            }
        }
        return new Sample(left, outcomes.toArray(double[][]::new), seedVariance, seeds, broken);
    }

    /** Variance of a point's mean that stems from its seeds [moment]. */
    double[] random() {
        return java.util.Arrays.stream(seedVariance).map(v -> v / seeds).toArray();
    }
}
