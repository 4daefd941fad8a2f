package spillway.mechanism.income;

import spillway.kernel.Param;
import spillway.world.Cities;
import spillway.world.IncomeClass;
import spillway.world.World;

/**
 * Households decide what to spend next quarter (E18): {@code C = c1 income + c2 deposits}; c1 of each region was inverted in the
 * base year. A consumption function out of income and wealth, as in Godley and Lavoie (2007).
 *
 * <p>By income: {@code C = sum_k (c1 b_k / sum_j b_j y_j) Y_k + c2 deposits}, Y_k what households get from work as talent, other work
 * and property, y_j their shares in the base year and b_k what is spent of each relative to other work. In the base year that is what
 * one propensity spends; later it counts who gets the income, as in Kaldor (1956; an idea, not opened).
 */
public final class Consumption {
    /** Parameters of household spending. */
    public record Params(
            @Param(
                    doc = "Whether spending answers to income; off, it grows by the base path, ever more slowly",
                    unit = "switch",
                    source = "claim: wages feed demand")
            boolean followsIncome,

            @Param(
                    doc = "Whether spending out of income differs by what the income comes from",
                    unit = "switch",
                    source = "claim: the poor spend more of a rise")
            boolean byIncome,

            @Param(
                    doc = "Spending out of income of talent over that out of other wages",
                    unit = "ratio",
                    min = 0.2,
                    max = 1.5,
                    source = "assumed")
            double talentPropensity,

            @Param(
                    doc = "Spending out of income from property over that out of wages of others than talent",
                    unit = "ratio",
                    min = 0,
                    max = 1.5,
                    source = "assumed")
            double ownersPropensity,

            @Param(
                    doc = "Quarters after which growth of spending that does not answer to income has halved",
                    unit = "quarter",
                    min = 4,
                    max = 400,
                    source = "assumed: ten years")
            double growthHalvedAfter,

            @Param(
                    doc = "Spending out of deposits",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.06,
                    source = "assumed",
                    base = true)
            double outOfDeposits,

            @Param(
                    doc = "Households' deposits in the base year over quarterly value added",
                    unit = "quarter",
                    min = 1,
                    max = 12,
                    source = "assumed: household deposits of about 1.5 years of GDP",
                    base = true)
            double baseDeposits) {}

    private final Params params;

    /** The rule under these parameters. */
    public Consumption(Params params) {
        this.params = params;
    }

    /** Sets next quarter's spending. */
    public void step(World world) {
        Cities cities = world.cities;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            double outOfIncome = outOfIncome(world, r);
            if (params.followsIncome()) {
                cities.consumption[r] = Math.max(0, outOfIncome + params.outOfDeposits() * cities.deposits[r]);
            } else if (!world.holdsBase()) {
                cities.consumption[r] *= 1 + world.base.moneyGrowth[r] / (1 + world.tick / params.growthHalvedAfter());
            }
        }
    }

    /** What households of a region will spend out of their income, noted by what it comes from. */
    private double outOfIncome(World world, int r) {
        Cities cities = world.cities;
        double mean = 0;
        for (IncomeClass source : IncomeClass.values()) {
            mean += relative(source) * world.base.incomeShare[source.ordinal()][r];
        }
        boolean differ = params.byIncome() && mean > 0 && !world.holdsBase();
        double sum = 0;
        for (IncomeClass source : IncomeClass.values()) {
            double propensity = world.base.propensity[r] * (differ ? relative(source) / mean : 1);
            double spent = propensity * cities.classIncome[source.ordinal()][r];
            cities.classConsumption[source.ordinal()][r] = spent;
            sum += spent;
        }
        return differ ? sum : world.base.propensity[r] * cities.income[r];
    }

    /** Spending out of income from a source over that out of wages of others than talent. */
    private double relative(IncomeClass source) {
        return switch (source) {
            case TALENT -> params.talentPropensity();
            case WORKERS -> 1;
            case OWNERS -> params.ownersPropensity();
        };
    }
}
