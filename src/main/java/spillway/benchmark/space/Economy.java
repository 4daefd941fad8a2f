package spillway.benchmark.space;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import spillway.kernel.RandomStreams;
import spillway.model.ModelParams;
import spillway.model.QuarterPlan;
import spillway.world.World;

/** Chosen phases of the simulator's own quarter, run on a small world. */
final class Economy {
    /** The phases of markets: prices, wages and numbers of firms, goods, incomes, spending. */
    static final Set<String> MARKETS = Set.of(
            "the accounts open",
            "distances are set",
            "wages clear",
            "labour is matched",
            "goods are made",
            "goods are sold",
            "payments are made",
            "households plan spending");

    private static final int LONGEST = 4_000;
    private static final double STILL = 1e-8;

    final World world;
    private final List<QuarterPlan.Phase> phases;

    /** These phases, in the order of the quarter, under these parameters. */
    Economy(World world, ModelParams params, Set<String> names, long seed) {
        this.world = world;
        phases = new QuarterPlan(params, new RandomStreams(seed))
                .phases().stream().filter(phase -> names.contains(phase.name())).toList();
        if (phases.size() != names.size()) {
            throw new IllegalArgumentException("the quarter has no such phases: " + names);
        }
        for (int r = 0; r < world.structure.regionCount(); r++) {
            for (int s = 0; s < world.structure.sectorCount(); s++) {
                world.cities.spending[s][r] = world.cities.consumptionMix[r][s] * world.cities.consumption[r];
            }
        }
    }

    /** The phases of markets and others. */
    static Set<String> with(String... others) {
        Set<String> names = new TreeSet<>(MARKETS);
        names.addAll(List.of(others));
        return names;
    }

    /** One quarter. */
    void quarter() {
        for (QuarterPlan.Phase phase : phases) {
            phase.step().apply(world);
        }
        world.tick++;
    }

    /**
     * Quarters until incomes, prices and wages keep their proportions. Markets clear at last quarter's spending, so that even and odd
     * quarters are two threads: each is compared with its own last.
     */
    void settle() {
        double[] before = proportions();
        double[] last = before;
        for (int quarter = 0; quarter < LONGEST; quarter++) {
            quarter();
            double[] now = proportions();
            if (quarter > 4 && apart(now, before) < STILL && apart(now, last) < STILL) {
                return;
            }
            before = last;
            last = now;
        }
        throw new IllegalArgumentException("no equilibrium is reached");
    }

    private static double apart(double[] now, double[] before) {
        double change = 0;
        for (int i = 0; i < now.length; i++) {
            change = Math.max(change, Math.abs(now[i] - before[i]));
        }
        return change;
    }

    /** Real wage of talent. */
    double talentRealWage(int r) {
        return world.cities.talentWage[r] / world.cities.consumerPrice[r];
    }

    private double[] proportions() {
        int regions = world.structure.regionCount();
        double[] now = new double[3 * regions];
        double price = world.cities.consumerPrice[0];
        for (int r = 0; r < regions; r++) {
            now[r] = StrictMath.log(world.cities.talentWage[r] / price);
            now[regions + r] = StrictMath.log(world.cities.workerWage[r] / price);
            now[2 * regions + r] = StrictMath.log(world.cities.consumption[r] / price);
        }
        return now;
    }
}
