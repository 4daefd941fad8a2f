package spillway.mechanism.migration;

import spillway.kernel.Exponential;
import spillway.world.Cities;
import spillway.world.World;

/**
 * Other residents move as one cohort per region, by the same logit as talent (E30), which is exact for many alike; births less
 * deaths add to them. Inside a city they drift to cells with more activity and lower rents.
 */
public final class WorkerMigration {
    private final Migration.Params params;
    private final double normalUnemployment;

    /** The rule under these parameters. */
    public WorkerMigration(Migration.Params params, double normalUnemployment) {
        this.params = params;
        this.normalUnemployment = normalUnemployment;
    }

    /** Moves, births and deaths of the quarter. */
    public void step(World world) {
        double pool = world.outside.workerPool;
        if (!world.holdsBase()) {
            if (params.enabled()) {
                move(world);
            }
            grow(world);
            age(world, pool);
        }
        settle(world);
    }

    private void move(World world) {
        Cities cities = world.cities;
        PlaceUtility utility = new PlaceUtility(params, normalUnemployment, world);
        int china = world.structure.regionCount();
        double[] weight = new double[china + 1];
        for (int from = 0; from <= china; from++) {
            if (from == china && !params.outsideInflow()) {
                continue;
            }
            double people = from == china ? world.outside.workerPool : cities.residents[from];
            double total = 0;
            for (int to = 0; to <= china; to++) {
                double cost = world.distances.workerMove[from][to] + (to == from ? 0 : world.distances.workerHukou[to]);
                weight[to] = to == china && !params.outsideInflow() ? 0 : Exponential.of(utility.workers[to] - cost);
                total += weight[to];
            }
            for (int to = 0; to <= china; to++) {
                if (to != from) {
                    world.flows.workerMoves[from][to] += params.workerMoveRate() * people * weight[to] / total;
                }
            }
        }
        for (int from = 0; from <= china; from++) {
            for (int to = 0; to <= china; to++) {
                double movers = world.flows.workerMoves[from][to];
                add(world, from, -movers);
                add(world, to, movers);
            }
        }
    }

    private static void add(World world, int place, double people) {
        if (place == world.structure.regionCount()) {
            world.outside.workerPool += people;
        } else {
            world.cities.residents[place] += people;
        }
    }

    /** The young of the rest of China become fewer; where labour is without limit others take the place of workers who are gone. */
    private void age(World world, double before) {
        double talent = params.poolAgeing() * world.outside.talentPool;
        double workers = params.unlimitedWorkers()
                ? world.outside.workerPool - before
                : params.poolAgeing() * world.outside.workerPool;
        world.outside.talentPool -= talent;
        world.outside.workerPool -= workers;
        world.flows.poolAged = talent + workers;
    }

    private void grow(World world) {
        double pace = naturalPace(world.tick);
        for (int r = 0; r < world.structure.regionCount(); r++) {
            double born =
                    params.naturalIncrease() * pace * world.structure.naturalIncrease[r] * world.cities.population(r);
            world.cities.residents[r] += born;
            world.flows.natural[r] += born;
        }
    }

    /** Births less deaths of a quarter over their observed mean: it holds for a time and then fades to the long run. */
    private double naturalPace(int tick) {
        double fading = Exponential.of(-Math.max(0, tick - params.naturalHold()) / params.naturalFade());
        return params.naturalLongRun() + (1 - params.naturalLongRun()) * fading;
    }

    /** Spreads each region's residents over its cells. */
    private void settle(World world) {
        for (int r = 0; r < world.structure.regionCount(); r++) {
            new CellDrift(world, r, params.leastCellPull())
                    .settle(world.cities.residents[r], world.holdsBase() ? 0 : params.cellMoveRate());
        }
    }
}
