package spillway.model;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.mechanism.firms.FreeEntry;
import spillway.world.Cities;
import spillway.world.Firms;
import spillway.world.World;

/**
 * Newton's method on the logs of wages and of numbers of enterprises, for markets that steps of a fixed share of the gaps do not clear:
 * with a large elasticity of substitution numbers of enterprises swing by far more than the gaps that move them.
 *
 * <p>The gaps are excess demand for labour of both kinds by region and profit by firm, at the demand that follows from prices. The
 * Jacobian is taken by differences; where it has no inverse (a market without offer or demand, firms that are the same to everybody),
 * the smallest step that closes what can be closed. A step that widens the gaps is halved.
 */
final class ClearingNewton {
    private static final int STEPS = 50;
    /** Rounds of plans and demand after which what is expected to be sold is what will be, where costs do not rise with output. */
    private static final int PASSES = 3;

    private static final double DIFFERENCE = 1e-6;
    private static final double LARGEST_MOVE = 0.5;
    private static final double LEAST_SHARE = 1e-4;

    private final ClearingWages clearing;
    private final FreeEntry entry;
    private final World world;
    private final int regions;
    private final int unknowns;

    ClearingNewton(ClearingWages clearing, FreeEntry entry, World world) {
        this.clearing = clearing;
        this.entry = entry;
        this.world = world;
        regions = world.structure.regionCount();
        unknowns = 2 * regions + world.firms.count;
    }

    /** Moves wages and numbers of enterprises from where they are to where markets clear, as near as steps that close gaps lead. */
    void solve() {
        double[] at = logs();
        double[] gaps = gaps(at);
        for (int step = 0; step < STEPS && !(largest(gaps) < ClearingWages.CLEARED); step++) {
            double[] move = move(at, gaps);
            double share = Math.min(1, LARGEST_MOVE / largest(move));
            double[] tried = moved(at, move, share);
            double[] reached = gaps(tried);
            while (!(squares(reached) < squares(gaps)) && share > LEAST_SHARE) {
                share /= 2;
                tried = moved(at, move, share);
                reached = gaps(tried);
            }
            if (!(squares(reached) < squares(gaps))) {
                break;
            }
            at = tried;
            gaps = reached;
        }
        gaps(at);
    }

    private double[] logs() {
        double[] logs = new double[unknowns];
        for (int r = 0; r < regions; r++) {
            logs[r] = Logarithm.of(world.cities.talentWage[r]);
            logs[regions + r] = Logarithm.of(world.cities.workerWage[r]);
        }
        for (int f = 0; f < world.firms.count; f++) {
            logs[2 * regions + f] = takesPart(f) ? Logarithm.of(world.firms.represented[f]) : 0;
        }
        return logs;
    }

    private boolean takesPart(int f) {
        return world.firms.active[f] && world.firms.represented[f] > 0;
    }

    /** Sets wages and numbers and returns the gaps that follow. */
    private double[] gaps(double[] logs) {
        Cities cities = world.cities;
        Firms firms = world.firms;
        for (int r = 0; r < regions; r++) {
            cities.talentWage[r] = Exponential.of(logs[r]);
            cities.workerWage[r] = Exponential.of(logs[regions + r]);
        }
        for (int f = 0; f < firms.count; f++) {
            if (takesPart(f)) {
                FreeEntry.scale(firms, f, Exponential.of(logs[2 * regions + f]) / firms.represented[f]);
            }
        }
        for (int pass = 0; pass < PASSES; pass++) {
            clearing.expectAndPlan(world);
        }
        double[] talentShort = new double[regions];
        double[] workersShort = new double[regions];
        clearing.excess(world, talentShort, workersShort);
        double[] gaps = new double[unknowns];
        System.arraycopy(talentShort, 0, gaps, 0, regions);
        System.arraycopy(workersShort, 0, gaps, regions, regions);
        for (int f = 0; f < firms.count; f++) {
            gaps[2 * regions + f] = entry.profit(world, f);
        }
        return gaps;
    }

    private double[] move(double[] at, double[] gaps) {
        double[][] jacobian = new double[unknowns][unknowns];
        for (int j = 0; j < unknowns; j++) {
            double[] beside = at.clone();
            beside[j] += DIFFERENCE;
            double[] changed = gaps(beside);
            for (int i = 0; i < unknowns; i++) {
                jacobian[i][j] = (changed[i] - gaps[i]) / DIFFERENCE;
            }
        }
        return new SingularValueDecomposition(new Array2DRowRealMatrix(jacobian, false))
                .getSolver()
                .solve(new ArrayRealVector(gaps, false))
                .toArray();
    }

    private static double[] moved(double[] at, double[] move, double share) {
        double[] moved = at.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= share * move[i];
        }
        return moved;
    }

    private static double largest(double[] values) {
        return new ArrayRealVector(values, false).getLInfNorm();
    }

    private static double squares(double[] values) {
        return new ArrayRealVector(values, false).getNorm();
    }
}
