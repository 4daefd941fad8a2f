package spillway.mechanism.labour;

import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.kernel.Named;
import spillway.kernel.Numbers;
import spillway.world.Cities;
import spillway.world.World;

/**
 * Wages move with excess demand, its change, smoothed productivity growth and outside inflation (E15).
 *
 * <p>{@code dln w = psi x + psiD dx + iota g + pi}: pi is the growth of outside prices around the region, never the region's own inflation, which is
 * the nominal anchor. A lowest wage of workers, where a city sets one, is approached from below. A Phillips curve with productivity indexation, as in Dosi, Fagiolo and Roventini (2010).
 */
public final class Wages {
    private final LabourMarket.Params params;

    /** The rule under these parameters. */
    public Wages(LabourMarket.Params params) {
        this.params = params;
    }

    /** Sets next quarter's wages. */
    public void step(World world) {
        if (world.holdsBase()) {
            noteProductivity(world, false);
            return;
        }
        noteProductivity(world, true);
        if (params.wageMode() == LabourMarket.WageMode.CLEAR) {
            return;
        }
        Cities cities = world.cities;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            double common =
                    params.wagePassThrough() * passed(cities.productivityGrowth[r]) + cities.outsideInflation[r];
            cities.talentWage[r] *=
                    Exponential.of(common + pressure(cities.talentTightness[r], cities.talentTightnessBefore[r]));
            cities.workerWage[r] *=
                    Exponential.of(common + pressure(cities.workerTightness[r], cities.workerTightnessBefore[r]));
            raise(world, r);
        }
    }

    /** Lifts what workers earn towards the lowest wage of their city, where there is one above it. */
    private void raise(World world, int r) {
        double least = Named.value(params.minimumWage(), world.structure.regions[r]);
        if (least > 0) {
            double path = world.base.workerWage[r] * world.outside.wage;
            double gap = Logarithm.of(least * path / world.cities.workerWage[r]);
            world.cities.workerWage[r] *= Exponential.of(params.minimumWagePace() * Math.max(0, gap));
        }
    }

    /** Wage growth that excess demand causes. */
    double pressure(double excess, double before) {
        return params.excessDemandEffect() * within(excess, params.excessDemandBound())
                + params.excessChangeEffect() * within(excess - before, params.excessChangeBound());
    }

    private double passed(double growth) {
        return Numbers.clip(growth, params.leastPassedGrowth(), params.mostPassedGrowth());
    }

    private static double within(double value, double bound) {
        return Numbers.clip(value, -bound, bound);
    }

    private void noteProductivity(World world, boolean smooth) {
        Cities cities = world.cities;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            double real = 0;
            for (double value : world.flows.realValueAdded[r]) {
                real += value;
            }
            double now = real / (cities.employedTalent[r] + cities.employedWorkers[r]);
            if (!(now > 0)) {
                continue;
            }
            if (!smooth) {
                cities.productivityGrowth[r] = params.trendAtStart();
            } else {
                double growth = Logarithm.of(now / cities.productivity[r]);
                cities.productivityGrowth[r] += params.productivityPace() * (growth - cities.productivityGrowth[r]);
            }
            cities.productivity[r] = now;
        }
    }
}
