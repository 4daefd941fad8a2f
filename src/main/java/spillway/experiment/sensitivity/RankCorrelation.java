package spillway.experiment.sensitivity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/** Spearman's rank correlation of a result with a factor over the points of a design, with a bootstrap interval over points. */
public final class RankCorrelation {
    private RankCorrelation() {}

    /** The correlation; undefined pairs are left out. NaN where either does not vary. */
    public static Interval of(double[] factor, double[] result) {
        int[] good = IntStream.range(0, factor.length)
                .filter(i -> Double.isFinite(factor[i]) && Double.isFinite(result[i]))
                .toArray();
        if (good.length < 3) {
            return Interval.NONE;
        }
        NaturalRanking ranking = new NaturalRanking();
        double[] x =
                ranking.rank(Arrays.stream(good).mapToDouble(i -> factor[i]).toArray());
        double[] y =
                ranking.rank(Arrays.stream(good).mapToDouble(i -> result[i]).toArray());
        double value = new PearsonsCorrelation().correlation(x, y);
        return Double.isNaN(value)
                ? Interval.NONE
                : new Bootstrap(good.length).around(value, weights -> weighted(x, y, weights));
    }

    private static double weighted(double[] x, double[] y, double[] weights) {
        double meanX = Bootstrap.mean(x, weights);
        double meanY = Bootstrap.mean(y, weights);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += weights[i] * (x[i] - meanX) * (y[i] - meanY);
            xx += weights[i] * (x[i] - meanX) * (x[i] - meanX);
            yy += weights[i] * (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
