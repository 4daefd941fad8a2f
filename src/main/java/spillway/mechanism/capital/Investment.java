package spillway.mechanism.capital;

import spillway.kernel.Numbers;
import spillway.kernel.Param;
import spillway.world.Firms;
import spillway.world.World;

/**
 * Firms adjust capital to expected value added, as far as credit allows (E48).
 *
 * <p>Wanted capital {@code K* = target * expected value added / price of capital goods / (1 - subsidy)}: with Cobb-Douglas technology
 * capital's share in cost is constant, and a subsidy lowers the cost of capital while it is paid. Orders
 * {@code I = depreciation K + adj (K* - K)} arrive after a quarter. Orders shrink as loans near the lender's limit,
 * except while the base is held.
 */
public final class Investment {
    /** Parameters of investment and credit. */
    public record Params(
            @Param(
                    doc = "Wear of capital",
                    unit = "1/quarter",
                    min = 0.005,
                    max = 0.04,
                    source =
                            "assumed: about 8% a year; the base year needs wear less adjustment below investment over capital, 2% in Hong Kong",
                    base = true)
            double depreciation,

            @Param(
                    doc = "Share of the gap to wanted capital that a quarter closes",
                    unit = "1/quarter",
                    min = 0.03,
                    max = 0.3,
                    source = "assumed; the least follows from the most wear",
                    base = true)
            double adjustment,

            @Param(
                    doc = "Loans over capital at which lending stops",
                    unit = "share",
                    min = 0.5,
                    max = 3,
                    source = "assumed")
            double creditLimit,

            @Param(
                    doc = "Loans over capital, short of the limit, over which lending runs out",
                    unit = "share",
                    min = 0.01,
                    max = 1,
                    source = "assumed")
            double creditTaper,

            @Param(
                    doc = "Loans over capital beyond which a firm without credit is insolvent",
                    unit = "share",
                    min = 1,
                    max = 4,
                    source = "assumed")
            double insolvency,

            @Param(
                    doc = "Most a subsidy can lower the cost of capital",
                    unit = "share",
                    min = 0,
                    max = 0.9,
                    source = "assumed")
            double largestSubsidyEffect) {}

    private final Params params;

    /** The rule under these parameters. */
    public Investment(Params params) {
        this.params = params;
    }

    /** Capital ordered a quarter ago arrives, new orders go out. */
    public void step(World world) {
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                double wear =
                        params.depreciation() + (world.holdsBase() ? world.base.capitalGrowth[firms.region[f]] : 0);
                firms.capital[f] = (1 - wear) * firms.capital[f] + firms.order[f];
                firms.order[f] = order(world, f);
            }
        }
    }

    /** The capital that the firm of a row wants, units: what its expected value added calls for, and more where it is subsidised. */
    public double wanted(World world, int f) {
        Firms firms = world.firms;
        int r = firms.region[f];
        int s = firms.sector[f];
        double materials = world.structure.materials[s] * world.materialsCost(f);
        double expected = Math.max(0, (firms.price[f] - materials) * firms.expectedDemand[f]);
        double relief = 1 - Math.min(params.largestSubsidyEffect(), world.governments.subsidyRate[r][s]);
        return firms.targetCapitalOutput[f] * expected / world.cities.capitalPrice[r] / relief;
    }

    /** Share of an order of the firm of a row that gets credit. */
    public double credit(World world, int f) {
        Firms firms = world.firms;
        return world.holdsBase()
                ? 1
                : creditRoom(-firms.funds[f], firms.capital[f] * world.cities.capitalPrice[firms.region[f]]);
    }

    private double order(World world, int f) {
        Firms firms = world.firms;
        double wanted = wanted(world, f);
        double order = params.depreciation() * firms.capital[f] + params.adjustment() * (wanted - firms.capital[f]);
        return Math.max(0, order) * credit(world, f);
    }

    /** Share of an order that gets credit: all of it well below the limit, none at it. */
    double creditRoom(double loans, double collateral) {
        if (loans <= 0) {
            return 1;
        }
        return collateral <= 0
                ? 0
                : Numbers.clip((params.creditLimit() - loans / collateral) / params.creditTaper(), 0, 1);
    }
}
