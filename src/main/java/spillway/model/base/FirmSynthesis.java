package spillway.model.base;

import spillway.kernel.KeyedRandom;
import spillway.kernel.Power;
import spillway.kernel.RandomStreams;
import spillway.mechanism.firms.Turnover;
import spillway.model.ModelParams;
import spillway.model.RegionalData;
import spillway.world.Firms;
import spillway.world.Size;
import spillway.world.SolvedBase;
import spillway.world.World;

/** The firms of the base year, place by place: how many rows each has, and what capital and talent its firms share. */
final class FirmSynthesis {
    private final RegionalData data;
    private final BaseTargets targets;
    private final ModelParams params;
    private final KeyedRandom random;

    FirmSynthesis(RegionalData data, BaseTargets targets, ModelParams params, RandomStreams streams) {
        this.data = data;
        this.targets = targets;
        this.params = params;
        this.random = streams.stream("genesis.firms");
    }

    void found(World world) {
        double total = 0;
        int regions = world.structure.regionCount();
        int sectors = world.structure.sectorCount();
        for (int r = 0; r < regions; r++) {
            for (int s = 0; s < sectors; s++) {
                total += share(r, s);
            }
        }
        for (int r = 0; r < regions; r++) {
            double regional = 0;
            for (double value : targets.valueAdded[r]) {
                regional += value;
            }
            double capital = data.regions.get(r).capitalOutputRatio() * 4 * regional;
            double[] talent = talentShares(world, r);
            double surplus = 0;
            for (int s = 0; s < sectors; s++) {
                surplus += surplus(r, s);
            }
            world.base.capitalGrowth[r] =
                    targets.investment[r] / capital - params.investment().depreciation();
            for (int s = 0; s < sectors; s++) {
                int number = Math.max(params.base().leastFirms(), (int)
                        Math.round(params.base().firms() * share(r, s) / total));
                PlaceFirms.Place place = new PlaceFirms.Place(r, s, capital * surplus(r, s) / surplus, talent[s]);
                new PlaceFirms(data, targets, params, random, world, place, number).found();
            }
        }
    }

    /** Resolution of a place: less than proportional to its weight, so that small places have firms too. */
    private double share(int r, int s) {
        return Power.of(targets.valueAdded[r][s], params.base().resolutionPower());
    }

    private double surplus(int r, int s) {
        double value = targets.valueAdded[r][s];
        return Math.max(
                params.base().leastSurplus() * value,
                value * (1 - params.payments().valueAddedTax()) - targets.wageBill[r][s]);
    }

    /** Share of talent in each sector's wage bill such that the region's talent is used up. */
    private double[] talentShares(World world, int r) {
        double bill = world.cities.talentWage[r]
                * world.cities.talent[r]
                * (1 - params.labour().normalUnemployment());
        double low = 0;
        double high = 50;
        double[] share = new double[targets.wageBill[r].length];
        for (int step = 0; step < 80; step++) {
            double k = (low + high) / 2;
            double used = 0;
            for (int s = 0; s < share.length; s++) {
                double seed = data.talentEmployment[r][s]
                        * data.regions.get(r).talentWage()
                        / 1e4
                        / Math.max(1e-6, data.wageBill[r][s]);
                share[s] = Math.min(0.9, k * Math.max(0.005, Math.min(0.85, seed)));
                used += share[s] * targets.wageBill[r][s];
            }
            if (used < bill) {
                low = k;
            } else {
                high = k;
            }
        }
        return share;
    }

    /** Share of taste weight that closes in a quarter, from the firms of a place. */
    static void noteTurnover(World world, Turnover.Params params) {
        Firms firms = world.firms;
        SolvedBase base = world.base;
        double[][] small = new double[base.closureRate.length][base.closureRate[0].length];
        double[][] smallRepresented = new double[base.closureRate.length][base.closureRate[0].length];
        for (int f = 0; f < firms.count; f++) {
            int r = firms.region[f];
            int s = firms.sector[f];
            base.attraction[r][s] += firms.attraction[f];
            base.closureRate[r][s] += firms.attraction[f] * Turnover.closure(params, firms.size[f]);
            if (firms.size[f] == Size.SMALL.code) {
                base.smallAttraction[r][s] += firms.attraction[f];
                smallRepresented[r][s] += firms.represented[f];
                small[r][s]++;
            }
        }
        for (int r = 0; r < small.length; r++) {
            for (int s = 0; s < small[r].length; s++) {
                base.closureRate[r][s] /= base.attraction[r][s];
                base.smallAttraction[r][s] /= small[r][s];
                base.smallRepresented[r][s] = smallRepresented[r][s] / small[r][s];
            }
        }
    }
}
