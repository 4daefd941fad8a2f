package spillway.mechanism.digital;

import spillway.kernel.Exponential;
import spillway.world.Outside;
import spillway.world.World;

/**
 * Suppliers outside turn digital too, on a declared path: by quarter t it has added {@code G (L(t) - L(0)) / (1 - L(0))} to their log
 * productivity, {@code L(t) = 1 / (1 + exp(-(t - m) / d))}, so that their weight in every market is multiplied by
 * {@code exp((sigma - 1) times that)}. Without it the region alone would have the technology, and win the markets of a world that stood
 * still. It does not look at the region: what a policy does to the region's firms is not copied by their rivals.
 */
public final class OutsideFollows {
    private final boolean enabled;
    private final DigitalReturns.Params params;
    private final double elasticity;

    /** The rule where firms adopt at all, with the path declared among {@code params} and this elasticity between suppliers. */
    public OutsideFollows(boolean enabled, DigitalReturns.Params params, double elasticity) {
        this.enabled = enabled;
        this.params = params;
        this.elasticity = elasticity;
    }

    /** Lets suppliers outside go on along the path; nothing happens while the base year is held. */
    public void step(World world) {
        if (!enabled || world.holdsBase()) {
            return;
        }
        Outside outside = world.outside;
        double step = gain(world.tick) - outside.digitalGain;
        if (step == 0) {
            return;
        }
        outside.digitalGain += step;
        double factor = Exponential.of((elasticity - 1) * step);
        for (double[] bySector : outside.suppliers) {
            for (int d = 0; d < bySector.length; d++) {
                bySector[d] *= factor;
            }
        }
    }

    /** What the technology has added to log productivity outside by a quarter. */
    double gain(int tick) {
        double start = share(0);
        return params.outsideGain() * (share(tick) - start) / (1 - start);
    }

    private double share(int tick) {
        return 1 / (1 + Exponential.of((params.outsideMiddle() - tick) / params.outsideSpread()));
    }
}
