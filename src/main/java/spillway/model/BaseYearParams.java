package spillway.model;

import spillway.kernel.Param;

/** Parameters of the base year and of the first world that it yields. */
public record BaseYearParams(
        @Param(
                doc = "Firms in the first world",
                unit = "count",
                min = 400,
                max = 2000000,
                source = "resolution of the model, not a datum",
                base = true)
        int firms,

        @Param(
                doc = "Talents in the first world",
                unit = "count",
                min = 500,
                max = 5000000,
                source = "resolution of the model, not a datum",
                base = true)
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
        double evenShare) {

    /** Which input-output table. */
    public enum InputOutput {
        /** As measured. */
        EMPIRICAL,
        /** Supplier-dominated goods and consumer services supply nobody else. */
        PGS_ZERO
    }
}
