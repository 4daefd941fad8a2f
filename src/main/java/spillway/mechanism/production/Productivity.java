package spillway.mechanism.production;

import spillway.kernel.Logarithm;
import spillway.world.World;

/** Log productivity of firms with what their region adds to it: patient stock of its government, and external returns. */
final class Productivity {
    private final double infrastructureGain;
    private final double externalReturns;

    Productivity(double infrastructureGain, double externalReturns) {
        this.infrastructureGain = infrastructureGain;
        this.externalReturns = externalReturns;
    }

    /** Log productivity of the firm in a row. */
    double log(World world, int f) {
        int r = world.firms.region[f];
        double own = world.firms.logTfp[f] + infrastructureGain * world.governments.patientStock[r];
        if (externalReturns == 0) {
            return own;
        }
        double base = world.base.residents[r] + world.base.talent[r];
        return own + externalReturns * Logarithm.of(world.cities.population(r) / base);
    }
}
