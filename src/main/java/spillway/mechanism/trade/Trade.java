package spillway.mechanism.trade;

import java.util.Map;
import spillway.kernel.Named;
import spillway.kernel.Param;
import spillway.kernel.Power;
import spillway.kernel.Quarter;
import spillway.world.Distances;
import spillway.world.KnowledgeGroup;
import spillway.world.Structure;
import spillway.world.World;

/**
 * What it costs to deliver: iceberg factors that grow with minutes on the way (E1).
 *
 * <p>{@code T = (1 + tauGoods * factor_s * (1 - online_s) * (t0 + t1 * minutes)) * (1 + border)} between regions and 1 at home: online is the share of the cost of
 * distance that broadband takes off services ({@code remote}), and the border is {@code serviceBorder * (1 - relief)} for services that cross
 * between the mainland, Hong Kong and Macao, 0 for all others; to the rest of China the way
 * is {@code minutesToChina} long for everyone and costs handling as a port does; to a foreign bloc it leads through the nearest deep-sea port, its tariff and, for goods, the duties that it raises. Outside the region all sectors pay alike: what is traded there is what can be.
 * Inside the region {@code tauGoods} falls by {@code saving (d_r + d_q) / 2} for goods, d being how far networks and transport have turned digital at the two ends (M65).
 * Where local protection differs from that of 2010 the weights between mainland regions are divided by it.
 * Iceberg costs after Samuelson (1954), as in Krugman (1991); the sizes are assumed.
 */
public final class Trade {
    /** Parameters of trade. */
    public record Params(
            @Param(
                    doc = "Multiplies all costs of moving goods inside the region",
                    unit = "multiplier",
                    min = 0.25,
                    max = 4,
                    source = "Baldwin (2016) as idea; assumed")
            double tauGoods,

            @Param(
                    doc = "Multiplies the costs of moving goods to the rest of China and abroad",
                    unit = "multiplier",
                    min = 0.25,
                    max = 4,
                    source = "assumed")
            double tauOutside,

            @Param(
                    doc = "How closely mainland regions shut their markets against each other, over 2010:"
                            + " divides the weight of sellers of other mainland regions",
                    unit = "multiplier",
                    min = 0.5,
                    max = 2,
                    source = "1 is as in 2010, whatever it was then; policy lever, below 1 breaks protection up")
            double localProtection,

            @Param(
                    doc = "Fixed part of the cost of delivery between two regions",
                    unit = "share",
                    min = 0,
                    max = 0.1,
                    source = "assumed",
                    base = true)
            double fixedCost,

            @Param(
                    doc = "Cost of delivery per minute on the way",
                    unit = "1/min",
                    min = 0,
                    max = 0.002,
                    source = "assumed",
                    base = true)
            double costPerMinute,

            @Param(
                    doc = "Fixed part of the cost of delivery through a port",
                    unit = "share",
                    min = 0,
                    max = 0.2,
                    source = "assumed",
                    base = true)
            double portCost,

            @Param(
                    doc = "Minutes to the markets of the rest of China",
                    unit = "min",
                    min = 60,
                    max = 3000,
                    source = "assumed",
                    base = true)
            double minutesToChina,

            @Param(
                    doc = "How much dearer a sector's output is to move than goods are",
                    unit = "multiplier",
                    min = 0,
                    max = 20,
                    source = "assumed",
                    base = true,
                    keys = "sectors")
            Map<String, Double> sectorFactor,

            @Param(
                    doc =
                            "What rules add in the base year to the cost of services that cross between the mainland, Hong Kong and Macao, as a tariff would",
                    unit = "share",
                    min = 0,
                    max = 0.5,
                    source = "assumed; 0 counts the way alone. integration.services takes it away",
                    base = true)
            double serviceBorder,

            @Param(
                    doc = "Elasticity of substitution between varieties",
                    unit = "elasticity",
                    min = 2,
                    max = 10,
                    source = "Broda and Weinstein (2006) for the order of size; assumed",
                    base = true)
            double elasticity,

            @Param(
                    doc = "Ease of access of contract manufacturers to home markets; others have 1",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed",
                    base = true)
            double contractHomeAccess,

            @Param(
                    doc = "Links that open after this year are left out",
                    unit = "year",
                    min = 2009,
                    max = 2200,
                    source = "2200 leaves out none; for experiments")
            int linksUntil,

            @Param(
                    doc = "Quarters by which a link opens later than it did; negative for sooner",
                    unit = "quarter",
                    min = -800,
                    max = 800,
                    source = "0 is what happened; policy lever, 800 is never; a link that nobody built opens in 2200Q1,"
                            + " so that -720 is 2020Q1",
                    keys = "links")
            Map<String, Double> linkDelay,

            @Param(
                    doc =
                            "Part of the cost of moving goods between regions that goes once networks and transport at both ends are digital",
                    unit = "share",
                    min = 0,
                    max = 0.5,
                    source = "assumed; 0 leaves it out")
            double logisticsSaving,

            @Param(
                    doc =
                            "Part of its materials from others that mass production buys of knowledge services once it is digital",
                    unit = "share",
                    min = 0,
                    max = 0.5,
                    source = "assumed; 0 leaves it out")
            double knowledgeTie,

            @Param(
                    doc = "Whether firms buy materials from the sectors of the input-output table;"
                            + " if not, demand for a sector's materials follows its own use of materials",
                    unit = "switch",
                    source = "claim: sectors pull each other")
            boolean ioLinkages) {}

    private final Params params;

    /** The rule under these parameters. */
    public Trade(Params params) {
        this.params = params;
    }

    /** Sets this quarter's minutes and trade weights. */
    public void step(World world) {
        Distances distances = world.distances;
        distances.between(
                world.travelTimes.minutes(travelled(world), world.holdsBase() ? Map.of() : params.linkDelay()));
        Structure structure = world.structure;
        double power = 1 - params.elasticity();
        double[] saved = logistics(world);
        for (int s = 0; s < structure.sectorCount(); s++) {
            double factor = Named.value(params.sectorFactor(), structure.sectors[s]) * (1 - distances.online[s]);
            double border = structure.goods[s] ? 0 : params.serviceBorder() * (1 - distances.serviceRelief);
            for (int r = 0; r < structure.regionCount(); r++) {
                double[] weight = distances.tradeWeight[s][r];
                for (int d = 0; d < structure.destinations(); d++) {
                    double duty = structure.goods[s] ? world.outside.duty[d] : 0;
                    boolean crosses = d < structure.regionCount() && structure.crossesBorder(r, d);
                    double rules = crosses ? border : duty;
                    double part = d < saved.length && structure.goods[s] ? 1 - (saved[r] + saved[d]) / 2 : 1;
                    weight[d] = Power.of(cost(structure, distances.minutes, factor * part, r, d) * (1 + rules), power);
                    if (isProtected(structure, r, d) && !world.holdsBase()) {
                        weight[d] /= params.localProtection();
                    }
                }
            }
        }
    }

    /** What digital networks and transport save at each end of a way, over the cost of moving goods [region]. */
    private double[] logistics(World world) {
        Structure structure = world.structure;
        double[] saved = new double[structure.regionCount()];
        for (int r = 0; r < saved.length && params.logisticsSaving() > 0; r++) {
            double all = 0;
            for (int s = 0; s < structure.sectorCount(); s++) {
                if (structure.group[s] == KnowledgeGroup.SIS.code) {
                    double value = Math.max(0, world.cities.valueAdded[r][s]);
                    all += value;
                    saved[r] += params.logisticsSaving() * value * world.cities.digitalDegree[r][s];
                }
            }
            saved[r] /= all > 0 ? all : 1;
        }
        return saved;
    }

    /** Whether sellers of region {@code r} meet local protection at destination {@code d}: both are mainland regions, and not the same. */
    private static boolean isProtected(Structure structure, int r, int d) {
        return d < structure.regionCount() && r != d && !structure.special[r] && !structure.special[d];
    }

    /** The quarter whose links are in use. */
    private Quarter travelled(World world) {
        Quarter now = world.holdsBase() ? World.START : world.quarter();
        return now.year() > params.linksUntil() ? new Quarter(params.linksUntil(), 4) : now;
    }

    /** Iceberg factor of one delivery from region {@code r} to destination {@code d}. */
    double cost(Structure structure, double[][] minutes, double sectorFactor, int r, int d) {
        if (r == d) {
            return 1;
        }
        if (d < structure.regionCount()) {
            return 1 + params.tauGoods() * sectorFactor * (params.fixedCost() + params.costPerMinute() * minutes[r][d]);
        }
        if (d == structure.restOfChina()) {
            return 1 + params.tauOutside() * (params.portCost() + params.costPerMinute() * params.minutesToChina());
        }
        return (1 + params.tauOutside() * (params.portCost() + params.costPerMinute() * structure.portMinutes[r]))
                * (1 + structure.tariff[d - structure.restOfChina() - 1]);
    }
}
