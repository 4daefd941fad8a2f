package spillway.mechanism.investors;

import java.util.Map;
import spillway.kernel.Param;
import spillway.kernel.Whole;

/** Parameters of direct investment and of what makes a place worth investing in. */
public final class Investors {
    private Investors() {}

    /** Where projects settle. */
    public enum Settling {
        /** Where the investor's choice among regions leads, in sectors as observed. */
        BY_CHOICE,
        /** In region and sector with the chance that its capital has in all capital, in the mode of a firm there. */
        PROPORTIONAL
    }

    /** What size class a newcomer is of. */
    public enum NewcomerSize {
        /** Small, whatever its capital. */
        SMALL,
        /** That of the base year's enterprises of its sector with about its capital. */
        BY_CAPITAL
    }

    /** Parameters of E27 to E29 that concern arrivals and their choice of a place. */
    @Whole(of = "sourceShare")
    @Whole(of = "unbiasedShare")
    @Whole(of = "sectorShare")
    public record Params(
            @Param(doc = "Whether direct investment arrives", unit = "switch", source = "model description")
            boolean enabled,

            @Param(
                    doc = "Where projects settle: by choice, or in proportion to the capital that is there",
                    unit = "switch",
                    source = "model description; PROPORTIONAL is for experiments")
            Settling settling,

            @Param(
                    doc = "Projects that arrive in a quarter at the base pace",
                    unit = "1/quarter",
                    min = 1,
                    max = 500,
                    source = "resolution of the model, not a datum")
            double projectsPerQuarter,

            @Param(
                    doc = "Growth of the value of arrivals",
                    unit = "1/quarter",
                    min = -0.02,
                    max = 0.03,
                    source = "utilised investment of Guangdong 2010-2019 in RMB")
            double growth,

            @Param(doc = "Spread of log project capital", unit = "log", min = 0, max = 2, source = "assumed")
            double sizeSpread,

            @Param(
                    doc =
                            "Capital of a real project at prices of the base year, of which a row of investors then stands for"
                                    + " many; 0 makes each row one project",
                    unit = "100m RMB",
                    min = 0,
                    max = 5,
                    source =
                            "0 leaves it out; Guangdong, first quarter of 2011: 1,319 projects, 4.27bn USD utilised, .21 each"
                                    + " (Xinhua of 2011-04-26, read)")
            double projectCapital,

            @Param(doc = "What size class a newcomer is of", unit = "switch", source = "model description")
            NewcomerSize newcomerSize,

            @Param(
                    doc = "Answer of arrivals to the relative profit rate",
                    unit = "elasticity",
                    min = 0,
                    max = 3,
                    source = "assumed")
            double profitEffect,

            @Param(
                    doc = "Fewest arrivals that low profits leave, over those at base profits",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double leastProfitAnswer,

            @Param(
                    doc = "Most arrivals that high profits bring, over those at base profits",
                    unit = "multiplier",
                    min = 1,
                    max = 10,
                    source = "assumed")
            double mostProfitAnswer,

            @Param(
                    doc = "Share of each source in arriving capital",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "Hong Kong .61-.76 in declared shares 2010-2019; EU and US 2% in 2019",
                    keys = "sources")
            Map<String, Double> sourceShare,

            @Param(
                    doc =
                            "Whether the mix of sources is the observed one; off, shares follow the sources' economic size",
                    unit = "switch",
                    source = "claim: dependence on Hong Kong")
            boolean sourceBias,

            @Param(
                    doc = "Share of each source if shares followed economic size",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed from world output around 2010",
                    keys = "sources")
            Map<String, Double> unbiasedShare,

            @Param(
                    doc = "Share of each sector in arriving capital",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed from provincial tables",
                    keys = "sectors")
            Map<String, Double> sectorShare,

            @Param(
                    doc =
                            "Power with which those shares follow the shares of the sectors in the delta's value added since 2010",
                    unit = "elasticity",
                    min = 0,
                    max = 3,
                    source =
                            "0 holds the sectors of 2010; assumed. Services had 37% of Guangdong's utilised investment early"
                                    + " in 2010 and 45% in 2013 (Xinhua of 2010-03-29 and a provincial summary, read)")
            double sectorFollows,

            @Param(
                    doc = "Share of contract manufacturers among arrivals of each source in goods sectors",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed",
                    keys = "sources")
            Map<String, Double> contractShare,

            @Param(
                    doc = "Log productivity that firms of each source bring over their new neighbours",
                    unit = "log",
                    min = -0.5,
                    max = 1,
                    source = "order from the literature on foreign affiliates; assumed size",
                    keys = "sources")
            Map<String, Double> premium,

            @Param(
                    doc = "Weight of market access in the value of a place",
                    unit = "elasticity",
                    min = 0,
                    max = 3,
                    source = "sign as in Amiti and Javorcik (2008); assumed size")
            double marketAccess,

            @Param(
                    doc = "Weight of access to suppliers",
                    unit = "elasticity",
                    min = 0,
                    max = 3,
                    source = "sign as in Amiti and Javorcik (2008); assumed size")
            double supplierAccess,

            @Param(
                    doc = "Weight of wages",
                    unit = "elasticity",
                    min = -3,
                    max = 0,
                    source = "sign as in Cheng and Kwan (2000); assumed size")
            double wages,

            @Param(
                    doc = "Weight of the number of firms of the sector",
                    unit = "elasticity",
                    min = 0,
                    max = 2,
                    source = "sign as in Head and Ries (1996); assumed size")
            double agglomeration,

            @Param(
                    doc = "Weight of the talent in the region",
                    unit = "elasticity",
                    min = 0,
                    max = 2,
                    source = "assumed")
            double talent,

            @Param(
                    doc = "Weight of the patient stock of the government",
                    unit = "elasticity",
                    min = 0,
                    max = 2,
                    source = "sign as in Cheng and Kwan (2000); assumed size")
            double infrastructure,

            @Param(
                    doc = "Weight of a subsidy, per unit of subsidy as a share of capital",
                    unit = "elasticity",
                    min = 0,
                    max = 10,
                    source = "assumed")
            double subsidy,

            @Param(
                    doc = "Loss of value per 100 minutes to Hong Kong for investors from there and from Taiwan",
                    unit = "elasticity",
                    min = 0,
                    max = 3,
                    source = "assumed")
            double hongKongDistance,

            @Param(
                    doc = "What land that a government sets aside for parks adds to the value of its places,"
                            + " for investors and start-ups",
                    unit = "log",
                    min = 0,
                    max = 2,
                    source = "0 leaves land out; for experiments",
                    keys = "regions")
            Map<String, Double> landInstrument) {}
}
