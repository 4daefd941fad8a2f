package spillway.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        return fit(positive(all), 1);
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
        double sxx = 0;
        double sxy = 0;
        for (Pair pair : pairs) {
            double[] sum = sums.get(pair.to());
            double x = pair.minutes() - sum[0] / sum[2];
            sxx += x * x;
            sxy += x * (Math.log(pair.strength()) - sum[1] / sum[2]);
        }
        double slope = sxx > 0 ? sxy / sxx : 0;
        List<Pair> relative = new ArrayList<>();
        for (Pair pair : pairs) {
            double[] sum = sums.get(pair.to());
            double own = Math.exp((sum[1] - slope * sum[0]) / sum[2]);
            relative.add(new Pair(pair.to(), pair.minutes(), pair.strength() / own));
        }
        DecayFit pooled = fit(relative, 1);
        double squares = squares(relative, slope, 0);
        int free = pairs.size() - sums.size() - 1;
        double error = free > 0 && sxx > 0 ? Math.sqrt(squares / free / sxx) : Double.NaN;
        return new DecayFit(slope, error, 0, relative, pooled.binMinutes(), pooled.binStrength());
    }

    private static List<Pair> positive(List<Pair> all) {
        return all.stream()
                .filter(pair -> pair.strength() > 0 && Double.isFinite(pair.minutes()))
                .sorted(Comparator.comparingDouble(Pair::minutes).thenComparingDouble(Pair::strength))
                .toList();
    }

    private static DecayFit fit(List<Pair> pairs, int intercepts) {
        double meanX = pairs.stream().mapToDouble(Pair::minutes).average().orElse(0);
        double meanY = pairs.stream().mapToDouble(pair -> Math.log(pair.strength())).average().orElse(0);
        double sxx = 0;
        double sxy = 0;
        for (Pair pair : pairs) {
            sxx += (pair.minutes() - meanX) * (pair.minutes() - meanX);
            sxy += (pair.minutes() - meanX) * (Math.log(pair.strength()) - meanY);
        }
        double slope = sxx > 0 ? sxy / sxx : Double.NaN;
        double intercept = meanY - slope * meanX;
        int free = pairs.size() - intercepts - 1;
        double error = free > 0 && sxx > 0 ? Math.sqrt(squares(pairs, slope, intercept) / free / sxx) : Double.NaN;
        double[][] bins = bins(pairs);
        return new DecayFit(slope, error, intercept, pairs, bins[0], bins[1]);
    }

    private static double squares(List<Pair> pairs, double slope, double intercept) {
        double squares = 0;
        for (Pair pair : pairs) {
            double residual = Math.log(pair.strength()) - intercept - slope * pair.minutes();
            squares += residual * residual;
        }
        return squares;
    }

    /** Strength on the fitted line. */
    double at(double minutes) {
        return Math.exp(intercept + slope * minutes);
    }

    /** The slope in words, per hundred minutes. */
    String words() {
        if (!Double.isFinite(standardError)) {
            return "too few pairs for a fit";
        }
        int decimals = standardError < 1e-4 ? 4 : standardError < 1e-3 ? 3 : 2;
        return "fit: " + Figure.number(100 * slope, decimals) + " (s.e. " + Figure.number(100 * standardError, decimals)
                + ") in ln per 100 min";
    }

    /** Means of bins that hold equally many pairs each, as near as may be. */
    private static double[][] bins(List<Pair> pairs) {
        int count = Math.min(BINS, pairs.size());
        double[][] means = new double[2][count];
        for (int b = 0; b < count; b++) {
            List<Pair> bin = pairs.subList(b * pairs.size() / count, (b + 1) * pairs.size() / count);
            means[0][b] = bin.stream().mapToDouble(Pair::minutes).average().orElse(Double.NaN);
            means[1][b] = Math.exp(
                    bin.stream().mapToDouble(pair -> Math.log(pair.strength())).average().orElse(Double.NaN));
        }
        return means;
    }
}
