package spillway.mechanism.firms;

import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.kernel.Numbers;
import spillway.world.Firms;
import spillway.world.World;

/**
 * Enterprises enter and leave within the quarter until none makes a profit or a loss (mode FREE of E47): the rows stay, the number of
 * enterprises that each stands for moves, and with it its weight in buyers' taste.
 *
 * <p>{@code dln n = pace * (sigma * ln(revenue / cost) - 3 short)}: revenue over cost at what is expected and planned, times the elasticity of
 * substitution, is about operating profit over what an enterprise needs before its first unit of output; {@code short} is
 * the log excess demand for the labour the firm uses, since who finds no labour does not start. Both vanish where the entry
 * condition of Dixit and Stiglitz (1977) holds and labour markets clear.
 */
public final class FreeEntry {
    private static final double LARGEST_STEP = 0.3;

    /** How much more a shortage of labour holds entry back than an equal loss: it keeps numbers and wages from chasing each other. */
    private static final double HOLD = 3;

    private final double elasticity;

    /** The rule where varieties have this elasticity of substitution. */
    public FreeEntry(double elasticity) {
        this.elasticity = elasticity;
    }

    /**
     * One step of all firms towards the number at which profits are gone.
     *
     * @param pace share of the way
     * @param talentShort log of talent wanted over offered [region]
     * @param workersShort log of workers wanted over offered [region]
     * @return the largest profit or loss left, as {@code sigma |ln(revenue / cost)|}
     */
    public double step(World world, double pace, double[] talentShort, double[] workersShort) {
        Firms firms = world.firms;
        double worst = 0;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.expectedDemand[f] > 0) {
                int r = firms.region[f];
                double talent = world.cities.talentWage[r] * firms.talent[f];
                double workers = world.cities.workerWage[r] * firms.workers[f];
                double profit = profit(world, f);
                double shortage = (talent * talentShort[r] + workers * workersShort[r]) / (talent + workers);
                scale(
                        firms,
                        f,
                        Exponential.of(Numbers.clip(pace * (profit - HOLD * shortage), -LARGEST_STEP, LARGEST_STEP)));
                worst = Math.max(worst, Math.abs(profit));
            }
        }
        return worst;
    }

    /** Profit of a firm that expects to sell something, or loss if negative, as {@code sigma ln(revenue / cost)}; zero of any other. */
    public double profit(World world, int f) {
        Firms firms = world.firms;
        if (!firms.active[f] || !(firms.expectedDemand[f] > 0)) {
            return 0;
        }
        int r = firms.region[f];
        int s = firms.sector[f];
        double talent = world.cities.talentWage[r] * firms.talent[f];
        double workers = world.cities.workerWage[r] * firms.workers[f];
        double materials = world.structure.materials[s] * firms.plannedOutput[f] * world.materialsCost(f);
        return elasticity * Logarithm.of(firms.price[f] * firms.expectedDemand[f] / (talent + workers + materials));
    }

    /** Multiplies the number of enterprises that a firm stands for, its weight in buyers' taste and what it expects to sell. */
    public static void scale(Firms firms, int f, double factor) {
        firms.represented[f] *= factor;
        firms.attraction[f] *= factor;
        firms.expectedDemand[f] *= factor;
    }
}
