package spillway.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How strength falls with travel time: ordinary least squares of ln(strength) on minutes over pairs of cities.
 *
 * @param slope per minute
 * @param standardError of the slope, pairs taken as independent; NaN below three pairs
 * @param intercept ln of the strength at zero minutes
 * @param pairs number of pairs with a positive strength
 * @param binMinutes mean minutes of the pairs of each bin
 * @param binStrength geometric mean of their strength
 */
record DecayFit(
        double slope, double standardError, double intercept, int pairs, double[] binMinutes, double[] binStrength) {

    private static final int BINS = 10;

    /** A pair of cities with its travel time and strength. */
    record Pair(double minutes, double strength) {}

    static DecayFit of(List<Pair> all) {
        List<Pair> pairs = all.stream()
                .filter(pair -> pair.strength() > 0 && Double.isFinite(pair.minutes()))
                .sorted(Comparator.comparingDouble(Pair::minutes).thenComparingDouble(Pair::strength))
                .toList();
        int n = pairs.size();
        double meanX = pairs.stream().mapToDouble(Pair::minutes).average().orElse(0);
        double meanY = pairs.stream().mapToDouble(pair -> Math.log(pair.strength())).average().orElse(0);
        double sxx = 0;
        double sxy = 0;
        for (Pair pair : pairs) {
            sxx += (pair.minutes() - meanX) * (pair.minutes() - meanX);
            sxy += (pair.minutes() - meanX) * (Math.log(pair.strength()) - meanY);
        }
        double slope = sxx > 0 ? sxy / sxx : Double.NaN;
        double squares = 0;
        for (Pair pair : pairs) {
            double residual = Math.log(pair.strength()) - meanY - slope * (pair.minutes() - meanX);
            squares += residual * residual;
        }
        double error = n > 2 && sxx > 0 ? Math.sqrt(squares / (n - 2) / sxx) : Double.NaN;
        double[][] bins = bins(pairs);
        return new DecayFit(slope, error, meanY - slope * meanX, n, bins[0], bins[1]);
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
        return "fit: " + Figure.number(100 * slope, 2) + " (s.e. " + Figure.number(100 * standardError, 2)
                + ") in ln per 100 min";
    }

    /** Bins that hold equally many pairs each. */
    private static double[][] bins(List<Pair> pairs) {
        int count = Math.min(BINS, pairs.size());
        List<Double> minutes = new ArrayList<>();
        List<Double> strength = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            List<Pair> bin = pairs.subList(b * pairs.size() / count, (b + 1) * pairs.size() / count);
            minutes.add(bin.stream().mapToDouble(Pair::minutes).average().orElse(Double.NaN));
            strength.add(Math.exp(
                    bin.stream().mapToDouble(pair -> Math.log(pair.strength())).average().orElse(Double.NaN)));
        }
        return new double[][] {
            minutes.stream().mapToDouble(Double::doubleValue).toArray(),
            strength.stream().mapToDouble(Double::doubleValue).toArray()
        };
    }

    double longest() {
        return Arrays.stream(binMinutes).max().orElse(Double.NaN);
    }

    double shortest() {
        return Arrays.stream(binMinutes).min().orElse(Double.NaN);
    }
}
