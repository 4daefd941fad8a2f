package spillway.model.measure;

import java.util.Map;
import spillway.kernel.Param;

/** How the measures of location are taken that need draws: how many, over what reach, at what level. */
public record MeasureParams(
        @Param(
                doc = "Draws of the null of random location, for Ellison-Glaeser and Duranton-Overman",
                unit = "count",
                min = 20,
                max = 10000,
                source = "assumed; Duranton and Overman (2005) are known for 1,000, not opened",
                use = Param.Use.RESOLUTION)
        int draws,

        @Param(
                doc = "Permutations behind a local Moran's I of cities, at most",
                unit = "count",
                min = 19,
                max = 9999,
                source = "999 is usual in the field; not opened",
                use = Param.Use.RESOLUTION)
        int permutations,

        @Param(
                doc = "Share of false discoveries that Benjamini-Hochberg allows among places called significant",
                unit = "share",
                min = 0.001,
                max = 0.5,
                source = "convention")
        double falseDiscovery,

        @Param(
                doc = "Share of random industries that may leave the global band somewhere",
                unit = "share",
                min = 0.001,
                max = 0.5,
                source = "convention")
        double bandLevel,

        @Param(
                doc = "Reach of the weights between cities, exp(-km/reach)",
                unit = "km",
                min = 1,
                max = 1000,
                source = "assumed")
        double cityReachKm,

        @Param(
                doc = "Reach of the weights between land cells, exp(-km/reach), cut at three times the reach",
                unit = "km",
                min = 1,
                max = 20,
                source = "assumed; about a town's width, and the cost grows with its square")
        double cellReachKm,

        @Param(
                doc = "Distance up to which densities of firm distances are judged",
                unit = "km",
                min = 5,
                max = 400,
                source = "near the median distance between two firms of the baseline")
        double densityToKm,

        @Param(
                doc = "Firms of a sector whose distances are taken; of a larger sector that many are drawn",
                unit = "count",
                min = 10,
                source = "assumed; the cost grows with its square",
                use = Param.Use.RESOLUTION)
        int sitesAtMost,

        @Param(
                doc = "Part of a sector's value added that counts as the digital core: what makes digital technology",
                unit = "share",
                min = 0,
                max = 1,
                source = "assumed: that part of the sector, which is wider than what official statistics count",
                keys = "sectors")
        Map<String, Double> digitalCore) {}
