package spillway.model.base;

import spillway.mechanism.migration.Migration;
import spillway.model.ModelParams;
import spillway.model.RegionalData;
import spillway.world.World;

/**
 * Amenities such that the base year's net migration comes out, given the costs of moving; they are residuals, as in quantitative
 * spatial models (Redding and Rossi-Hansberg 2017). The rest of China is the origin of what regions gain together.
 */
final class PlacesToLive {
    private static final int SWEEPS = 8000;

    private final RegionalData data;
    private final BaseTargets targets;
    private final ModelParams params;

    PlacesToLive(RegionalData data, BaseTargets targets, ModelParams params) {
        this.data = data;
        this.targets = targets;
        this.params = params;
    }

    void solve(World world) {
        Migration.Params migration = params.migration();
        int regions = world.setting.regionCount();
        world.outside.talentPool = migration.talentPool();
        world.outside.workerPool = migration.workerPool();
        double[] talentNet = new double[regions];
        double[] workerNet = new double[regions];
        for (int r = 0; r < regions; r++) {
            double natural = world.setting.naturalIncrease[r];
            double rate = StrictMath.pow(1 + Genesis.yearlyGrowth(data.regions.get(r)), 0.25) - 1 - natural;
            talentNet[r] = migration.baseInflow() * rate * world.cities.talent[r];
            workerNet[r] = migration.baseInflow() * rate * targets.population[r] - talentNet[r];
        }
        Movers talent = new Movers(
                world.cities.talent,
                world.outside.talentPool,
                migration.talentMoveRate(),
                world.distances.talentMove,
                world.distances.talentHukou);
        talent.solve(talentNet, world.base.talentAmenity);
        studyAway(world, workerNet, talent);
        new Movers(
                        world.cities.residents,
                        world.outside.workerPool,
                        migration.workerMoveRate(),
                        world.distances.workerMove,
                        world.distances.workerHukou)
                .solve(workerNet, world.base.workerAmenity);
    }

    /** Takes out of the workers' target what students and fresh graduates move by themselves. */
    private void studyAway(World world, double[] workerNet, Movers talent) {
        Migration.Params migration = params.migration();
        int regions = workerNet.length;
        double moved = 1
                - StrictMath.pow(
                        1 - Math.min(1, migration.talentMoveRate() * migration.freshRate()), migration.freshQuarters());
        double mainland = 0;
        for (int r = 0; r < regions; r++) {
            mainland += world.setting.special[r] ? 0 : world.cities.residents[r];
        }
        double places = 0;
        for (int r = 0; r < regions; r++) {
            places += world.setting.special[r] ? 0 : world.setting.graduateShare[r];
        }
        for (int r = 0; r < regions; r++) {
            if (world.setting.special[r]) {
                continue;
            }
            double graduates = migration.graduation() * mainland * world.setting.graduateShare[r] / places;
            double students = migration.graduation() * world.cities.residents[r];
            workerNet[r] -= graduates - students;
            double[] goes = talent.choice(
                    r, world.base.talentAmenity, migration.tauPeople() * migration.talentFixedCost() * (1 - migration.freshCost()));
            for (int to = 0; to < regions; to++) {
                workerNet[to] -= graduates * moved * goes[to];
                workerNet[r] += to == r ? graduates * moved * goes[r] : 0;
            }
            workerNet[r] += graduates * moved * (1 - goes[r]);
        }
    }

    /** One kind of people and their choice of a place. */
    private static final class Movers {
        private final double[] people;
        private final double rate;
        private final double[][] cost;
        private final double[] hukou;
        private final int places;

        Movers(double[] residents, double pool, double rate, double[][] cost, double[] hukou) {
            places = residents.length + 1;
            people = java.util.Arrays.copyOf(residents, places);
            people[places - 1] = pool;
            this.rate = rate;
            this.cost = cost;
            this.hukou = hukou;
        }

        /** Probabilities of going from {@code from} to each place, with {@code relief} off the fixed cost. */
        double[] choice(int from, double[] amenity, double relief) {
            double[] chance = new double[places];
            double total = 0;
            for (int to = 0; to < places; to++) {
                double net = to == from ? 0 : cost[from][to] - relief + hukou[to];
                chance[to] = StrictMath.exp(amenity[to] - net);
                total += chance[to];
            }
            for (int to = 0; to < places; to++) {
                chance[to] /= total;
            }
            return chance;
        }

        /** Sets amenities so that net inflows come to {@code net}. */
        void solve(double[] net, double[] amenity) {
            int regions = places - 1;
            java.util.Arrays.fill(amenity, 0, regions, 3);
            amenity[regions] = 0;
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                double[] in = new double[places];
                double[] out = new double[places];
                for (int from = 0; from < places; from++) {
                    double[] chance = choice(from, amenity, 0);
                    for (int to = 0; to < places; to++) {
                        if (to != from) {
                            double movers = rate * people[from] * chance[to];
                            in[to] += movers;
                            out[from] += movers;
                        }
                    }
                }
                double worst = 0;
                for (int r = 0; r < regions; r++) {
                    double wanted = net[r] + out[r];
                    double error = net[r] - (in[r] - out[r]);
                    worst = Math.max(worst, Math.abs(error) / people[r]);
                    double step = wanted > 0
                            ? 0.3 * StrictMath.log(wanted / in[r])
                            : 0.3 * error / Math.max(in[r], 1e-9);
                    amenity[r] += Math.max(-0.5, Math.min(0.5, step));
                }
                if (worst < 1e-9) {
                    break;
                }
            }
        }
    }
}
