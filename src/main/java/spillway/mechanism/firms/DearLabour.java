package spillway.mechanism.firms;

import spillway.kernel.Logarithm;
import spillway.world.Flows;
import spillway.world.World;

/**
 * By how much the wage of workers has outgrown prices outside and what people make, {@code ln (w / w0) - ln P - ln (y / y0)}, P the prices
 * of outside suppliers around the region, which in Hong Kong and Macao are not those of the mainland, and y the region's real value added per worker: what a shortage of hands has added since the base year, and
 * zero then. Wages in the rest of China are no measure of it: their observed path outgrows that of the region's wages all along.
 */
public final class DearLabour {
    private DearLabour() {}

    /** Log points by which labour is dearer in a region than in the base year; 0 where nobody works. */
    public static double of(World world, int r) {
        double people = world.base.employment[r];
        double usual = people > 0 ? Flows.sum(world.base.valueAdded[r]) / people : 0;
        double now = world.cities.productivity[r];
        double wage = world.cities.workerWage[r] / world.base.workerWage[r];
        return now > 0 && usual > 0 ? Logarithm.of(wage * usual / now) - world.cities.logOutsidePrice[r] : 0;
    }
}
