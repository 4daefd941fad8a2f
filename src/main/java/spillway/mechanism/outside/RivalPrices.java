package spillway.mechanism.outside;

import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.kernel.Numbers;
import spillway.world.Outside;
import spillway.world.Structure;
import spillway.world.World;

/**
 * A large exporter moves the prices that it meets (M67).
 *
 * <p>Where the region's share z of a bloc's market rises, rivals sell less and cut their prices, and their weight in buyers' taste rises: {@code pi' = pi +
 * pace (-priceMaking x - pi)}, {@code x = ln(z / z0)} within its bound, z0 the share in 2010, and {@code Omega exp((1 - sigma) (pi' - pi))}. What would
 * raise a small country's share by a, raises it in the long run by {@code a / (1 + (sigma - 1) priceMaking)}; a loss of share is
 * softened in the same way.
 */
public final class RivalPrices {
    private final Blocs.Params params;
    private final double elasticity;

    /** The rule under these parameters and this elasticity of substitution. */
    public RivalPrices(Blocs.Params params, double elasticity) {
        this.params = params;
        this.elasticity = elasticity;
    }

    /** Rivals in all blocs answer to what the region sold in the quarter; while the base is held its share is noted. */
    public void step(World world) {
        Structure structure = world.structure;
        Outside outside = world.outside;
        for (int s = 0; s < structure.sectorCount(); s++) {
            for (int b = 0; b < structure.blocs.length; b++) {
                int d = structure.bloc(b);
                double share = share(world, s, d);
                if (world.holdsBase()) {
                    outside.baseMarketShare[s][d] = share;
                } else {
                    answer(outside, s, d, share);
                }
            }
        }
    }

    private void answer(Outside outside, int s, int d, double share) {
        double before = outside.baseMarketShare[s][d];
        double gain = before > 0 && share > 0
                ? Numbers.clip(Logarithm.of(share / before), -params.priceMakingBound(), params.priceMakingBound())
                : 0;
        double step = params.priceMakingPace() * (-params.priceMaking() * gain - outside.rivalPrice[s][d]);
        if (step != 0) {
            outside.rivalPrice[s][d] += step;
            outside.suppliers[s][d] *= Exponential.of((1 - elasticity) * step);
        }
    }

    /** Share of the region's firms in what a destination spends on a sector. */
    private static double share(World world, int s, int d) {
        double sold = 0;
        for (double[] seller : world.flows.trade[s]) {
            sold += seller[d];
        }
        return sold / world.outside.demand[s][d];
    }
}
