package spillway.model.base;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;

/** One kind of people and their choice of a place by multinomial logit; the last place is the rest of China, whose amenity is 0. */
final class Movers {
    private static final int SWEEPS = 8000;
    private static final double CLOSE = 1e-9;
    private static final double ACCEPTED = 1e-4;
    /** Most of those who consider moving that a target may ask to go one way. */
    private static final double MOST = 0.9;

    private final double[] people;
    private final double rate;
    private final double[][] cost;
    private final double[] hukou;
    private final int places;
    private double[] graduates = new double[0];
    private double freshQuarters;
    private double freshRate;
    private double[] freshRelief;
    private final double[] none;

    Movers(double[] residents, double pool, double rate, double[][] cost, double[] hukou) {
        places = residents.length + 1;
        none = new double[places];
        freshRelief = none;
        people = Arrays.copyOf(residents, places);
        people[places - 1] = pool;
        this.rate = rate;
        this.cost = cost;
        this.hukou = hukou;
    }

    /** Fresh graduates beside all others: as many as a number of quarters train, with a rate and a relief by destination of their own. */
    void alsoMove(double[] perQuarter, double quarters, double moveRate, double[] relief) {
        graduates = perQuarter;
        freshQuarters = quarters;
        freshRate = moveRate;
        freshRelief = relief;
    }

    /** Probabilities of going from {@code from} to each place, with the {@code relief} of each off the fixed cost. */
    private double[] choice(int from, double[] amenity, double[] relief) {
        double[] chance = new double[places];
        double total = 0;
        for (int to = 0; to < places; to++) {
            chance[to] = Exponential.of(amenity[to] - net(from, to, relief[to]));
            total += chance[to];
        }
        for (int to = 0; to < places; to++) {
            chance[to] /= total;
        }
        return chance;
    }

    private double net(int from, int to, double relief) {
        return to == from ? 0 : cost[from][to] - relief + hukou[to];
    }

    private double fresh(int from) {
        return from < graduates.length ? Math.min(0.9 * people[from], freshQuarters * graduates[from]) : 0;
    }

    private void flow(int from, double[] chance, double movers, double[] in, double[] out) {
        for (int to = 0; to < places; to++) {
            if (to != from) {
                in[to] += movers * chance[to];
                out[from] += movers * chance[to];
            }
        }
    }

    /** Scales net inflows down, all by one factor, where so few consider to move that no amenities could bring them about. */
    void within(double[] net) {
        double factor = 1;
        double total = 0;
        for (int r = 0; r < net.length; r++) {
            double considering = rate * (people[r] - fresh(r)) + freshRate * fresh(r);
            factor = Math.min(factor, net[r] < 0 ? MOST * considering / -net[r] : 1);
            total += net[r];
        }
        double pool = rate * people[places - 1];
        factor = Math.min(factor, total > 0 ? MOST * pool / total : 1);
        for (int r = 0; r < net.length && factor < 1; r++) {
            net[r] *= factor;
        }
    }

    /**
     * Sets amenities so that net inflows come to {@code net}, by corrections in turn and, where they do not get there, by Newton's method.
     *
     * @throws UnsolvedBase if no amenities do
     */
    void solve(double[] net, double[] amenity) {
        int regions = places - 1;
        if (amenity[0] == 0) {
            Arrays.fill(amenity, 0, regions, 3);
        }
        double[] start = amenity.clone();
        double worst = 0;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            worst = correct(net, amenity);
            if (worst < CLOSE) {
                return;
            }
        }
        if (!(worst < ACCEPTED)) {
            double left = byNewton(net, start);
            if (!(left < ACCEPTED)) {
                throw new UnsolvedBase("no amenities reproduce the base year's net migration (error " + left
                        + " of residents a quarter): too few people move; raise migration.workerMoveRate or"
                        + " migration.workerPool, or lower migration.baseInflow");
            }
            System.arraycopy(start, 0, amenity, 0, amenity.length);
        }
    }

    /** One correction of all amenities; returns the largest error before it, over residents. */
    private double correct(double[] net, double[] amenity) {
        double[] in = new double[places];
        double[] out = new double[places];
        for (int from = 0; from < places; from++) {
            double fresh = fresh(from);
            flow(from, choice(from, amenity, none), rate * (people[from] - fresh), in, out);
            if (fresh > 0) {
                flow(from, choice(from, amenity, freshRelief), freshRate * fresh, in, out);
            }
        }
        double worst = 0;
        for (int r = 0; r < places - 1; r++) {
            double wanted = net[r] + out[r];
            double error = net[r] - (in[r] - out[r]);
            worst = Math.max(worst, Math.abs(error) / people[r]);
            double step = wanted > 0 ? 0.3 * Logarithm.of(wanted / in[r]) : 0.3 * error / Math.max(in[r], 1e-9);
            amenity[r] += Math.max(-0.5, Math.min(0.5, step));
        }
        return worst;
    }

    private double byNewton(double[] net, double[] amenity) {
        List<LogitShares.Origin> origins = new ArrayList<>();
        double[] wanted = new double[places - 1];
        for (int from = 0; from < places; from++) {
            double fresh = fresh(from);
            origins.add(origin(from, rate * (people[from] - fresh), none));
            if (fresh > 0) {
                origins.add(origin(from, freshRate * fresh, freshRelief));
            }
            if (from < places - 1) {
                wanted[from] = net[from] + rate * (people[from] - fresh) + (fresh > 0 ? freshRate * fresh : 0);
            }
        }
        double[] error = new LogitShares(origins).solve(wanted, amenity);
        double worst = 0;
        for (int r = 0; r < error.length; r++) {
            worst = Math.max(worst, Math.abs(error[r]) / people[r]);
        }
        return worst;
    }

    private LogitShares.Origin origin(int from, double movers, double[] relief) {
        double[] costs = new double[places];
        for (int to = 0; to < places; to++) {
            costs[to] = net(from, to, relief[to]);
        }
        return new LogitShares.Origin(movers, costs);
    }
}
