package spillway.mechanism.outside;

import java.util.Map;
import spillway.kernel.Param;

/** Parameters of what foreign blocs do: what they buy, which duties they raise, and how their markets answer to a large exporter. */
public final class Blocs {
    private Blocs() {}

    /** Parameters; with the values of the baseline's paths no bloc does anything beyond what the data and the neutral path say. */
    public record Params(
            @Param(
                    doc = "Multiplies demand of a bloc while it is set; demand returns when it is taken back",
                    unit = "multiplier",
                    min = 0.01,
                    max = 2,
                    source = "1 leaves the path; for shocks",
                    keys = "blocs")
            Map<String, Double> demand,

            @Param(
                    doc = "Growth of demand of a bloc beyond its path, all sectors; what was reached before stays",
                    unit = "1/quarter",
                    min = -0.02,
                    max = 0.02,
                    source = "0 leaves the path; policy lever",
                    keys = "blocs")
            Map<String, Double> extraGrowth,

            @Param(
                    doc =
                            "Share of a bloc's demand for goods from afar that shorter value chains take away in the end; what is lost stays lost",
                    unit = "share",
                    min = 0,
                    max = 0.5,
                    source =
                            "0 leaves the path; .1 by 2030 is McKinsey's figure for world trade in goods, as Yang (2023) quotes it",
                    keys = "blocs")
            Map<String, Double> shortening,

            @Param(
                    doc = "Quarters in which that share is lost, in equal parts",
                    unit = "quarter",
                    min = 4,
                    max = 200,
                    source = "assumed: the ten years to which the quoted figure refers")
            double shorteningQuarters,

            @Param(
                    doc = "Duty of a bloc on the region's goods on top of its tariff of 2010, while it is set",
                    unit = "share",
                    min = 0,
                    max = 1.5,
                    source = "0 leaves the tariff; for shocks",
                    keys = "blocs")
            Map<String, Double> extraTariff,

            @Param(
                    doc = "Price of imported raw materials over what it would be, while it is set",
                    unit = "multiplier",
                    min = 0.5,
                    max = 2,
                    source = "1 leaves the path; for shocks")
            double materialsPrice,

            @Param(
                    doc = "Share of raw materials in what is imported from abroad of a sector's products",
                    unit = "share",
                    min = 0,
                    max = 0.6,
                    source =
                            "assumed: ores, oil and timber among materials, crops among farm products; no table splits them",
                    keys = "sectors")
            Map<String, Double> rawMaterials,

            @Param(
                    doc =
                            "Elasticity with which prices of rival suppliers in a bloc fall as the region gains share of its market; 0 is a small country",
                    unit = "elasticity",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double priceMaking,

            @Param(
                    doc = "Share of the gap that rivals' prices close in a quarter",
                    unit = "1/quarter",
                    min = 0.01,
                    max = 0.15,
                    source = "assumed; above .15 answers could overshoot at high elasticities")
            double priceMakingPace,

            @Param(
                    doc = "Largest gain or loss of market share that rivals' prices answer to, in logs",
                    unit = "log",
                    min = 0.1,
                    max = 3,
                    source = "assumed")
            double priceMakingBound,

            @Param(
                    doc = "Quality of rivals in the blocs over their path, by sector, while it is set",
                    unit = "log",
                    min = -0.5,
                    max = 1,
                    source = "0 leaves the path; for shocks",
                    keys = "sectors")
            Map<String, Double> rivalQuality,

            @Param(
                    doc =
                            "Whether own technical standards spread abroad and lift what own designs and brands are worth there",
                    unit = "switch",
                    source = "claim: who sets standards sells better goods")
            boolean standards,

            @Param(
                    doc = "What own standards add abroad to the quality of own designs and brands once all follow them",
                    unit = "log",
                    min = 0,
                    max = 0.2,
                    source = "assumed: a fifth of what a brand is worth over contract making")
            double standardsPremium,

            @Param(
                    doc = "Pace of spread at one log unit of own designs' weight abroad and of research above 2010",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.2,
                    source = "assumed")
            double standardsPace,

            @Param(
                    doc = "Largest drive, and so the pace at most, in log units above 2010",
                    unit = "log",
                    min = 0.1,
                    max = 3,
                    source = "assumed")
            double standardsBound,

            @Param(
                    doc =
                            "Share that behaves as if it followed own standards when nobody does; without it nothing could begin to spread",
                    unit = "share",
                    min = 0.01,
                    max = 0.5,
                    source = "assumed")
            double standardsSeed,

            @Param(
                    doc = "Pace of spread that a programme for own standards adds",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.1,
                    source = "0 is no programme; policy lever, costs nobody anything")
            double standardsPush) {}
}
