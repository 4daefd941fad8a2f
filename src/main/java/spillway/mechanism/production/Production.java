package spillway.mechanism.production;

import spillway.kernel.Param;

/**
 * How goods and services are made (E4, E5).
 *
 * <p>{@code V = A K^alpha N^(1-alpha)}, {@code N = [theta H^e + (1-theta) L^e]^(1/e)}, {@code e = (nu-1)/nu}: value added from capital
 * and a bundle of talent and other workers; output needs materials in fixed proportion, so {@code Q = V / (1-m)}. Materials used
 * in a quarter are bought in the same quarter.
 */
public final class Production {
    /** Parameters of production and prices. */
    public record Params(
            @Param(
                    doc = "Elasticity of substitution between talent and other workers",
                    unit = "elasticity",
                    min = 1.1,
                    max = 3,
                    source = "Katz and Murphy (1992) for the order of size; assumed",
                    base = true)
            double skillElasticity,

            @Param(
                    doc = "Markup of contract manufacturers over that of the others of their place",
                    unit = "share",
                    min = 0.3,
                    max = 1,
                    source = "assumed; a lower one leaves no pay for wages, taxes and wear",
                    base = true)
            double contractMarkup,

            @Param(
                    doc = "Share of the way to its target that a price goes in a quarter",
                    unit = "1/quarter",
                    min = 0.05,
                    max = 1,
                    source = "assumed")
            double priceAdjustment,

            @Param(
                    doc = "Whether markups move with market shares",
                    unit = "switch",
                    source = "Atkeson and Burstein (2008)")
            boolean markupFollowsShare,

            @Param(
                    doc = "Stocks that makers of goods hold over a quarter's output",
                    unit = "quarter",
                    min = 0,
                    max = 1,
                    source = "assumed",
                    base = true)
            double stockTarget,

            @Param(
                    doc = "Share of the gap in stocks that a quarter's plan closes",
                    unit = "1/quarter",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double stockAdjustment,

            @Param(
                    doc = "Capacity that services keep free over expected sales",
                    unit = "share",
                    min = 0,
                    max = 0.1,
                    source = "assumed",
                    base = true)
            double serviceReserve,

            @Param(
                    doc = "Most real value added that a unit of capital can yield over what it is meant to",
                    unit = "multiplier",
                    min = 1,
                    max = 5,
                    source = "assumed: two shifts instead of one")
            double largestUse,

            @Param(
                    doc =
                            "Share of the price rise that would ration demand to capital's limit that a firm at the limit asks for",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double scarcityPricing,

            @Param(
                    doc = "Share of a surprise in demand that enters expectations at once",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed; above 0.8 the model oscillates")
            double surpriseShare,

            @Param(
                    doc = "Pace at which the expected trend follows growth",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.2,
                    source = "assumed; 0.1 makes cycles")
            double trendPace) {}

    private final double skillExponent;

    /** The technology under these parameters. */
    public Production(Params params) {
        skillExponent = (params.skillElasticity() - 1) / params.skillElasticity();
    }

    /** Labour bundle from talent and workers (10,000), with {@code weight} on talent. */
    public double bundle(double weight, double talent, double workers) {
        return StrictMath.pow(
                weight * StrictMath.pow(talent, skillExponent) + (1 - weight) * StrictMath.pow(workers, skillExponent),
                1 / skillExponent);
    }

    /** Real value added that capital and a labour bundle yield. */
    public static double capacity(double logTfp, double capitalShare, double capital, double bundle) {
        return StrictMath.exp(logTfp)
                * StrictMath.pow(capital, capitalShare)
                * StrictMath.pow(bundle, 1 - capitalShare);
    }

    /** Labour bundle needed for a real value added. */
    public static double bundleFor(double valueAdded, double logTfp, double capitalShare, double capital) {
        double perCapital = valueAdded / (StrictMath.exp(logTfp) * StrictMath.pow(capital, capitalShare));
        return StrictMath.pow(perCapital, 1 / (1 - capitalShare));
    }
}
