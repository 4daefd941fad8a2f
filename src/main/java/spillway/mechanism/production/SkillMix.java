package spillway.mechanism.production;

import java.util.Arrays;
import spillway.kernel.Power;
import spillway.world.DigitalStage;
import spillway.world.World;

/**
 * The labour bundle of firms by digital stage: how much talent weighs in it, and how many units of it the CES sum is (E44).
 *
 * <p>A stage takes a share b of the weight of routine labour, {@code theta' = 1 - (1 - theta) (1 - b)}, and
 * {@code N' = scale [theta' H^e + (1 - theta') L^e]^(1/e)} with {@code scale = c(theta') / c(theta)} at the wages of the base year: at
 * these a unit of the bundle costs as much as before, made with more talent and fewer workers. What the technology yields beyond that is
 * productivity, and not counted here.
 */
final class SkillMix {
    /** Weight of talent [stage][region][sector]. */
    final double[][][] weight;

    /** Units of the bundle that the CES sum of talent and workers is [stage][region][sector]. */
    final double[][][] scale;

    /** The mix under these parameters; one array for all stages where they do not differ. */
    SkillMix(World world, Automation.Params params, double elasticity) {
        int stages = DigitalStage.values().length;
        int regions = world.structure.regionCount();
        weight = new double[stages][][];
        scale = new double[stages][][];
        for (int stage = 0; stage < stages; stage++) {
            double taken = params.routineTaken(stage);
            if (taken == 0) {
                weight[stage] = world.base.talentWeight;
                scale[stage] = stage > 0 ? scale[0] : ones(regions, world.structure.sectorCount());
                continue;
            }
            weight[stage] = new double[regions][world.structure.sectorCount()];
            scale[stage] = new double[regions][world.structure.sectorCount()];
            for (int r = 0; r < regions; r++) {
                for (int s = 0; s < weight[stage][r].length; s++) {
                    double before = world.base.talentWeight[r][s];
                    weight[stage][r][s] = 1 - (1 - before) * (1 - taken);
                    scale[stage][r][s] = baseCost(world, r, weight[stage][r][s], elasticity)
                            / baseCost(world, r, before, elasticity);
                }
            }
        }
    }

    private static double[][] ones(int regions, int sectors) {
        double[][] ones = new double[regions][sectors];
        for (double[] row : ones) {
            Arrays.fill(row, 1);
        }
        return ones;
    }

    /** What a unit of the CES sum costs at the wages of the base year. */
    private static double baseCost(World world, int r, double weight, double elasticity) {
        return cost(weight, world.base.talentWage[r], world.base.workerWage[r], elasticity);
    }

    /** Least cost of a unit of the CES sum with this weight of talent. */
    static double cost(double weight, double talentWage, double workerWage, double elasticity) {
        return Power.of(
                Power.of(weight, elasticity) * Power.of(talentWage, 1 - elasticity)
                        + Power.of(1 - weight, elasticity) * Power.of(workerWage, 1 - elasticity),
                1 / (1 - elasticity));
    }
}
