package spillway.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import spillway.kernel.Named;

/**
 * How strength falls with travel time: ordinary least squares of ln(strength) on minutes over pairs of cities.
 *
 * @param slope per minute
 * @param standardError of the slope, pairs taken as independent; NaN where there are too few pairs
 * @param intercept ln of the strength at zero minutes
 * @param pairs the pairs with a positive strength, by minutes
 * @param binMinutes mean minutes of the pairs of each bin
 * @param binStrength geometric mean of their strength
 */
record DecayFit(
        double slope,
        double standardError,
        double intercept,
        List<Pair> pairs,
        double[] binMinutes,
        double[] binStrength) {

    private static final int BINS = 10;

    /** A pair of cities with its travel time and strength. */
    record Pair(String to, double minutes, double strength) {}

    /** The fit with one intercept for all pairs. */
    static DecayFit of(List<Pair> all) {
        List<Pair> pairs = positive(all);
        SimpleRegression line = new SimpleRegression();
        pairs.forEach(pair -> line.addData(pair.minutes(), Math.log(pair.strength())));
        double[][] bins = bins(pairs);
        return new DecayFit(line.getSlope(), line.getSlopeStdErr(), line.getIntercept(), pairs, bins[0], bins[1]);
    }

    /** The fit with an intercept for each destination; strengths are given over the destination's intercept. */
    static DecayFit withinDestinations(List<Pair> all) {
        List<Pair> pairs = positive(all);
        Map<String, double[]> sums = new HashMap<>();
        for (Pair pair : pairs) {
            double[] sum = sums.computeIfAbsent(pair.to(), to -> new double[3]);
            sum[0] += pair.minutes();
            sum[1] += Math.log(pair.strength());
            sum[2]++;
        }
        SimpleRegression line = new SimpleRegression(false);
        for (Pair pair : pairs) {
            double[] sum = Named.value(sums, pair.to());
            line.addData(pair.minutes() - sum[0] / sum[2], Math.log(pair.strength()) - sum[1] / sum[2]);
        }
        double slope = line.getXSumSquares() > 0 ? line.getSlope() : 0;
        List<Pair> relative = new ArrayList<>();
        for (Pair pair : pairs) {
            double[] sum = Named.value(sums, pair.to());
            double own = Math.exp((sum[1] - slope * sum[0]) / sum[2]);
            relative.add(new Pair(pair.to(), pair.minutes(), pair.strength() / own));
        }
        double[][] bins = bins(relative);
        int free = pairs.size() - sums.size() - 1;
        double error = free > 0 && line.getXSumSquares() > 0
                ? Math.sqrt(line.getSumSquaredErrors() / free / line.getXSumSquares())
                : Double.NaN;
        return new DecayFit(slope, error, 0, relative, bins[0], bins[1]);
    }

    private static List<Pair> positive(List<Pair> all) {
        return all.stream()
                .filter(pair -> pair.strength() > 0 && Double.isFinite(pair.minutes()))
                .sorted(Comparator.comparingDouble(Pair::minutes).thenComparingDouble(Pair::strength))
                .toList();
    }

    /** Strength on the fitted line. */
    double at(double minutes) {
        return Math.exp(intercept + slope * minutes);
    }

    /** The slope of the logarithm and its standard error in words, per hundred minutes; short, since it stands below a narrow panel. */
    String words() {
        if (!Double.isFinite(standardError)) {
            return "too few pairs for a fit";
        }
        int decimals = standardError < 1e-4 ? 4 : 2;
        return "ln slope " + Figure.number(100 * slope, decimals) + " \u00b1 "
                + Figure.number(100 * standardError, decimals) + " per 100 min";
    }

    /** Means of bins that hold equally many pairs each, as near as may be. */
    private static double[][] bins(List<Pair> pairs) {
        int count = Math.min(BINS, pairs.size());
        double[][] means = new double[2][count];
        for (int b = 0; b < count; b++) {
            List<Pair> bin = pairs.subList(b * pairs.size() / count, (b + 1) * pairs.size() / count);
            means[0][b] = bin.stream().mapToDouble(Pair::minutes).average().orElse(Double.NaN);
            means[1][b] = Math.exp(bin.stream()
                    .mapToDouble(pair -> Math.log(pair.strength()))
                    .average()
                    .orElse(Double.NaN));
        }
        return means;
    }
}
