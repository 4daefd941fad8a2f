package spillway.mechanism.government;

import spillway.kernel.Exponential;
import spillway.kernel.Numbers;
import spillway.world.Governments;
import spillway.world.World;

/**
 * Governments bid for investors in the sector they support (E38).
 *
 * <p>Each sets the rate that maximises {@code (B - s) P(s)} against the others' rates, where P is the logit share of investors it
 * draws with weight eta on the rate: {@code s = B - 1 / (eta (1 - P))}. With n alike the fixed point is
 * {@code s = max(0, B - n / (eta (n - 1)))}. All who bid are rivals, whichever sector they support: an investor's sector is not
 * known beforehand. B is what an investor is worth within the leader's horizon. Nobody offers more than quick money can pay. What agreement frees,
 * against the bids that would have been paid without it, is noted where it has a use of its own. A tournament for mobile
 * investment in the sense of Zodrow and Mieszkowski (1986) and Wilson (1986).
 */
public final class SubsidyRace {
    private static final int ROUNDS = 40;

    private final Government.Params params;
    private final double pull;

    /** The rule under these parameters; {@code pull} is the weight investors give a subsidy. */
    public SubsidyRace(Government.Params params, double pull) {
        this.params = params;
        this.pull = pull;
    }

    /** Sets subsidy rates. */
    public void step(World world) {
        Governments governments = world.governments;
        for (double[] row : governments.subsidyRate) {
            java.util.Arrays.fill(row, 0);
        }
        java.util.Arrays.fill(governments.freedMoney, 0);
        boolean freedIsAsked = params.freedToWorks() + params.freedSaved() > 0;
        if (world.holdsBase() || !params.subsidyCompetition() && !freedIsAsked) {
            return;
        }
        double agreed = params.subsidyCompetition() ? params.subsidyCoordination() : 1;
        int regions = world.structure.regionCount();
        double[] worth = new double[regions];
        double[] attraction = new double[regions];
        for (int r = 0; r < regions; r++) {
            int s = governments.target[r];
            if (s >= 0) {
                worth[r] = worth(governments, r);
                double change = world.cities.locationValue[r][s] - world.base.locationValue[r][s];
                attraction[r] =
                        Exponential.of(Numbers.clip(change, -params.attractionBound(), params.attractionBound()));
            }
        }
        double[] rate = bestReplies(worth, attraction, pull);
        for (int r = 0; r < regions; r++) {
            int s = governments.target[r];
            if (s >= 0) {
                double orders = orders(world, r, s);
                double most = orders > 0 ? governments.subsidyMoney(r) / orders : 1;
                governments.subsidyRate[r][s] = Math.min(rate[r] * (1 - agreed), most);
                if (freedIsAsked) {
                    governments.freedMoney[r] = (Math.min(rate[r], most) - governments.subsidyRate[r][s]) * orders;
                }
            }
        }
    }

    /** What an investor is worth to the leader of a region within his horizon, over its capital. */
    public double worth(Governments governments, int r) {
        return params.investorValue()
                * Math.min(governments.horizon[r], params.quickQuarters())
                / params.quickQuarters();
    }

    /** Worth of the capital goods that the firms of a place have on order. */
    private static double orders(World world, int r, int s) {
        double orders = 0;
        for (int f = 0; f < world.firms.count; f++) {
            if (world.firms.active[f] && world.firms.region[f] == r && world.firms.sector[f] == s) {
                orders += world.firms.order[f] * world.cities.capitalPrice[r];
            }
        }
        return orders;
    }

    /** Rates that are best replies to each other, by damped rounds of replies; regions without attraction do not play. */
    static double[] bestReplies(double[] worth, double[] attraction, double pull) {
        double[] rate = new double[worth.length];
        double[] weight = new double[worth.length];
        for (int round = 0; round < ROUNDS; round++) {
            double total = 0;
            for (int r = 0; r < rate.length; r++) {
                weight[r] = attraction[r] * Exponential.of(pull * rate[r]);
                total += weight[r];
            }
            for (int r = 0; r < rate.length; r++) {
                if (attraction[r] > 0) {
                    double share = Math.min(0.99, weight[r] / total);
                    double reply = Math.max(0, worth[r] - 1 / (pull * (1 - share)));
                    rate[r] += 0.5 * (reply - rate[r]);
                }
            }
        }
        return rate;
    }
}
