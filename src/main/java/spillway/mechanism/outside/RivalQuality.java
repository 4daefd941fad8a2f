package spillway.mechanism.outside;

import spillway.kernel.Exponential;
import spillway.kernel.Named;
import spillway.world.Outside;
import spillway.world.Structure;
import spillway.world.World;

/**
 * Rivals in the blocs are better than their path says (M51).
 *
 * <p>A level q of log quality multiplies the weight of outside suppliers in buyers' taste there by {@code exp((sigma - 1) q)}, as a price lower by q
 * would (quality as in {@code GoodsMarket}); it holds while it is set. Where the region's share is small, as it is abroad, its exports change
 * by {@code -(sigma - 1) q} in logs before anybody answers.
 */
public final class RivalQuality {
    private final Blocs.Params params;
    private final double elasticity;

    /** The rule under these parameters and this elasticity of substitution. */
    public RivalQuality(Blocs.Params params, double elasticity) {
        this.params = params;
        this.elasticity = elasticity;
    }

    /** Sets rivals' quality of the quarter; while the base is held it is that of 2010. */
    public void step(World world) {
        if (world.holdsBase()) {
            return;
        }
        Structure structure = world.structure;
        Outside outside = world.outside;
        for (int s = 0; s < structure.sectorCount(); s++) {
            double change = Named.value(params.rivalQuality(), structure.sectors[s]) - outside.rivalQuality[s];
            for (int b = 0; b < structure.blocs.length && change != 0; b++) {
                outside.suppliers[s][structure.bloc(b)] *= Exponential.of((elasticity - 1) * change);
            }
            outside.rivalQuality[s] += change;
        }
    }
}
