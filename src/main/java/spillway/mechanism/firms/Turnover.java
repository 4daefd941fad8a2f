package spillway.mechanism.firms;

import spillway.kernel.Param;
import spillway.world.Size;

/** How firms come and go: what entry (E47) and exit (E45) share. */
public final class Turnover {
    /** Where a start-up's capital comes from beyond what firms that left have left behind. */
    public enum StartUpCapital {
        /** It is ordered on credit: new capital, beside that of the firms whose customers the start-up takes. */
        ORDERED,
        /** The firms of its place and sector cede it in proportion to theirs, with stocks and debts. */
        CEDED
    }

    private Turnover() {}

    /** Who the parent of a start-up is: one of its region and sector, whose mode and productivity it takes. */
    public enum Parents {
        /** Drawn by sales: mostly a large firm. */
        BY_SALES,
        /** Drawn by taste weight among the small firms, which are those that close: turnover then changes no mix of modes. */
        SMALL_FIRMS
    }

    /** How the number of enterprises finds its level. */
    public enum EntryMode {
        /** Firms start and close one by one, quarter by quarter. */
        GRADUAL,
        /** Enterprises enter and leave within the quarter until none makes a profit or a loss. */
        FREE
    }

    /** Parameters of entry and exit. */
    public record Params(
            @Param(doc = "Whether firms enter and leave", unit = "switch", source = "model description")
            boolean enabled,

            @Param(
                    doc = "Who the parents of start-ups are: drawn by sales, or among the small firms that also close",
                    unit = "switch",
                    source =
                            "Klepper (2007) for spin-offs as an idea; drawn by sales, entry and exit alone would make high-value firms")
            Parents parents,

            @Param(
                    doc = "Whether firms come and go one by one or, as in theory, until profits are gone",
                    unit = "switch",
                    source = "model description; FREE needs wages that clear",
                    use = Param.Use.BENCHMARK,
                    neutral = "GRADUAL")
            EntryMode entryMode,

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
                    doc = "Log productivity relative to neighbours beyond which closure answers no more",
                    unit = "log",
                    min = 0.1,
                    max = 5,
                    source = "assumed")
            double selectionBound,

            @Param(
                    doc = "Quarters in a row of loans beyond the multiple of capital after which a firm is insolvent",
                    unit = "quarter",
                    min = 1,
                    max = 40,
                    source = "assumed: half a year")
            int distressQuarters,

            @Param(
                    doc = "Quarters after its start in which a firm cannot be in distress",
                    unit = "quarter",
                    min = 0,
                    max = 40,
                    source = "assumed")
            int graceQuarters,

            @Param(
                    doc = "Answer of entry to the sector's relative profit rate",
                    unit = "elasticity",
                    min = 0,
                    max = 2,
                    source = "reduced model; 2 is unstable in the long run")
            double profitEffect,

            @Param(
                    doc = "Least entry that low profits leave, over that at normal profits",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double leastProfitAnswer,

            @Param(
                    doc = "Most entry that high profits bring, over that at normal profits",
                    unit = "multiplier",
                    min = 1,
                    max = 10,
                    source = "assumed")
            double mostProfitAnswer,

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
                    doc = "Change in the value of a place beyond which entry answers no more",
                    unit = "log",
                    min = 0.1,
                    max = 10,
                    source = "assumed")
            double locationBound,

            @Param(
                    doc = "Log productivity that a start-up lacks to its parent",
                    unit = "log",
                    min = 0,
                    max = 0.5,
                    source = "Klepper (2007) for spin-offs; assumed size")
            double startUpGap,

            @Param(doc = "Spread of log size among start-ups", unit = "log", min = 0, max = 1, source = "assumed")
            double startUpSpread,

            @Param(
                    doc = "Spread of log productivity among start-ups over that of their log size",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double startUpSkillSpread,

            @Param(
                    doc =
                            "Where start-ups have the capital from that exited firms do not leave: ordered, or ceded by their neighbours",
                    unit = "switch",
                    source = "model description; CEDED keeps capital independent of the number of rows")
            StartUpCapital startUpCapital,

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
            double rentPush) {
        /** Whether firms come and go one by one. */
        public boolean oneByOne() {
            return enabled && entryMode == EntryMode.GRADUAL;
        }

        /** Whether the number of enterprises moves within the quarter until profits are gone. */
        public boolean free() {
            return enabled && entryMode == EntryMode.FREE;
        }
    }

    /** Chance that a firm of this size closes in a quarter, before selection; large ones leave only when insolvent. */
    public static double closure(Params params, byte size) {
        return size == Size.SMALL.code ? params.smallClosure() : 0;
    }
}
