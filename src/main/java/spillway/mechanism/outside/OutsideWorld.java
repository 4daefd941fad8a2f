package spillway.mechanism.outside;

import java.util.Map;
import spillway.kernel.Exponential;
import spillway.kernel.Named;
import spillway.kernel.Param;
import spillway.world.Outside;
import spillway.world.Structure;
import spillway.world.World;

/**
 * The world around the region moves along its dated paths.
 *
 * <p>Demand of the rest of China and of the blocs follows the observed index and then a neutral continuation (or stays, as {@code demandPath} says), with a slow drift
 * of tastes towards services. Prices of outside suppliers grow steadily; this is the nominal anchor (E15). The weight of outside
 * suppliers grows by {@code (1-sigma) p + g exp(-t / fade)} a quarter: with their prices and with a residual number of new
 * varieties that fades out: without it the region would outgrow its world by construction. The residual is the largest
 * unexplained part of the whole model. Tastes of households drift the same way (Engel's law).
 */
public final class OutsideWorld {
    /** How much the world around buys. */
    public enum DemandPath {
        /** The dated index of the data and its neutral continuation. */
        OBSERVED,
        /** As much as in the base year, in money, for ever. */
        FLAT
    }

    /** What the prices of outside suppliers do to 2019. */
    public enum PricePath {
        /** They grow steadily, at one pace around all regions and in the rest of China and at another in the blocs, whatever currencies do. */
        STEADY,
        /**
         * They follow the data: consumer prices of Guangdong, in Hong Kong and Macao their own in RMB, and in a bloc the steady growth of its
         * own prices with part of what the exchange rate of its currencies does.
         */
        OBSERVED
    }

    /** How the world around goes on after 2019. */
    public enum Continuation {
        /** By the assumed years of the demand table; prices in the blocs keep their own pace and the exchange rate. */
        TABLE,
        /**
         * Demand of the blocs grows at a declared trend, their prices in RMB as those at home (purchasing power parity holds), and residual
         * drifts of suppliers and of tastes abroad are over: nothing abroad moves exports over output of a region that grows on that trend.
         */
        NEUTRAL
    }

    /** Parameters of the world around. */
    public record Params(
            @Param(
                    doc = "Demand of the rest of China and the blocs: the dated index, or as in the base year for ever",
                    unit = "switch",
                    source = "model description; FLAT is for experiments")
            DemandPath demandPath,

            @Param(
                    doc = "Growth of the prices of outside suppliers at home and in the rest of China",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.02,
                    source = "reduced model fitted to 2010-2019")
            double homePriceGrowth,

            @Param(
                    doc = "Growth of the prices of outside suppliers in the blocs",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.02,
                    source = "assumed")
            double blocPriceGrowth,

            @Param(
                    doc = "Growth of outside varieties sold in the rest of China, fading",
                    unit = "1/quarter",
                    min = -0.03,
                    max = 0.03,
                    source = "residual, reduced model fitted to 2010-2019")
            double newSuppliersChina,

            @Param(
                    doc =
                            "Growth of outside varieties sold in the blocs, fading; negative where the region gains market share",
                    unit = "1/quarter",
                    min = -0.04,
                    max = 0.03,
                    source = "residual, reduced model fitted to 2010-2019")
            double newSuppliersBlocs,

            @Param(
                    doc = "Prices of outside suppliers to 2019: steady, or as observed with their currencies",
                    unit = "switch",
                    source = "prices.csv, currencies.csv")
            PricePath pricePath,

            @Param(
                    doc = "Share of a change of the exchange rate that prices in the blocs, in RMB, take up",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source =
                            "assumed: with elasticity 5 a share of .25 makes exports answer to the exchange rate one to one; margins take the rest")
            double exchangePassThrough,

            @Param(
                    doc = "Demand and prices abroad after 2019: the demand table, or the declared neutral path",
                    unit = "switch",
                    source = "model description")
            Continuation continuation,

            @Param(
                    doc = "Growth of demand of the blocs, in RMB, on the neutral path after 2019",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.03,
                    source = "assumed: the pace that the demand table gives the rest of China, 6.5% a year")
            double blocTrendGrowth,

            @Param(
                    doc = "Quarters after which residual drifts have lost 63% of their pace",
                    unit = "quarter",
                    min = 8,
                    max = 400,
                    source = "assumed")
            double fadeQuarters,

            @Param(
                    doc = "Drift of spending towards each sector at the start, home and rest of China",
                    unit = "1/quarter",
                    min = -0.03,
                    max = 0.03,
                    source = "reduced model fitted to the tertiary share 2019",
                    keys = "sectors")
            Map<String, Double> tasteDrift,

            @Param(
                    doc = "Share of that drift that foreign demand follows",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double tasteDriftAbroad,

            @Param(
                    doc = "Quarters after which the drift of tastes has lost 63% of its pace",
                    unit = "quarter",
                    min = 8,
                    max = 400,
                    source = "assumed")
            double tasteFadeQuarters,

            @Param(
                    doc = "Growth of wages in the rest of China, nominal, fading to the long-run pace",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.05,
                    source = "national accounts: 10% a year 2010-2019")
            double chinaWageGrowth,

            @Param(
                    doc = "Long-run growth of wages in the rest of China, nominal",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.03,
                    source = "assumed")
            double chinaWageGrowthLongRun,

            @Param(
                    doc = "Growth of the best productivity anywhere",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.01,
                    source = "assumed")
            double frontierGrowth,

            @Param(
                    doc = "Multiplies swings of outside demand around its mean growth, to 2019; later paths have none",
                    unit = "multiplier",
                    min = 0,
                    max = 4,
                    source = "1 leaves the observed path; for experiments")
            double demandSwings,

            @Param(
                    doc = "Multiplies growth of demand in the rest of China",
                    unit = "multiplier",
                    min = 0,
                    max = 2,
                    source = "1 leaves the path; for experiments")
            double chinaDemandGrowth) {}

    /** The last quarter of 2019, to which the paths are observed. */
    private static final int LAST_OBSERVED = 39;

    private final Params params;
    private final double elasticity;

    /** The rule under these parameters and this elasticity of substitution. */
    public OutsideWorld(Params params, double elasticity) {
        this.params = params;
        this.elasticity = elasticity;
    }

    /** Moves the outside world on by one quarter; while the base is held it stands still. */
    public void step(World world) {
        Outside outside = world.outside;
        outside.rmbPerUsd = world.paths.rmbPerUsd(world.tick);
        if (world.holdsBase()) {
            return;
        }
        double fading = Exponential.of(-world.tick / params.fadeQuarters());
        outside.homePrice *= Exponential.of(priceGrowth(world, world.structure.restOfChina()));
        for (int r = 0; r < world.structure.regionCount(); r++) {
            world.cities.outsideInflation[r] = priceGrowth(world, r);
            world.cities.logOutsidePrice[r] += world.cities.outsideInflation[r];
        }
        outside.wage *=
                Exponential.of(fading * params.chinaWageGrowth() + (1 - fading) * params.chinaWageGrowthLongRun());
        for (int s = 0; s < outside.frontier.length; s++) {
            outside.frontier[s] += params.frontierGrowth();
        }
        moveDemand(world);
        moveSuppliers(world, fading);
        moveTastes(world);
    }

    private void moveDemand(World world) {
        Structure structure = world.structure;
        for (int node = 0; node <= structure.blocs.length; node++) {
            int d = structure.restOfChina() + node;
            double growth = params.demandPath() == DemandPath.FLAT ? 1 : Exponential.of(growth(world, node));
            double before = 0;
            double after = 0;
            double[] drifted = new double[structure.sectorCount()];
            double share = node == 0 ? 1 : neutral(world) ? 0 : params.tasteDriftAbroad();
            for (int s = 0; s < drifted.length; s++) {
                drifted[s] = world.outside.demand[s][d] * Exponential.of(share * drift(structure, s, world.tick));
                before += world.outside.demand[s][d];
                after += drifted[s];
            }
            for (int s = 0; s < drifted.length; s++) {
                world.outside.demand[s][d] = drifted[s] * growth * before / after;
            }
        }
    }

    /** Log growth of demand of a node in the quarter, its swings around the mean of the observed years as they are set. */
    private double growth(World world, int node) {
        if (node > 0 && neutral(world)) {
            return params.blocTrendGrowth();
        }
        double path = world.paths.demandGrowth(node, world.tick);
        boolean observed = world.tick > 0 && world.tick <= LAST_OBSERVED;
        double swing = observed ? path - world.paths.meanDemandGrowth(node, LAST_OBSERVED) : 0;
        double growth = path + (params.demandSwings() - 1) * swing;
        return node == 0 ? params.chinaDemandGrowth() * growth : growth;
    }

    private double drift(Structure structure, int s, int tick) {
        return Named.value(params.tasteDrift(), structure.sectors[s])
                * Exponential.of(-tick / params.tasteFadeQuarters());
    }

    private void moveSuppliers(World world, double fading) {
        Structure structure = world.structure;
        Outside outside = world.outside;
        double residual = neutral(world) ? 0 : fading;
        double china = Exponential.of(params.newSuppliersChina() * residual);
        for (int d = 0; d < structure.destinations(); d++) {
            double dearer = (1 - elasticity) * priceGrowth(world, d);
            double growth = d > structure.restOfChina()
                    ? Exponential.of(dearer + params.newSuppliersBlocs() * residual)
                    : Exponential.of(dearer) * (d == structure.restOfChina() ? china : 1);
            for (int s = 0; s < structure.sectorCount(); s++) {
                outside.suppliers[s][d] *= growth;
            }
        }
    }

    /** Log growth in the quarter of the prices, in RMB, of outside suppliers at a destination. */
    private double priceGrowth(World world, int d) {
        boolean abroad = d > world.structure.restOfChina();
        if (params.pricePath() == PricePath.OBSERVED && world.tick <= LAST_OBSERVED) {
            double path = world.paths.priceGrowth(d, world.tick);
            return abroad ? params.blocPriceGrowth() + params.exchangePassThrough() * path : path;
        }
        return abroad && !neutral(world) ? params.blocPriceGrowth() : params.homePriceGrowth();
    }

    /** Whether the world around goes on by its declared neutral path by now. */
    private boolean neutral(World world) {
        return params.continuation() == Continuation.NEUTRAL && world.tick > LAST_OBSERVED;
    }

    private void moveTastes(World world) {
        for (double[] mix : world.cities.consumptionMix) {
            double sum = 0;
            for (int s = 0; s < mix.length; s++) {
                mix[s] *= Exponential.of(drift(world.structure, s, world.tick));
                sum += mix[s];
            }
            for (int s = 0; s < mix.length; s++) {
                mix[s] /= sum;
            }
        }
    }
}
