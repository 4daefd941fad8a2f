package spillway.mechanism.production;

import java.util.Map;
import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.kernel.Param;
import spillway.kernel.Power;

/**
 * How goods and services are made (E4, E5).
 *
 * <p>{@code V = A K^alpha N^(1-alpha)}, {@code N = [theta H^e + (1-theta) L^e]^(1/e)}, {@code e = (nu-1)/nu}: value added from capital
 * and a bundle of talent and other workers; output needs materials in fixed proportion, so {@code Q = V / (1-m)}. Materials used
 * in a quarter are bought in the same quarter. Theory adds what is 0 in runs of the region: units of the bundle and of talent that every
 * enterprise needs before its first unit of output (increasing returns as in Krugman 1980 and in Forslid and Ottaviano 2003).
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
                    doc = "Product markets of equal size that a sector consists of, of which an enterprise serves one",
                    unit = "count",
                    min = 1,
                    max = 500,
                    source = "assumed; classifications of activities know some hundreds of classes")
            double productMarkets,

            @Param(
                    doc = "Market share beyond which the markup rises no more",
                    unit = "share",
                    min = 0.1,
                    max = 0.99,
                    source = "assumed")
            double marketShareBound,

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
                    doc = "Least output that makers of goods plan, over expected sales, however full their stocks",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double leastPlan,

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
                    doc = "Wanted over possible output beyond which scarcity raises prices no more",
                    unit = "multiplier",
                    min = 1,
                    max = 20,
                    source = "assumed")
            double scarcityBound,

            @Param(
                    doc = "Share of a surprise in demand that enters expectations at once",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed; above 0.8 the model oscillates")
            double surpriseShare,

            @Param(
                    doc = "Log surprise in demand beyond which more is not believed",
                    unit = "log",
                    min = 0.01,
                    max = 2,
                    source = "assumed")
            double surpriseBound,

            @Param(
                    doc = "Pace at which the expected trend follows growth",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.2,
                    source = "assumed; 0.1 makes cycles")
            double trendPace,

            @Param(
                    doc = "Log surprise in demand beyond which the trend learns no more",
                    unit = "log",
                    min = 0.001,
                    max = 0.5,
                    source = "assumed")
            double trendSurpriseBound,

            @Param(
                    doc = "Slowest growth of demand that plans expect",
                    unit = "1/quarter",
                    min = -0.2,
                    max = 0,
                    source = "assumed")
            double slowestTrend,

            @Param(
                    doc = "Fastest growth of demand that plans expect",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.2,
                    source = "assumed")
            double fastestTrend,

            @Param(
                    doc = "Labour of a sector's mix that an enterprise needs before its first unit of output",
                    unit = "10k persons",
                    min = 0,
                    max = 10,
                    source = "increasing returns of theory; 0 in runs, as the base year is not solved for it",
                    keys = "sectors",
                    use = Param.Use.BENCHMARK,
                    neutral = "0")
            Map<String, Double> fixedLabour,

            @Param(
                    doc = "Talent that an enterprise needs before its first unit of output",
                    unit = "10k persons",
                    min = 0,
                    max = 10,
                    source = "increasing returns of theory; 0 in runs, as the base year is not solved for it",
                    keys = "sectors",
                    use = Param.Use.BENCHMARK,
                    neutral = "0")
            Map<String, Double> fixedTalent) {}

    private final double skillExponent;

    /** The technology under these parameters. */
    public Production(Params params) {
        skillExponent = (params.skillElasticity() - 1) / params.skillElasticity();
    }

    /** Labour bundle from talent and workers (10,000), with {@code weight} on talent. */
    public double bundle(double weight, double talent, double workers) {
        return Power.of(
                weight * Power.of(talent, skillExponent) + (1 - weight) * Power.of(workers, skillExponent),
                1 / skillExponent);
    }

    /** Real value added that capital and a labour bundle yield. */
    public static double capacity(double logTfp, double capitalShare, double capital, double bundle) {
        return Exponential.of(
                logTfp + capitalShare * Logarithm.of(capital) + (1 - capitalShare) * Logarithm.of(bundle));
    }

    /** Labour bundle needed for a real value added. */
    public static double bundleFor(double valueAdded, double logTfp, double capitalShare, double capital) {
        double missing = Logarithm.of(valueAdded) - logTfp - capitalShare * Logarithm.of(capital);
        return Exponential.of(missing / (1 - capitalShare));
    }
}
