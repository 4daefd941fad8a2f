package spillway.benchmark.people;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import spillway.benchmark.BenchmarkCase.Measured;

/** Where independent people ended up, beside the law they should follow. */
final class Shares {
    private Shares() {}

    /** The share of each place with its standard error, and how probable a chi-squared as large as this one is under {@code law}. */
    static List<Measured> measured(long[] heads, double[] law) {
        long people = 0;
        double sum = 0;
        for (int r = 0; r < heads.length; r++) {
            people += heads[r];
            sum += law[r];
        }
        List<Measured> measured = new ArrayList<>();
        double[] expected = new double[law.length];
        for (int r = 0; r < heads.length; r++) {
            double share = (double) heads[r] / people;
            measured.add(new Measured("share of place " + (r + 1), share, Math.sqrt(share * (1 - share) / people)));
            expected[r] = people * law[r] / sum;
        }
        measured.add(Measured.exactly("chi2 p", new ChiSquareTest().chiSquareTest(expected, heads)));
        return measured;
    }
}
