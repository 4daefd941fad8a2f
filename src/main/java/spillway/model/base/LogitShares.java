package spillway.model.base;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealVector;
import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;

/**
 * Attractions of places such that as many choose each as wanted, by multinomial logit from several origins.
 *
 * <p>They minimise {@code sum m log sum exp(a - c) - sum wanted a}, which is convex: its gradient is the excess of choosers, its Hessian
 * positive definite with the attraction of the last place fixed. Newton's method with steps halved until the function falls gets there
 * from anywhere, if the numbers wanted can be had at all.
 */
final class LogitShares {
    private static final int STEPS = 200;
    private static final double FOUND = 1e-10;

    /** People who choose alike: how many, and the cost of each place to them. */
    record Origin(double people, double[] cost) {}

    private final List<Origin> origins;
    private final int free;

    LogitShares(List<Origin> origins) {
        this.origins = origins;
        this.free = origins.get(0).cost.length - 1;
    }

    /** Moves {@code attraction}, but for its last, towards where {@code wanted} choose each place; returns the excess left. */
    double[] solve(double[] wanted, double[] attraction) {
        double[] excess = new double[free];
        double value = value(wanted, attraction);
        for (int step = 0; step < STEPS; step++) {
            double[][] slope = new double[free][free];
            double worst = excess(wanted, attraction, excess, slope);
            if (worst < FOUND) {
                break;
            }
            double[] direction = direction(slope, excess);
            double size = 1;
            double[] tried = moved(attraction, direction, size);
            double reached = value(wanted, tried);
            while (!(reached < value) && size > 1e-9) {
                size /= 2;
                tried = moved(attraction, direction, size);
                reached = value(wanted, tried);
            }
            if (!(reached < value)) {
                break;
            }
            value = reached;
            System.arraycopy(tried, 0, attraction, 0, free);
        }
        excess(wanted, attraction, excess, new double[free][free]);
        return excess;
    }

    private double[] moved(double[] attraction, double[] direction, double size) {
        double[] moved = attraction.clone();
        for (int i = 0; i < free; i++) {
            moved[i] -= size * direction[i];
        }
        return moved;
    }

    /** The slope's inverse times the excess; where the slope has no inverse in double precision, a little is added to its diagonal. */
    private double[] direction(double[][] slope, double[] excess) {
        double trace = 0;
        for (int i = 0; i < free; i++) {
            trace += slope[i][i];
        }
        RealVector right = new ArrayRealVector(excess);
        for (double more = 1e-14 * trace; ; more *= 100) {
            for (int i = 0; i < free; i++) {
                slope[i][i] += more;
            }
            try {
                return new CholeskyDecomposition(new Array2DRowRealMatrix(slope), 1e-10 * trace, 1e-16 * trace)
                        .getSolver()
                        .solve(right)
                        .toArray();
            } catch (NonPositiveDefiniteMatrixException tooFlat) {
                if (more > trace) {
                    return excess.clone();
                }
            }
        }
    }

    private double value(double[] wanted, double[] attraction) {
        double value = 0;
        for (Origin origin : origins) {
            double most = most(origin, attraction);
            double sum = 0;
            for (int to = 0; to <= free; to++) {
                sum += Exponential.of(attraction[to] - origin.cost[to] - most);
            }
            value += origin.people * (most + Logarithm.of(sum));
        }
        for (int i = 0; i < free; i++) {
            value -= wanted[i] * attraction[i];
        }
        return value;
    }

    private static double most(Origin origin, double[] attraction) {
        double most = Double.NEGATIVE_INFINITY;
        for (int to = 0; to < attraction.length; to++) {
            most = Math.max(most, attraction[to] - origin.cost[to]);
        }
        return most;
    }

    /** Fills excess and its slope; returns the largest excess in size, over the numbers wanted. */
    private double excess(double[] wanted, double[] attraction, double[] excess, double[][] slope) {
        for (int i = 0; i < free; i++) {
            excess[i] = -wanted[i];
        }
        double[] chance = new double[free + 1];
        for (Origin origin : origins) {
            double most = most(origin, attraction);
            double sum = 0;
            for (int to = 0; to <= free; to++) {
                chance[to] = Exponential.of(attraction[to] - origin.cost[to] - most);
                sum += chance[to];
            }
            for (int i = 0; i < free; i++) {
                double share = chance[i] / sum;
                excess[i] += origin.people * share;
                slope[i][i] += origin.people * share;
                for (int j = 0; j < free; j++) {
                    slope[i][j] -= origin.people * share * chance[j] / sum;
                }
            }
        }
        double worst = 0;
        for (int i = 0; i < free; i++) {
            worst = Math.max(worst, Math.abs(excess[i]) / Math.abs(wanted[i]));
        }
        return worst;
    }
}
