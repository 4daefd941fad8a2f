package spillway.experiment.column;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import spillway.experiment.AnnualResults;
import spillway.model.CityFigure;

/** What a quantity may compute from the yearly figures of cities. */
final class Series {
    private static final int FEWEST = 3;

    private Series() {}

    /** A number for each city in a year. */
    @FunctionalInterface
    interface Across {
        double[] of(AnnualResults results, int year);
    }

    /** Whether the results have a year. */
    static boolean has(AnnualResults results, int year) {
        return year >= AnnualResults.FIRST_YEAR && year < AnnualResults.FIRST_YEAR + results.years();
    }

    static double sum(AnnualResults results, CityFigure figure, int[] places, int year) {
        double sum = 0;
        for (int place : places) {
            sum += results.year(figure, year)[place];
        }
        return sum;
    }

    /** Growth of the sum over places in logs, from each year to the next, up to {@code last}. */
    static double[] growth(AnnualResults results, CityFigure figure, int[] places, int last) {
        double[] growth = new double[Math.max(0, last - AnnualResults.FIRST_YEAR)];
        for (int i = 0; i < growth.length; i++) {
            int year = AnnualResults.FIRST_YEAR + i;
            growth[i] = StrictMath.log(sum(results, figure, places, year + 1) / sum(results, figure, places, year));
        }
        return growth;
    }

    /** The year, with linear steps between years, in which a quantity first reaches one half; the year after {@code last} if it does not till then. */
    static double halftime(Quantity quantity, AnnualResults results, int last) {
        double before = Double.NaN;
        for (int year = AnnualResults.FIRST_YEAR; year <= last; year++) {
            double now = quantity.of(results, year);
            if (now >= 0.5) {
                return before < 0.5 ? year - (now - 0.5) / (now - before) : year;
            }
            before = now;
        }
        return last + 1.0;
    }

    /** Standard deviation of yearly growth. */
    static double swing(AnnualResults results, CityFigure figure, int[] places, int last) {
        double[] growth = growth(results, figure, places, last);
        return growth.length < FEWEST ? Double.NaN : new StandardDeviation().evaluate(growth);
    }

    /** Mean correlation of yearly growth over all pairs of figures. */
    static double comovement(AnnualResults results, List<CityFigure> figures, int[] places, int last) {
        double sum = 0;
        int pairs = 0;
        for (int a = 0; a < figures.size(); a++) {
            for (int b = 0; b < a; b++) {
                sum += correlation(
                        growth(results, figures.get(a), places, last), growth(results, figures.get(b), places, last));
                pairs++;
            }
        }
        return sum / pairs;
    }

    /** Correlation of two rows; NaN with fewer than three entries. */
    static double correlation(double[] a, double[] b) {
        return a.length < FEWEST ? Double.NaN : new PearsonsCorrelation().correlation(a, b);
    }

    /** Slope of the least-squares line of {@code y} on {@code x}; NaN with fewer than three entries. */
    static double slope(double[] y, double[] x) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < x.length; i++) {
            line.addData(x[i], y[i]);
        }
        return x.length < FEWEST ? Double.NaN : line.getSlope();
    }

    /** Joins two rows entry by entry. */
    static double[] joined(double[] a, double[] b, DoubleBinaryOperator how) {
        double[] joined = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            joined[i] = how.applyAsDouble(a[i], b[i]);
        }
        return joined;
    }

    /** The entries of {@code all} at these places. */
    static double[] at(double[] all, int[] places) {
        return Arrays.stream(places).mapToDouble(place -> all[place]).toArray();
    }
}
