package spillway.mechanism.keys;

import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.kernel.Named;
import spillway.kernel.Numbers;
import spillway.kernel.Power;
import spillway.world.Firms;
import spillway.world.KeyInput;
import spillway.world.KeyInputs;
import spillway.world.KnowledgeGroup;
import spillway.world.Outside;
import spillway.world.World;

/**
 * What was imported comes to be made at home, and firms learn to do without it (E8, M21, M63).
 *
 * <p>Of what is imported of a key input home makers learn to make a share m, {@code m' = m + (most - m) (1 - exp(-h))} with hazard
 * {@code h = pace effort^a demand^b (1 + expected sanctions)}: effort is the makers' research on the item, taken as
 * its share in their sales, and the programme's money, over that research of the base year, in wages of talent; demand what the region buys of their sector, at prices of the base year. As it ripens, outside suppliers
 * of the makers' sector lose that part of their weight in the region's markets, and home suppliers gain as much, so that prices stay. The
 * same happens to machines, electronics and materials at large as home productivity gains on the frontier. A firm's own need of imports falls
 * with its research on substitutes, {@code s' = s + xi min(1, research on substitutes / full effort) (1 - phi - s)}.
 */
public final class HomeMaking {
    private final Keys.Params params;
    private final double elasticity;

    /** The rule under these parameters and this elasticity of substitution between suppliers. */
    public HomeMaking(Keys.Params params, double elasticity) {
        this.params = params;
        this.elasticity = elasticity;
    }

    /** Lets home makers and firms learn; nobody does while the base year is held. */
    public void step(World world) {
        if (!params.enabled() || world.holdsBase()) {
            return;
        }
        if (params.inducedSubstitution()) {
            for (KeyInput item : KeyInput.values()) {
                int maker = item.makerIn(world.structure);
                if (maker >= 0) {
                    ripen(world, item, maker);
                }
            }
            substitute(world);
        }
        for (int s = 0; s < world.structure.sectorCount() && params.sourcingLearning() > 0; s++) {
            if (world.structure.goods[s] && world.structure.group[s] != KnowledgeGroup.PGS.code) {
                source(world, s);
            }
        }
    }

    private void ripen(World world, KeyInput item, int maker) {
        KeyInputs keys = world.keys;
        int j = item.ordinal();
        double part = Named.value(params.itemShare(), item.label);
        double hazard = params.homePace()
                * Power.of(Math.max(1e-9, effort(world, j, maker, part)), params.homeEffort())
                * Power.of(Math.max(1e-9, demand(world, maker)), params.homeMarket())
                * (1 + keys.expectation);
        double left = 1 - part * keys.matured[j];
        keys.matured[j] += Math.max(0, params.homeMost() - keys.matured[j]) * (1 - Exponential.of(-hazard));
        giveWay(world, maker, Logarithm.of(left / (1 - part * keys.matured[j])));
    }

    /** The makers' research on the item and the programme's money, in wages of talent, over that research of the base year. */
    private double effort(World world, int j, int maker, double part) {
        double now = 0;
        double base = 0;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            double money =
                    part * world.flows.research[r][maker] + params.programmeYield() * world.governments.keyMoney[r][j];
            now += money / world.cities.talentWage[r];
            base += part * world.base.research[r][maker] / world.base.talentWage[r];
        }
        return base > 0 ? now / base : 1;
    }

    /** What the region buys of a sector at prices of the base year, over the base year. */
    private static double demand(World world, int s) {
        double bought = 0;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            bought += world.cities.spending[s][r] / world.cities.deliveredPrice[s][r];
        }
        return world.base.homeSpending[s] > 0 ? bought / world.base.homeSpending[s] : 1;
    }

    /**
     * Outside suppliers of a sector lose {@code log} of their weight in the region's markets, or gain it if negative; home suppliers gain as
     * much, or lose it. Where those are few they grow no more than twofold in a quarter, nor shrink below half, and the rest is left for later.
     */
    private void giveWay(World world, int s, double log) {
        Outside outside = world.outside;
        double[] pending = world.keys.logPending[s];
        for (int r = 0; r < pending.length; r++) {
            double before = outside.suppliers[s][r];
            double home = Math.max(0, all(world, s, r) - before);
            pending[r] += log;
            double due = before * (1 - Exponential.of(-pending[r]));
            double moved = Numbers.clip(due, -home / 2, home);
            if (moved != 0) {
                outside.suppliers[s][r] -= moved;
                world.keys.logHomePull[s][r] += Logarithm.of(1 + moved / home);
            }
            pending[r] = moved == due ? 0 : pending[r] + Logarithm.of(1 - moved / before);
        }
    }

    private double all(World world, int s, int r) {
        return world.base.allSuppliers[s][r] * Power.of(world.cities.deliveredPrice[s][r], 1 - elasticity);
    }

    private void source(World world, int s) {
        double gained = Math.max(0, gain(world, s));
        double more = gained - world.keys.sourced[s];
        world.keys.sourced[s] = gained;
        giveWay(world, s, params.sourcingLearning() * more);
    }

    /** Gain of the delta's mean log productivity on the frontier since the base year. */
    private static double gain(World world, int s) {
        Firms firms = world.firms;
        double sum = 0;
        double weight = 0;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.sector[f] == s && world.structure.delta[firms.region[f]]) {
                double value = Math.max(0, firms.valueAdded[f]);
                sum += value * firms.logTfp[f];
                weight += value;
            }
        }
        double frontier = world.outside.frontier[s] - world.base.frontier[s];
        return weight > 0 ? sum / weight - world.base.productivity[s] - frontier : 0;
    }

    private void substitute(World world) {
        Firms firms = world.firms;
        double most = 1 - params.phiMin();
        for (int f = 0; f < firms.count; f++) {
            int s = firms.sector[f];
            double share = world.keys.researchShare[s];
            double people = firms.talent[f] + firms.workers[f];
            if (!firms.active[f] || share <= 0 || people <= 0) {
                continue;
            }
            double research = firms.research[f]
                    / (world.cities.talentWage[firms.region[f]] * people)
                    / world.base.researchIntensity[s];
            double effort = Math.min(1, share * research / params.fullEffort());
            firms.keySubstitution[f] += params.xiSub() * effort * Math.max(0, most - firms.keySubstitution[f]);
        }
    }
}
