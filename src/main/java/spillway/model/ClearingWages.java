package spillway.model;

import java.util.Optional;
import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.kernel.Numbers;
import spillway.kernel.Power;
import spillway.mechanism.firms.FreeEntry;
import spillway.mechanism.production.Planning;
import spillway.mechanism.trade.GoodsMarket;
import spillway.world.Cities;
import spillway.world.Firms;
import spillway.world.World;

/**
 * Wages that clear both labour markets of every region within the quarter (mode CLEAR of E15).
 *
 * <p>A fixed point: prices from wages, demand from prices at last quarter's spending, labour from demand, wages up where labour is
 * short; the steps become smaller where gaps grow, and with free entry Newton's method does what they leave. It is the mode in which
 * models of the new economic geography are stated.
 *
 * <p>Nobody works for less than a reservation wage, a share of the base year's at today's consumer prices; with free entry, where theory
 * knows of none, there is none. A market at that wage is cleared however many are left without work: materials bought elsewhere cost what
 * they cost, so that the labour a place can use at a wage of zero is bounded, and where more is offered no wage clears.
 */
final class ClearingWages {
    private static final int ROUNDS = 600;
    /** Largest log gap at which markets count as cleared. */
    static final double CLEARED = 1e-10;
    /** Rounds over which the largest gaps are compared: gaps swing on their way to zero, and steps too small by then never get there. */
    private static final int WINDOW = 20;
    /** Share of a surprise believed in a round: costs rise with output, so that full belief would swing for ever. */
    private static final double BELIEF = 0.3;
    /** Reservation wage over that of the base year in real terms; assumed: what people can make for themselves. */
    private static final double RESERVATION = 0.1;

    private final ModelParams params;
    private final Planning planning;
    private final GoodsMarket market;
    private final Optional<FreeEntry> entry;

    /** Wages alone, or with {@code entry} the number of enterprises too. */
    ClearingWages(ModelParams params, Planning planning, GoodsMarket market, Optional<FreeEntry> entry) {
        this.params = params;
        this.planning = planning;
        this.market = market;
        this.entry = entry;
    }

    void step(World world) {
        if (!world.holdsBase() && !approach(world)) {
            entry.ifPresent(rule -> new ClearingNewton(this, rule, world).solve());
        }
        planning.plan(world);
    }

    /** Whether markets clear after at most {@link #ROUNDS} steps. */
    private boolean approach(World world) {
        int regions = world.structure.regionCount();
        double[] talentShort = new double[regions];
        double[] workersShort = new double[regions];
        double step = 0.15;
        double before = Double.POSITIVE_INFINITY;
        double lately = 0;
        for (int round = 0; round < ROUNDS; round++) {
            expectAndPlan(world);
            double worst = excess(world, talentShort, workersShort);
            if (entry.isPresent()) {
                worst = Math.max(worst, entry.get().step(world, step, talentShort, workersShort));
            }
            adjust(world, step, talentShort, workersShort);
            if (worst < CLEARED && round > 20) {
                return true;
            }
            lately = Math.max(lately, worst);
            if (round % WINDOW == WINDOW - 1) {
                if (lately > before) {
                    step = Math.max(0.005, 0.7 * step);
                }
                before = lately;
                lately = 0;
            }
        }
        return false;
    }

    /** Plans and prices under present wages, and what is expected to be sold at those prices. */
    void expectAndPlan(World world) {
        planning.plan(world);
        market.quote(world);
        believe(world);
    }

    /** Where costs do not rise with output, for want of capital in it, the whole surprise is believed. */
    private static void believe(World world) {
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.demand[f] > 0) {
                double belief = world.structure.capitalShare[firms.sector[f]] > 0 ? BELIEF : 1;
                firms.expectedDemand[f] *= Power.of(firms.demand[f] / firms.expectedDemand[f], belief);
            }
        }
    }

    /** Logs of labour wanted over what is offered at normal unemployment, by region; returns the largest in size. */
    double excess(World world, double[] talentShort, double[] workersShort) {
        Cities cities = world.cities;
        int regions = world.structure.regionCount();
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
            talentShort[r] = unlessReserved(
                    gap(talent[r], full * cities.talentForFirms(r)),
                    cities.talentWage[r],
                    reservation(cities, r, world.base.talentWage));
            workersShort[r] = unlessReserved(
                    gap(workers[r], full * cities.residents[r] * cities.participation[r]),
                    cities.workerWage[r],
                    reservation(cities, r, world.base.workerWage));
            worst = Math.max(worst, Math.max(Math.abs(talentShort[r]), Math.abs(workersShort[r])));
        }
        return worst;
    }

    /** A market on which nobody wants and nobody offers is cleared. */
    private static double gap(double wanted, double offered) {
        return wanted == 0 && offered == 0 ? 0 : Logarithm.of(wanted / offered);
    }

    /** The wage below which nobody works. */
    private double reservation(Cities cities, int r, double[] baseWage) {
        return entry.isPresent() ? 0 : RESERVATION * baseWage[r] * cities.consumerPrice[r];
    }

    /** Labour left over at the reservation wage is no gap. */
    private static double unlessReserved(double gap, double wage, double reservation) {
        return gap < 0 && wage <= reservation ? 0 : gap;
    }

    /** Moves wages towards clearing, but not below what people work for, by {@code step} of the log excess. */
    private void adjust(World world, double step, double[] talentShort, double[] workersShort) {
        Cities cities = world.cities;
        for (int r = 0; r < talentShort.length; r++) {
            double talent = reservation(cities, r, world.base.talentWage);
            double worker = reservation(cities, r, world.base.workerWage);
            cities.talentWage[r] = moved(cities.talentWage[r], step, talentShort[r], talent);
            cities.workerWage[r] = moved(cities.workerWage[r], step, workersShort[r], worker);
        }
    }

    private static double moved(double wage, double step, double gap, double reservation) {
        return Math.max(reservation, wage * Exponential.of(step * Numbers.clip(gap, -0.3, 0.3)));
    }
}
