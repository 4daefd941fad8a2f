package spillway.mechanism.income;

import spillway.kernel.Param;
import spillway.world.Cities;
import spillway.world.World;

/**
 * Households decide what to spend next quarter (E18): {@code C = c1 income + c2 deposits}; c1 of each region was inverted in the
 * base year. A consumption function out of income and wealth, as in Godley and Lavoie (2007).
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
            if (params.followsIncome()) {
                cities.consumption[r] = Math.max(
                        0, world.base.propensity[r] * cities.income[r] + params.outOfDeposits() * cities.deposits[r]);
            } else if (!world.holdsBase()) {
                cities.consumption[r] *= 1 + world.base.moneyGrowth[r] / (1 + world.tick / params.growthHalvedAfter());
            }
        }
    }
}
