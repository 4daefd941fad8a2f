package spillway.mechanism.production;

import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.kernel.Numbers;
import spillway.kernel.Power;
import spillway.world.Cities;
import spillway.world.Firms;
import spillway.world.Mode;
import spillway.world.World;

/**
 * Firms expect demand, plan output, ask for labour and set prices (E9).
 *
 * <p>Expected demand moves by a share of the last surprise plus a slow trend; plans end where capital cannot yield more. Price: {@code p = (1 + markup) * unit cost}, approached
 * step by step; a firm whose capital cannot yield what is wanted asks for more, {@code (wanted / possible)^(x / sigma)}. The markup was inverted in the base year; a firm's market share moves it only relative to then, as in Bertrand
 * competition with elasticity {@code sigma (1 - share) + share} (Atkeson and Burstein 2008), the share that of one enterprise in the product
 * market that it serves: its sector consists of {@code productMarkets} of these, equally large.
 */
public final class Planning {
    private final Production.Params params;
    private final double elasticity;
    private final Productivity productivity;
    private final boolean capitalLimits;
    private final Automation.Params automation;

    /**
     * The rule under these parameters.
     *
     * @param infrastructureGain what a unit of patient stock adds to log productivity
     * @param scale what the people who work within reach add
     * @param automation what digital technology takes over from routine labour
     * @param capitalLimits whether plans end where capital cannot yield more; not where wages clear within the quarter, as more
     *     labour then always makes more
     */
    public Planning(
            Production.Params params,
            double elasticity,
            double infrastructureGain,
            ScaleEconomies.Params scale,
            Automation.Params automation,
            boolean capitalLimits) {
        this.params = params;
        this.elasticity = elasticity;
        productivity = new Productivity(infrastructureGain, scale);
        this.capitalLimits = capitalLimits;
        this.automation = automation;
    }

    /** Expectations and plans of all firms for this quarter. */
    public void step(World world) {
        Firms firms = world.firms;
        for (int f = 0; f < firms.count && !world.holdsBase(); f++) {
            if (firms.active[f] && firms.capital[f] > 0 && firms.demand[f] > 0) {
                expect(firms, f);
            }
        }
        plan(world);
    }

    /** Plans, labour wanted and prices of all firms under the expectations they hold. */
    public void plan(World world) {
        SkillMix mix = new SkillMix(world, automation, params.skillElasticity());
        LabourCost cost = new LabourCost(world, mix, params.skillElasticity());
        FixedInputs fixed = new FixedInputs(world, params);
        double[] market = markets(world);
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                plan(world, f, cost, fixed, market);
            }
        }
    }

    /** What all regions spend on each sector's products. */
    private static double[] markets(World world) {
        double[] market = new double[world.structure.sectorCount()];
        for (int s = 0; s < market.length; s++) {
            for (int d = 0; d < world.structure.regionCount(); d++) {
                market[s] += world.cities.spending[s][d];
            }
        }
        return market;
    }

    private void plan(World world, int f, LabourCost cost, FixedInputs fixed, double[] market) {
        Firms firms = world.firms;
        int r = firms.region[f];
        int s = firms.sector[f];
        if (firms.capital[f] <= 0) {
            firms.plannedOutput[f] = firms.talent[f] = firms.workers[f] = 0;
            return;
        }
        double ratio = 1 - world.structure.materials[s];
        double capacity = capitalLimits
                ? params.largestUse()
                        * firms.capital[f]
                        / firms.targetCapitalOutput[f]
                        / ratio
                        * Exponential.of(firms.keyShortage[f])
                : Double.POSITIVE_INFINITY;
        double wished = plannedOutput(firms, f, world.structure.goods[s]);
        double parts = capitalLimits ? Exponential.of(Math.min(0, firms.keyShortage[f] - firms.keyPlanned[f])) : 1;
        firms.plannedOutput[f] = Math.min(capacity, wished * parts);
        double bundle = Production.bundleFor(
                firms.plannedOutput[f] * ratio,
                productivity.log(world, f),
                Automation.capitalShare(world, f),
                firms.capital[f]);
        double[][] talent = cost.talentPerBundle[firms.digitalStage[f]];
        double[][] workers = cost.workersPerBundle[firms.digitalStage[f]];
        firms.talent[f] = bundle * talent[r][s];
        firms.workers[f] = bundle * workers[r][s];
        price(world, f, wished / firms.plannedOutput[f], market[s]);
        double before = fixed.labour(world, f);
        firms.talent[f] += before * talent[r][s] + fixed.talent(world, f);
        firms.workers[f] += before * workers[r][s];
    }

    private void expect(Firms firms, int f) {
        double surprise = within(Logarithm.of(firms.demand[f] / firms.expectedDemand[f]), params.surpriseBound());
        double trend = trend(firms, f);
        firms.expectedDemand[f] *=
                Exponential.of(params.surpriseShare() * surprise + (1 - params.surpriseShare()) * trend);
        firms.expectedGrowth[f] +=
                params.trendPace() * (within(surprise, params.trendSurpriseBound()) - firms.expectedGrowth[f]);
    }

    /** Growth of demand that plans expect. */
    private double trend(Firms firms, int f) {
        return Numbers.clip(firms.expectedGrowth[f], params.slowestTrend(), params.fastestTrend());
    }

    private static double within(double value, double bound) {
        return Numbers.clip(value, -bound, bound);
    }

    private double plannedOutput(Firms firms, int f, boolean goods) {
        double sales = firms.expectedDemand[f] * Exponential.of(trend(firms, f));
        if (!goods) {
            return sales * (1 + params.serviceReserve());
        }
        double restock = params.stockAdjustment() * (params.stockTarget() * sales - firms.inventory[f]);
        return Math.max(params.leastPlan() * sales, sales + restock);
    }

    /** Price over the cost of one more unit: what is needed before the first is not in it, and not yet in the firm's labour. */
    private void price(World world, int f, double scarcity, double market) {
        Firms firms = world.firms;
        Cities cities = world.cities;
        int r = firms.region[f];
        int s = firms.sector[f];
        double sales = firms.plannedOutput[f] / (world.structure.goods[s] ? 1 : 1 + params.serviceReserve());
        double wages = cities.talentPay(r) * firms.talent[f] + cities.workerWage[r] * firms.workers[f];
        double unitCost = wages * Automation.coveredLabour(world, f) / sales
                + world.structure.materials[s] * world.materialsCost(f);
        double target = (1 + firms.markup[f]) * unitCost * shareFactor(world, f, market);
        if (scarcity > 1) {
            target *= Power.of(Math.min(params.scarcityBound(), scarcity), params.scarcityPricing() / elasticity);
        }
        if (firms.price[f] <= 0) {
            firms.price[f] = target;
        } else {
            firms.price[f] *= Exponential.of(params.priceAdjustment() * Logarithm.of(target / firms.price[f]));
        }
    }

    private double shareFactor(World world, int f, double market) {
        Firms firms = world.firms;
        if (!params.markupFollowsShare() || world.holdsBase() || firms.mode[f] == Mode.OEM.code) {
            return 1;
        }
        double share = firms.sold[f] * firms.price[f] / (Math.max(1, firms.represented[f]) * market);
        return markup(params.productMarkets() * share) / markup(params.productMarkets() * firms.baseShare[f]);
    }

    /** Price over unit cost of a firm with this market share. */
    double markup(double share) {
        double bounded = Numbers.clip(share, 0, params.marketShareBound());
        double perceived = elasticity * (1 - bounded) + bounded;
        return perceived / (perceived - 1);
    }
}
