package spillway.mechanism.production;

import spillway.kernel.Power;
import spillway.world.World;

/**
 * How much talent and how many workers the cheapest unit of the labour bundle takes at today's wages, by digital stage, region and sector.
 *
 * <p>Cost minimum of E4: {@code c = (theta^nu wH^(1-nu) + (1-theta)^nu wL^(1-nu))^(1/(1-nu))}, {@code H/N = theta^nu (c/wH)^nu}; the
 * weights by stage are those of {@link SkillMix}.
 */
public final class LabourCost {
    /** Talent and workers per unit of the bundle [stage][region][sector]. */
    public final double[][][] talentPerBundle;

    public final double[][][] workersPerBundle;

    /** For today's wages. */
    LabourCost(World world, SkillMix mix, double elasticity) {
        int stages = mix.weight.length;
        talentPerBundle = new double[stages][][];
        workersPerBundle = new double[stages][][];
        for (int stage = 0; stage < stages; stage++) {
            if (stage > 0 && mix.weight[stage] == mix.weight[0]) {
                talentPerBundle[stage] = talentPerBundle[0];
                workersPerBundle[stage] = workersPerBundle[0];
            } else {
                fill(world, mix, elasticity, stage);
            }
        }
    }

    private void fill(World world, SkillMix mix, double elasticity, int stage) {
        int regions = world.structure.regionCount();
        int sectors = world.structure.sectorCount();
        double[][] talent = new double[regions][sectors];
        double[][] workers = new double[regions][sectors];
        for (int r = 0; r < regions; r++) {
            double high = world.cities.talentPay(r);
            double low = world.cities.workerWage[r];
            for (int s = 0; s < sectors; s++) {
                double theta = mix.weight[stage][r][s];
                double units = mix.scale[stage][r][s];
                double highWeight = Power.of(theta, elasticity);
                double lowWeight = Power.of(1 - theta, elasticity);
                double cost = SkillMix.cost(theta, high, low, elasticity);
                talent[r][s] = highWeight * Power.of(cost / high, elasticity) / units;
                workers[r][s] = lowWeight * Power.of(cost / low, elasticity) / units;
            }
        }
        talentPerBundle[stage] = talent;
        workersPerBundle[stage] = workers;
    }

    /** Share of workers in what the bundle costs at today's wages. */
    double workerShare(World world, int stage, int r, int s) {
        double workers = world.cities.workerWage[r] * workersPerBundle[stage][r][s];
        return workers / (workers + world.cities.talentWage[r] * talentPerBundle[stage][r][s]);
    }
}
