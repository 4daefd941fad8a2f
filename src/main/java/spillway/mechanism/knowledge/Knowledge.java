package spillway.mechanism.knowledge;

import java.util.List;
import java.util.Map;
import spillway.kernel.Named;
import spillway.kernel.Param;
import spillway.world.Structure;

/** Parameters of research, innovation, imitation and spillovers (E2, E20 to E24, E26, E29). */
public final class Knowledge {
    private Knowledge() {}

    /** How related the knowledge of sectors is. */
    public enum Relatedness {
        /** Groups learn from each other along the chain knowledge-intensive, mass production, supplier-dominated. */
        GROUPS,
        /** Every group learns only from itself. */
        IDENTITY
    }

    /** Parameters. */
    public record Params(
            @Param(
                    doc = "Multiplies how fast the reach of ideas falls with minutes",
                    unit = "multiplier",
                    min = 0.25,
                    max = 4,
                    source = "Baldwin (2016) as idea; assumed")
            double tauIdeas,

            @Param(
                    doc = "Minutes at which the reach of ideas has fallen by 63%",
                    unit = "min",
                    min = 30,
                    max = 400,
                    source = "assumed; estimates range from tens to hundreds of km")
            double reachMinutes,

            @Param(
                    doc = "Reach that no distance takes away: codified and digital knowledge",
                    unit = "share",
                    min = 0,
                    max = 0.3,
                    source = "assumed")
            double leastReach,

            @Param(
                    doc = "Standard deviation of the local reach of knowledge on the grid",
                    unit = "km",
                    min = 1,
                    max = 20,
                    source = "assumed; agglomeration effects fade within tens of km")
            double localReachKm,

            @Param(doc = "Whether firms do research and innovate", unit = "switch", source = "model description")
            boolean research,

            @Param(
                    doc =
                            "Research rate of contract manufacturers, of plain makers, of designers, of brand owners, relative",
                    unit = "multiplier",
                    min = 0,
                    max = 10,
                    source = "assumed; contract manufacturers are not innovation-minded",
                    base = true,
                    keys = "modes")
            Map<String, Double> modeFactor,

            @Param(
                    doc = "Growth of research over value added at the start, fading",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.04,
                    source = "delta R&D over GDP 2.0% to 3.4% in 2010-2019; stands in for upgrading")
            double researchGrowth,

            @Param(
                    doc = "Quarters after which that growth has lost 63% of its pace",
                    unit = "quarter",
                    min = 8,
                    max = 400,
                    source = "assumed")
            double researchFadeQuarters,

            @Param(
                    doc = "Extra research per standard deviation of market access",
                    unit = "share",
                    min = 0,
                    max = 0.3,
                    source = "Schmookler (1966) as idea; assumed size")
            double marketSizeEffect,

            @Param(
                    doc = "Standard deviations of market access beyond which research answers no more",
                    unit = "standard deviations",
                    min = 0.5,
                    max = 10,
                    source = "assumed")
            double marketSizeBound,

            @Param(
                    doc = "Hazard of an innovation at the base year's mean research",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.2,
                    source = "Dosi, Fagiolo and Roventini (2010) rescaled; reduced model")
            double innovationHazard,

            @Param(
                    doc = "Power of research in the effort that makes innovations",
                    unit = "elasticity",
                    min = 0,
                    max = 1,
                    source = "assumed; Cobb-Douglas form of E21")
            double innovationResearchPower,

            @Param(
                    doc = "Power of talent in the effort that makes innovations",
                    unit = "elasticity",
                    min = 0,
                    max = 1,
                    source = "assumed; Cobb-Douglas form of E21")
            double innovationTalentPower,

            @Param(
                    doc = "Range of the productivity draw of an innovation, lowest and highest log change",
                    unit = "log",
                    min = -0.2,
                    max = 0.2,
                    length = 2,
                    ascending = true,
                    source = "Dosi, Fagiolo and Roventini (2010) rescaled to quarters")
            List<Double> innovationRange,

            @Param(
                    doc =
                            "Rise of log quality per unit of the sector's research rate and per log of research relative to competitors",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.5,
                    source = "calibrated; quality ladder as idea, size unknown")
            double qualityGain,

            @Param(
                    doc = "Research relative to competitors below which less makes no difference to quality",
                    unit = "share",
                    min = 0.01,
                    max = 1,
                    source = "assumed")
            double qualityLeastResearch,

            @Param(
                    doc = "Share of a lead in quality that others make up for in a quarter",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.2,
                    source = "assumed")
            double qualityErosion,

            @Param(
                    doc =
                            "Whether a lead in research is measured against what is usual for the firm's mode, not for its sector",
                    unit = "switch",
                    source = "model description; a mode is then no lead by itself")
            boolean leadWithinMode,

            @Param(
                    doc = "How much a patient stock raises the innovation hazard and absorption, per log unit",
                    unit = "elasticity",
                    min = 0,
                    max = 2,
                    source = "assumed; at 0 patience cannot pay")
            double patientEffect,

            @Param(
                    doc = "Patient stock over quarterly value added at which that effect reaches log 2",
                    unit = "quarter",
                    min = 0.05,
                    max = 4,
                    source = "assumed")
            double patientScale,

            @Param(
                    doc = "Hazard of copying another firm at the base year's mean research",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.1,
                    source = "reduced model: at most 0.015")
            double imitationHazard,

            @Param(
                    doc = "Share of the gap that one imitation closes",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double imitationShare,

            @Param(doc = "Whether knowledge spills over", unit = "switch", source = "model description")
            boolean spillover,

            @Param(
                    doc = "Share of the gap to the knowledge within reach that full absorption closes",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.05,
                    source = "assumed; not identified below 0.02")
            double spilloverRate,

            @Param(
                    doc =
                            "Elasticity of what spills over with respect to the people within the reach of ideas, over those of 2010",
                    unit = "elasticity",
                    min = 0,
                    max = 0.3,
                    source = "0 leaves the number of teachers out; assumed")
            double reachElasticity,

            @Param(
                    doc = "Absorption of a firm with no research and no talent",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "Cohen and Levinthal (1990) as idea; assumed size")
            double leastAbsorption,

            @Param(
                    doc = "How related the knowledge of sectors is",
                    unit = "switch",
                    source = "Castellacci (2008) for the groups; assumed sizes")
            Relatedness relatedness,

            @Param(
                    doc = "How much knowledge-intensive producers learn from each knowledge group",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "Castellacci (2008) for the groups; assumed sizes",
                    keys = "groups")
            Map<String, Double> relatedAKP,

            @Param(
                    doc = "How much mass producers learn from each knowledge group",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "Castellacci (2008) for the groups; assumed sizes",
                    keys = "groups")
            Map<String, Double> relatedMPG,

            @Param(
                    doc = "How much suppliers of infrastructure services learn from each knowledge group",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "Castellacci (2008) for the groups; assumed sizes",
                    keys = "groups")
            Map<String, Double> relatedSIS,

            @Param(
                    doc = "How much makers of personal goods and services learn from each knowledge group",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "Castellacci (2008) for the groups; assumed sizes",
                    keys = "groups")
            Map<String, Double> relatedPGS,

            @Param(
                    doc = "Whether Hong Kong's knowledge reaches the mainland and Macao",
                    unit = "switch",
                    source = "claim: spillover from Hong Kong")
            boolean hongKongSpillover,

            @Param(
                    doc = "Growth of suppliers per unit of foreign presence among their buyers",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.02,
                    source = "sign as in Javorcik (2004); assumed size")
            double foreignBackward,

            @Param(
                    doc = "Growth of buyers per unit of foreign presence among their suppliers",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.02,
                    source = "sign as in Javorcik (2004); assumed size")
            double foreignForward,

            @Param(
                    doc = "Loss of growth per unit of foreign presence in the same place and sector",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.02,
                    source = "local market stealing; assumed size")
            double foreignCompetition,

            @Param(doc = "Whether foreign firms teach at all", unit = "switch", source = "model description")
            boolean foreignTeaching,

            @Param(
                    doc = "How much firms of each source teach",
                    unit = "multiplier",
                    min = 0,
                    max = 2,
                    source = "order as found for Chinese firms 1998-2007; assumed sizes",
                    keys = "sources")
            Map<String, Double> teaching,

            @Param(
                    doc = "How strongly gains shrink beyond the frontier",
                    unit = "elasticity",
                    min = 0,
                    max = 20,
                    source = "assumed")
            double fishingOut,

            @Param(
                    doc = "Unexplained growth of productivity by region",
                    unit = "1/quarter",
                    min = -0.03,
                    max = 0.03,
                    source = "residual, reduced model fitted to 2010-2019",
                    keys = "regions")
            Map<String, Double> regionTrend,

            @Param(
                    doc = "Quarters for which the unexplained growth keeps its pace before it fades",
                    unit = "quarter",
                    min = 0,
                    max = 400,
                    source = "length of the window it was found in")
            int regionTrendHold,

            @Param(
                    doc = "Quarters, once it fades, after which the unexplained growth has lost 63% of its pace",
                    unit = "quarter",
                    min = 4,
                    max = 400,
                    source = "assumed")
            double regionTrendFade) {}

    /** How much each group learns from each, in the order of {@link Structure#GROUPS} [to][from]. */
    static double[][] related(Params params) {
        List<Map<String, Double>> rows =
                List.of(params.relatedAKP(), params.relatedMPG(), params.relatedSIS(), params.relatedPGS());
        double[][] related = new double[rows.size()][rows.size()];
        for (int to = 0; to < related.length; to++) {
            for (int from = 0; from < related.length; from++) {
                related[to][from] = params.relatedness() == Relatedness.IDENTITY
                        ? to == from ? 1 : 0
                        : Named.value(rows.get(to), Structure.GROUPS[from]);
            }
        }
        return related;
    }
}
