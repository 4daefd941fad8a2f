package spillway.mechanism.knowledge;

import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.kernel.Numbers;
import spillway.kernel.Param;
import spillway.world.Firms;
import spillway.world.World;

/**
 * Firms choose how much of their value added goes into research, and learn it from others (E20b). With x the logarithm of a firm's
 * rate over what is usual in its sector and mode, {@code dx = a ((1 - i) (m ln M_rs + h ln H_rs) + i P_rs - x)}: M is the size of the
 * market that the place reaches, in real terms and over that of the base year, H the share of talent among the employees of the place over
 * that of the delta's firms of the sector in the base year, and P the mean of x over firms of the sector, weighted by value added and the
 * reach of ideas, so that neighbours imitate research itself. What a place did in the base year is where its firms start from, and
 * nothing draws them back to it.
 *
 * <p>Demand-pull after Schmookler (1966) as an idea; research adjusts slowly, since it is mostly the pay of people. Form and sizes are
 * assumed.
 */
public final class ResearchChoice {
    private final Params params;
    private final double elasticity;

    /** Parameters. */
    public record Params(
            @Param(
                    doc = "Whether firms choose their research rate and learn it from others, or keep that of 2010",
                    unit = "switch",
                    source = "model description")
            boolean chosen,

            @Param(
                    doc = "Share of the gap to the wanted research rate that is closed in a quarter",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.2,
                    source = "assumed; research is mostly pay, and adjusts over years")
            double adjustment,

            @Param(
                    doc =
                            "Elasticity of a firm's own wish for research with respect to the real size of the market within reach",
                    unit = "elasticity",
                    min = 0,
                    max = 0.5,
                    source = "Schmookler (1966) as idea; assumed size")
            double marketEffect,

            @Param(
                    doc =
                            "Elasticity of a firm's own wish for research with respect to the share of talent among employees",
                    unit = "elasticity",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double talentEffect,

            @Param(
                    doc = "Weight of the research of peers within the reach of ideas against a firm's own wish",
                    unit = "share",
                    min = 0,
                    max = 0.95,
                    source = "assumed")
            double imitation,

            @Param(
                    doc = "Most that a firm's rate can be above or below what is usual",
                    unit = "log",
                    min = 0.5,
                    max = 4,
                    source = "assumed")
            double bound) {}

    /**
     * The rule under these parameters.
     *
     * @param elasticity of substitution between varieties
     */
    public ResearchChoice(Params params, double elasticity) {
        this.params = params;
        this.elasticity = elasticity;
    }

    /** Moves the research rates of all firms; while the base year is held they are what was found there. */
    public void step(World world) {
        Firms firms = world.firms;
        if (world.holdsBase()) {
            for (int f = 0; f < firms.count; f++) {
                firms.researchRate[f] = world.base.researchShare[firms.region[f]][firms.sector[f]];
            }
            return;
        }
        double[][] places = places(world);
        double[][] wanted = wanted(world, places);
        for (int f = 0; f < firms.count; f++) {
            double usual = world.base.researchUsual[firms.sector[f]];
            if (!firms.active[f] || usual <= 0) {
                continue;
            }
            int r = firms.region[f];
            int s = firms.sector[f];
            // Whoever is new does as the firms around him do.
            double x = firms.researchRate[f] > 0 ? Logarithm.of(firms.researchRate[f] / usual) : places[r][s];
            double next = x + params.adjustment() * (wanted[r][s] - x);
            firms.researchRate[f] = usual * Exponential.of(Numbers.clip(next, -params.bound(), params.bound()));
        }
    }

    /** Logarithm of the mean rate of the firms of each place over the usual one; that of the base year where nobody adds value. */
    private double[][] places(World world) {
        Firms firms = world.firms;
        int regions = world.structure.regionCount();
        int sectors = world.structure.sectorCount();
        double[][] money = new double[regions][sectors];
        double[][] value = new double[regions][sectors];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.researchRate[f] > 0 && firms.valueAdded[f] > 0) {
                money[firms.region[f]][firms.sector[f]] += firms.researchRate[f] * firms.valueAdded[f];
                value[firms.region[f]][firms.sector[f]] += firms.valueAdded[f];
            }
        }
        double[][] logs = new double[regions][sectors];
        for (int r = 0; r < regions; r++) {
            for (int s = 0; s < sectors; s++) {
                double rate = value[r][s] > 0 ? money[r][s] / value[r][s] : world.base.researchShare[r][s];
                double usual = world.base.researchUsual[s];
                logs[r][s] = rate > 0 && usual > 0
                        ? Numbers.clip(Logarithm.of(rate / usual), -params.bound(), params.bound())
                        : 0;
            }
        }
        return logs;
    }

    private double[][] wanted(World world, double[][] places) {
        int regions = world.structure.regionCount();
        int sectors = world.structure.sectorCount();
        double[][] wanted = new double[regions][sectors];
        for (int s = 0; s < sectors; s++) {
            for (int r = 0; r < regions; r++) {
                // A market that only became dearer is no larger.
                double dearer = elasticity * Logarithm.of(world.cities.deliveredPrice[s][r]);
                double market = world.cities.marketAccess[r][s] - world.base.marketAccess[r][s] - dearer;
                double own = params.marketEffect() * market + params.talentEffect() * talent(world, r, s);
                wanted[r][s] = (1 - params.imitation()) * own + params.imitation() * peers(world, places, r, s);
            }
        }
        return wanted;
    }

    /** Logarithm of the share of talent among the employees of a place over that of the sector in the delta's base year. */
    private static double talent(World world, int r, int s) {
        double talent = world.flows.talentEmployed[r][s];
        double usual = world.base.talentIntensity[s];
        return talent > 0 && usual > 0
                ? Logarithm.of(talent / (talent + world.flows.workersEmployed[r][s]) / usual)
                : 0;
    }

    /** Mean of {@code places} over regions, weighted by the reach of ideas and value added. */
    private static double peers(World world, double[][] places, int r, int s) {
        double sum = 0;
        double all = 0;
        for (int from = 0; from < places.length; from++) {
            double weight = world.distances.ideaReach[r][from] * Math.max(0, world.cities.valueAdded[from][s]);
            sum += weight * places[from][s];
            all += weight;
        }
        return all > 0 ? sum / all : 0;
    }
}
