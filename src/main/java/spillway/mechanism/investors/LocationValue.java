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
 * sector, talent, patient stock, land for parks. As firms of a sector automate, what sets a region's wage apart from the mean counts less, by the
 * share of routine labour in their cost that is left. A conditional logit over places as in Head and Ries (1996).
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
        double[] routine = routine(world);
        double usual = meanLogWage(world);
        for (int r = 0; r < structure.regionCount(); r++) {
            double wage = Logarithm.of(cities.workerWage[r]);
            double suppliers = params.supplierAccess() * cities.supplierAccess[r];
            double talent = params.talent() * Logarithm.of(Math.max(1e-6, cities.talent[r]));
            double works = params.infrastructure() * world.governments.patientStock[r];
            double land = Named.value(params.landInstrument(), structure.regions[r]);
            for (int s = 0; s < structure.sectorCount(); s++) {
                double felt = routine[s] == 1 ? wage : usual + routine[s] * (wage - usual);
                double regional = suppliers + params.wages() * felt + talent + works + land;
                cities.locationValue[r][s] = regional
                        + params.marketAccess() * cities.marketAccess[r][s]
                        + params.agglomeration() * Logarithm.of(1 + firms[r][s]);
            }
        }
    }

    /** Share of routine labour in the cost of each sector's firms over what it would be without automation, by value added. */
    private static double[] routine(World world) {
        double[] saved = new double[world.structure.sectorCount()];
        double[] total = new double[saved.length];
        for (int f = 0; f < world.firms.count; f++) {
            double value = Math.max(0, world.firms.valueAdded[f]);
            if (world.firms.active[f]) {
                saved[world.firms.sector[f]] += value * world.firms.routineSaved[f];
                total[world.firms.sector[f]] += value;
            }
        }
        double[] left = new double[saved.length];
        for (int s = 0; s < left.length; s++) {
            left[s] = total[s] > 0 ? 1 - saved[s] / total[s] : 1;
        }
        return left;
    }

    /** Mean over the regions of what workers earn, log. */
    private static double meanLogWage(World world) {
        int regions = world.structure.regionCount();
        double mean = 0;
        for (int r = 0; r < regions; r++) {
            mean += Logarithm.of(world.cities.workerWage[r]) / regions;
        }
        return mean;
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
