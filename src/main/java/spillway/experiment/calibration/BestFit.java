package spillway.experiment.calibration;

import java.util.Arrays;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import spillway.experiment.design.SpaceFilling;

/** The point of least misfit: CMA-ES from several starts (Hansen and Ostermeier 2001, as in Commons Math), each followed downhill. */
final class BestFit {
    private static final int EVALUATIONS = 12_000;
    private static final double STEP = 0.2;

    private BestFit() {}

    /** The best of searches from the middle of the box and from {@code starts} points spread over it. */
    static Minimum find(Implausibility implausibility, double[] low, double[] high, int starts) {
        Descent descent = new Descent(implausibility, low, high);
        double[] middle = new double[low.length];
        Arrays.setAll(middle, d -> (low[d] + high[d]) / 2);
        Minimum best = descent.from(middle);
        for (int s = 0; s <= starts; s++) {
            double[] start = middle.clone();
            if (s > 0) {
                double[] share = SpaceFilling.points(low.length, s).get(s - 1);
                Arrays.setAll(start, d -> low[d] + (high[d] - low[d]) * share[d]);
            }
            best = best.better(descent.from(search(implausibility, low, high, start, s)));
        }
        return best;
    }

    private static double[] search(
            Implausibility implausibility, double[] low, double[] high, double[] start, int number) {
        int n = low.length;
        double[] sigma = new double[n];
        Arrays.setAll(sigma, d -> STEP * (high[d] - low[d]));
        double[] best = start.clone();
        double[] least = {implausibility.misfit(start)};
        CMAESOptimizer optimizer = new CMAESOptimizer(
                EVALUATIONS,
                0,
                true,
                0,
                1,
                new KeyedGenerator("calibration search " + number),
                false,
                new SimpleValueChecker(1e-9, 1e-9));
        try {
            optimizer.optimize(
                    new MaxEval(EVALUATIONS),
                    new ObjectiveFunction(point -> {
                        double misfit = implausibility.misfit(point);
                        if (misfit < least[0]) {
                            least[0] = misfit;
                            System.arraycopy(point, 0, best, 0, n);
                        }
                        return misfit;
                    }),
                    GoalType.MINIMIZE,
                    new InitialGuess(start),
                    new SimpleBounds(low, high),
                    new CMAESOptimizer.Sigma(sigma),
                    new CMAESOptimizer.PopulationSize(4 + (int) (3 * Math.log(n))));
        } catch (TooManyEvaluationsException enough) {
            return best;
        }
        return best;
    }
}
