package spillway.mechanism.investors;

import spillway.kernel.Logarithm;
import spillway.kernel.Named;
import spillway.world.Cities;
import spillway.world.Structure;
import spillway.world.World;

/**
 * What a place is worth to an investor, before subsidies (E28).
 *
 * <p>{@code V = b1 ln MA + b2 SA + b3 ln w + b4 ln n + b5 ln H + b6 Z + b7}: market access, supplier access, wage, firms of the
 * sector, talent, patient stock, land for parks. A conditional logit over places as in Head and Ries (1996).
 */
public final class LocationValue {
    private final Investors.Params params;

    /** The rule under these parameters. */
    public LocationValue(Investors.Params params) {
        this.params = params;
    }

    /** Values all places. */
    public void step(World world) {
        Structure structure = world.structure;
        Cities cities = world.cities;
        double[][] firms = enterprises(world);
        for (int r = 0; r < structure.regionCount(); r++) {
            double regional = params.supplierAccess() * cities.supplierAccess[r]
                    + params.wages() * Logarithm.of(cities.workerWage[r])
                    + params.talent() * Logarithm.of(Math.max(1e-6, cities.talent[r]))
                    + params.infrastructure() * world.governments.patientStock[r]
                    + Named.value(params.landInstrument(), structure.regions[r]);
            for (int s = 0; s < structure.sectorCount(); s++) {
                cities.locationValue[r][s] = regional
                        + params.marketAccess() * cities.marketAccess[r][s]
                        + params.agglomeration() * Logarithm.of(1 + firms[r][s]);
            }
        }
    }

    private static double[][] enterprises(World world) {
        double[][] number = new double[world.structure.regionCount()][world.structure.sectorCount()];
        for (int f = 0; f < world.firms.count; f++) {
            if (world.firms.active[f]) {
                number[world.firms.region[f]][world.firms.sector[f]] += world.firms.represented[f];
            }
        }
        return number;
    }
}
