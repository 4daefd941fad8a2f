package spillway.mechanism.production;

import spillway.kernel.Power;
import spillway.world.World;

/**
 * How much talent and how many workers the cheapest unit of the labour bundle takes at today's wages, by region and sector.
 *
 * <p>Cost minimum of E4: {@code c = (theta^nu wH^(1-nu) + (1-theta)^nu wL^(1-nu))^(1/(1-nu))}, {@code H/N = theta^nu (c/wH)^nu}.
 */
public final class LabourCost {
    /** Talent and workers per unit of the bundle [region][sector]. */
    public final double[][] talentPerBundle;

    public final double[][] workersPerBundle;

    /** For today's wages. */
    public LabourCost(World world, double elasticity) {
        int regions = world.structure.regionCount();
        int sectors = world.structure.sectorCount();
        talentPerBundle = new double[regions][sectors];
        workersPerBundle = new double[regions][sectors];
        for (int r = 0; r < regions; r++) {
            double high = world.cities.talentPay(r);
            double low = world.cities.workerWage[r];
            for (int s = 0; s < sectors; s++) {
                double theta = world.base.talentWeight[r][s];
                double highWeight = Power.of(theta, elasticity);
                double lowWeight = Power.of(1 - theta, elasticity);
                double cost = Power.of(
                        highWeight * Power.of(high, 1 - elasticity) + lowWeight * Power.of(low, 1 - elasticity),
                        1 / (1 - elasticity));
                talentPerBundle[r][s] = highWeight * Power.of(cost / high, elasticity);
                workersPerBundle[r][s] = lowWeight * Power.of(cost / low, elasticity);
            }
        }
    }
}
