package spillway.model;

import java.util.Map;
import spillway.kernel.Param;
import spillway.kernel.Whole;

/** Parameters of the base year and of the first world that it yields. */
@Whole(of = "sizeShare")
@Whole(of = {"ownerShare.HK", "ownerShare.HMT"})
@Whole(of = {"ownerShare.EUUS", "ownerShare.JPKRTW", "ownerShare.ROW"})
public record BaseYearParams(
        @Param(
                doc = "Firms in the first world",
                unit = "count",
                min = 400,
                max = 2000000,
                source = "resolution of the model, not a datum",
                base = true,
                use = Param.Use.RESOLUTION)
        int firms,

        @Param(
                doc =
                        "Power of a place's value added in its share of the firm rows: below 1, small places have firms too",
                unit = "elasticity",
                min = 0,
                max = 1,
                source = "resolution of the model, not a datum",
                base = true,
                use = Param.Use.RESOLUTION)
        double resolutionPower,

        @Param(
                doc = "Fewest firm rows of a place",
                unit = "count",
                min = 3,
                max = 100,
                source = "resolution of the model, not a datum",
                base = true,
                use = Param.Use.RESOLUTION)
        int leastFirms,

        @Param(
                doc = "Share of each size class in the firm rows of a place; the small take what rounding leaves",
                unit = "share",
                min = 0,
                max = 1,
                source = "resolution of the model, not a datum",
                base = true,
                keys = "sizes",
                use = Param.Use.RESOLUTION)
        Map<String, Double> sizeShare,

        @Param(
                doc = "Value added of the largest over that of the smallest firm row of a size class",
                unit = "multiplier",
                min = 1,
                max = 1000,
                source = "assumed; truncation of the Pareto law",
                base = true,
                keys = "sizes")
        Map<String, Double> largestOverSmallest,

        @Param(
                doc = "Talents in the first world",
                unit = "count",
                min = 500,
                max = 10000000,
                source = "resolution of the model, not a datum",
                base = true,
                use = Param.Use.RESOLUTION)
        int talents,

        @Param(doc = "Which input-output table", unit = "switch", source = "national table 2010", base = true)
        InputOutput inputOutput,

        @Param(
                doc = "Quarters for which the base year is held before the first quarter",
                unit = "quarter",
                min = 1,
                max = 80,
                source = "assumed",
                base = true)
        int heldQuarters,

        @Param(
                doc = "Spread of log productivity within a sector and region",
                unit = "log",
                min = 0,
                max = 0.6,
                source = "assumed; firm data show more",
                base = true)
        double productivitySpread,

        @Param(
                doc = "Least share of value added that wages and taxes leave; without any a firm would have no capital",
                unit = "share",
                min = 0.02,
                max = 0.5,
                source = "assumed",
                base = true)
        double leastSurplus,

        @Param(
                doc = "Most of the output of a place that contract manufacturers make",
                unit = "share",
                min = 0,
                max = 1,
                source = "assumed",
                base = true)
        double mostContract,

        @Param(
                doc =
                        "Share of brand owners among the firms of a size class in goods sectors, contract manufacturers aside",
                unit = "share",
                min = 0,
                max = 1,
                source = "assumed",
                base = true,
                keys = "sizes")
        Map<String, Double> brandShare,

        @Param(
                doc = "Share of those with brands or designs of their own among the same firms",
                unit = "share",
                min = 0,
                max = 1,
                source = "assumed",
                base = true,
                keys = "sizes")
        Map<String, Double> designShare,

        @Param(
                doc =
                        "Share of each source in foreign-owned firms: of Hong Kong and of the rest of greater China in theirs, of the others in theirs",
                unit = "share",
                min = 0,
                max = 1,
                source = "assumed",
                base = true,
                keys = "sources")
        Map<String, Double> ownerShare,

        @Param(
                doc = "Growth of money flows of the mainland along the base path",
                unit = "1/quarter",
                min = 0.005,
                max = 0.04,
                source = "nominal growth around 2010",
                base = true)
        double moneyGrowth,

        @Param(
                doc = "Growth of money flows of Hong Kong and Macao along the base path",
                unit = "1/quarter",
                min = 0.005,
                max = 0.04,
                source = "nominal growth around 2010",
                base = true)
        double moneyGrowthSpecial,

        @Param(
                doc = "Share of the region's firms in the market of the rest of China",
                unit = "share",
                min = 0.005,
                max = 0.3,
                source = "assumed",
                base = true)
        double shareInChina,

        @Param(
                doc = "Share of the region's firms in the markets of the blocs",
                unit = "share",
                min = 0.005,
                max = 0.3,
                source = "assumed",
                base = true)
        double shareAbroad,

        @Param(
                doc = "Loans over capital that lenders of the base year accept at most",
                unit = "share",
                min = 0.3,
                max = 1.2,
                source = "assumed",
                base = true)
        double leverageLimit,

        @Param(
                doc = "Km over which density falls by 63% from the city core",
                unit = "km",
                min = 3,
                max = 60,
                source = "Clark (1951) for the form; assumed size",
                base = true)
        double densityDecayKm,

        @Param(
                doc = "Share of residents spread evenly over their region",
                unit = "share",
                min = 0,
                max = 1,
                source = "assumed",
                base = true)
        double evenShare,

        @Param(
                doc = "Km over which density of firms falls, over that of residents",
                unit = "multiplier",
                min = 0.1,
                max = 2,
                source = "assumed",
                base = true)
        double firmDecay,

        @Param(
                doc =
                        "Share of the firms of each knowledge group that lie around the core; the others lie where residents do",
                unit = "share",
                min = 0,
                max = 1,
                source = "assumed",
                base = true,
                keys = "groups")
        Map<String, Double> centralShare,

        @Param(
                doc = "Longest time since graduation of the first talents",
                unit = "quarter",
                min = 1,
                max = 240,
                source = "35 years of work",
                base = true)
        int careerQuarters,

        @Param(
                doc = "Least lead of the outside frontier over mean log productivity of the delta",
                unit = "log",
                min = 0,
                max = 1,
                source = "assumed",
                base = true)
        double leastFrontier,

        @Param(
                doc = "Most lead of the outside frontier over mean log productivity of the delta",
                unit = "log",
                min = 0.3,
                max = 3,
                source = "assumed",
                base = true)
        double mostFrontier) {

    /** Which input-output table. */
    public enum InputOutput {
        /** As measured. */
        EMPIRICAL,
        /** Supplier-dominated goods and consumer services supply nobody else. */
        PGS_ZERO
    }
}
