package spillway.mechanism.keys;

import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;

/**
 * Key inputs as one composite (E6): {@code G = (sum w x^((e-1)/e))^(e/(e-1))} of their availabilities x with equal weights w, and the
 * geometric mean at elasticity e = 1. At a small e the scarcest decides.
 */
public final class Composite {
    /** Elasticities nearer to 1 than this count as 1: the form has a pole there. */
    private static final double NEAR_ONE = 1e-6;

    private final double power;
    private final boolean geometric;

    /** The composite with this elasticity of substitution between its inputs. */
    public Composite(double elasticity) {
        power = (elasticity - 1) / elasticity;
        geometric = Math.abs(elasticity - 1) < NEAR_ONE;
    }

    /** Log of the composite of these availabilities, each above 0 and 1 where nothing is short; 0 if nothing is. */
    public double log(double... available) {
        double logs = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double x : available) {
            double log = Logarithm.of(x);
            logs += log / available.length;
            least = Math.min(least, log);
        }
        if (geometric) {
            return logs;
        }
        // Taken relative to the scarcest: its power may be beyond what a double holds.
        double sum = 0;
        for (double x : available) {
            sum += Exponential.of(power * (Logarithm.of(x) - least)) / available.length;
        }
        return least + Logarithm.of(sum) / power;
    }
}
