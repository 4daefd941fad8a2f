package spillway.model;

import spillway.mechanism.production.Planning;
import spillway.mechanism.trade.GoodsMarket;
import spillway.world.Cities;
import spillway.world.Firms;
import spillway.world.World;

/**
 * Wages that clear both labour markets of every region within the quarter (mode CLEAR of E15).
 *
 * <p>A fixed point: prices from wages, demand from prices at last quarter's spending, labour from demand, wages up where labour is
 * short; the steps become smaller where they overshoot. It is the mode in which models of the new economic geography are stated.
 */
final class ClearingWages {
    private static final int ROUNDS = 600;
    private static final double CLEARED = 1e-7;
    /** Share of a surprise believed in a round: costs rise with output, so that full belief would swing for ever. */
    private static final double BELIEF = 0.3;

    private final ModelParams params;
    private final Planning planning;
    private final GoodsMarket market;

    ClearingWages(ModelParams params, Planning planning, GoodsMarket market) {
        this.params = params;
        this.planning = planning;
        this.market = market;
    }

    void step(World world) {
        if (world.holdsBase()) {
            planning.step(world);
            return;
        }
        double step = 0.15;
        double before = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            planning.plan(world);
            market.quote(world);
            believe(world.firms);
            double worst = adjust(world, step);
            if (worst < CLEARED && round > 20) {
                break;
            }
            if (round > 20 && worst > 0.98 * before) {
                step = Math.max(0.005, 0.8 * step);
            }
            before = worst;
        }
        planning.plan(world);
    }

    private static void believe(Firms firms) {
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.demand[f] > 0) {
                firms.expectedDemand[f] *= StrictMath.pow(firms.demand[f] / firms.expectedDemand[f], BELIEF);
            }
        }
    }

    /** Moves wages towards clearing, by {@code step} of the log excess; returns the largest relative excess of demand. */
    private double adjust(World world, double step) {
        Cities cities = world.cities;
        int regions = world.setting.regionCount();
        double[] talent = new double[regions];
        double[] workers = new double[regions];
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                talent[firms.region[f]] += firms.talent[f];
                workers[firms.region[f]] += firms.workers[f];
            }
        }
        double worst = 0;
        double full = 1 - params.labour().normalUnemployment();
        for (int r = 0; r < regions; r++) {
            double high = StrictMath.log(talent[r] / (full * cities.talent[r]));
            double low = StrictMath.log(workers[r] / (full * cities.residents[r] * cities.participation[r]));
            cities.talentWage[r] *= StrictMath.exp(step * Math.max(-0.3, Math.min(0.3, high)));
            cities.workerWage[r] *= StrictMath.exp(step * Math.max(-0.3, Math.min(0.3, low)));
            worst = Math.max(worst, Math.max(Math.abs(high), Math.abs(low)));
        }
        return worst;
    }
}
