package spillway.mechanism.firms;

import spillway.kernel.Param;

/** How firms come and go: what entry (E47) and exit (E45) share. */
public final class Turnover {
    private Turnover() {}

    /** Parameters of entry and exit. */
    public record Params(
            @Param(doc = "Whether firms enter and leave", unit = "switch", source = "model description")
            boolean enabled,

            @Param(
                    doc = "Share of small and medium firms that close in a quarter",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.1,
                    source = "assumed; business registers show 8-12% a year",
                    base = true)
            double smallClosure,

            @Param(
                    doc =
                            "Share of the gap between the firms a place can bear and those it has that entry fills in a quarter",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.5,
                    source = "assumed")
            double nicheFilling,

            @Param(
                    doc = "How much less a firm closes per unit of log productivity above its neighbours",
                    unit = "elasticity",
                    min = 0,
                    max = 5,
                    source = "selection as in Jovanovic (1982); assumed")
            double selection,

            @Param(
                    doc = "Answer of entry to the sector's relative profit rate",
                    unit = "elasticity",
                    min = 0,
                    max = 2,
                    source = "reduced model; 2 is unstable in the long run")
            double profitEffect,

            @Param(
                    doc = "Power of employment that anchors the number of firms",
                    unit = "elasticity",
                    min = 0,
                    max = 0.95,
                    source = "assumed; the loop gain must stay below 1")
            double employmentAnchor,

            @Param(
                    doc = "Answer of entry to the value of a place",
                    unit = "elasticity",
                    min = 0,
                    max = 1,
                    source = "assumed: half the weight that foreign investors give it")
            double locationEffect,

            @Param(
                    doc = "Log productivity that a start-up lacks to its parent",
                    unit = "log",
                    min = 0,
                    max = 0.5,
                    source = "Klepper (2007) for spin-offs; assumed size")
            double startUpGap,

            @Param(
                    doc = "Spread of log size and of log productivity among start-ups",
                    unit = "log",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double startUpSpread,

            @Param(
                    doc = "Pull of knowledge within reach on the choice of a cell",
                    unit = "elasticity",
                    min = 0,
                    max = 5,
                    source = "assumed")
            double knowledgePull,

            @Param(
                    doc = "Push of rent on the choice of a cell",
                    unit = "elasticity",
                    min = 0,
                    max = 3,
                    source = "assumed")
            double rentPush) {}

    /** Chance that a firm of this size closes in a quarter, before selection; large ones leave only when insolvent. */
    public static double closure(Params params, byte size) {
        return size == 0 ? params.smallClosure() : 0;
    }
}
