package spillway.mechanism.digital;

import spillway.kernel.Exponential;
import spillway.world.Firms;
import spillway.world.Outside;
import spillway.world.World;

/**
 * Suppliers outside turn digital too: of what digital technology adds to log productivity of the region's firms of a sector, weighted by
 * output, they have a share {@code phi} as well, so that their weight in every market is multiplied by
 * {@code exp((sigma - 1) phi g_s)}. Without it the region alone would have the technology, and win the markets of a world that stood still.
 */
final class OutsideFollows {
    private final double share;
    private final double elasticity;

    OutsideFollows(double share, double elasticity) {
        this.share = share;
        this.elasticity = elasticity;
    }

    void step(World world) {
        Outside outside = world.outside;
        double[] gain = gains(world.firms, world.structure.sectorCount());
        for (int s = 0; s < gain.length; s++) {
            double step = share * gain[s] - outside.digitalGain[s];
            if (step != 0) {
                outside.digitalGain[s] += step;
                double factor = Exponential.of((elasticity - 1) * step);
                for (int d = 0; d < outside.suppliers[s].length; d++) {
                    outside.suppliers[s][d] *= factor;
                }
            }
        }
    }

    /** Mean of what digital technology adds to log productivity, by sector. */
    private static double[] gains(Firms firms, int sectors) {
        double[] sum = new double[sectors];
        double[] output = new double[sectors];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                sum[firms.sector[f]] += firms.output[f] * firms.digitalGain[f];
                output[firms.sector[f]] += firms.output[f];
            }
        }
        for (int s = 0; s < sectors; s++) {
            sum[s] = output[s] > 0 ? sum[s] / output[s] : 0;
        }
        return sum;
    }
}
