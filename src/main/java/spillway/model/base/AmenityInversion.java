package spillway.model.base;

import spillway.kernel.Power;
import spillway.mechanism.migration.Migration;
import spillway.model.ModelParams;
import spillway.model.RegionalData;
import spillway.world.World;

/**
 * Amenities such that the base year's net migration comes out, given the costs of moving; they are residuals, as in quantitative
 * spatial models (Redding and Rossi-Hansberg 2017). The rest of China is the origin of what regions gain together.
 */
final class AmenityInversion {
    private final RegionalData data;
    private final BaseTargets targets;
    private final ModelParams params;
    private final FirstGuess guess;

    AmenityInversion(RegionalData data, BaseTargets targets, ModelParams params, FirstGuess guess) {
        this.data = data;
        this.targets = targets;
        this.params = params;
        this.guess = guess;
    }

    void solve(World world) {
        Migration.Params migration = params.migration();
        int regions = world.structure.regionCount();
        world.outside.talentPool = migration.talentPool();
        world.outside.workerPool = migration.workerPool();
        double[] graduates = new double[regions];
        double[] students = new double[regions];
        study(world, graduates, students);
        double[] talentNet = talentMoves(world, graduates);
        Movers talent = new Movers(
                world.cities.talent,
                world.outside.talentPool,
                migration.talentMoveRate(),
                world.distances.talentMove,
                world.distances.talentHukou);
        talent.alsoMove(
                graduates,
                migration.freshQuarters(),
                Math.min(1, migration.talentMoveRate() * migration.freshRate()),
                freshRelief(migration, regions));
        talent.within(talentNet);
        double[] workerNet = new double[regions];
        for (int r = 0; r < regions; r++) {
            double moved = migration.baseInflow() * rate(world, r) * targets.population[r];
            workerNet[r] = moved - talentNet[r] - (graduates[r] - students[r]);
        }
        System.arraycopy(
                guess.amenity(0, world.base.talentAmenity),
                0,
                world.base.talentAmenity,
                0,
                world.base.talentAmenity.length);
        talent.solve(talentNet, world.base.talentAmenity);
        guess.remember(0, world.base.talentAmenity);
        System.arraycopy(
                guess.amenity(1, world.base.workerAmenity),
                0,
                world.base.workerAmenity,
                0,
                world.base.workerAmenity.length);
        new Movers(
                        world.cities.residents,
                        world.outside.workerPool,
                        migration.workerMoveRate(),
                        world.distances.workerMove,
                        world.distances.workerHukou)
                .solve(workerNet, world.base.workerAmenity);
        guess.remember(1, world.base.workerAmenity);
    }

    /** What fresh graduates save of the fixed cost of moving, by destination: the rest of China is the last. */
    private static double[] freshRelief(Migration.Params migration, int regions) {
        double[] relief = new double[regions + 1];
        for (int to = 0; to <= regions; to++) {
            relief[to] = Migration.multiplier(migration, to == regions)
                    * migration.talentFixedCost()
                    * (1 - migration.freshCost());
        }
        return relief;
    }

    /** Growth of residents by moving, a quarter, from 2005 to 2010. */
    private double rate(World world, int r) {
        return Power.of(1 + Genesis.yearlyGrowth(data.regions.get(r)), 0.25) - 1 - world.structure.naturalIncrease[r];
    }

    /** Graduates of a quarter by place of training and students by home. */
    private void study(World world, double[] graduates, double[] students) {
        double rate = params.migration().graduation();
        double mainland = 0;
        double places = 0;
        for (int r = 0; r < graduates.length; r++) {
            mainland += world.structure.special[r] ? 0 : world.cities.residents[r];
            places += world.structure.special[r] ? 0 : world.structure.graduateShare[r];
        }
        for (int r = 0; r < graduates.length; r++) {
            students[r] = rate * world.cities.residents[r];
            graduates[r] = world.structure.special[r]
                    ? students[r]
                    : rate * mainland * world.structure.graduateShare[r] / places;
        }
    }

    /**
     * Net moves of talent such that the share of talent among residents rises everywhere at one pace: graduates do not stay where
     * they were trained for lack of jobs elsewhere.
     */
    private double[] talentMoves(World world, double[] graduates) {
        double retirement = params.migration().retirement();
        double outside = 0;
        double trained = 0;
        double stock = 0;
        double grown = 0;
        double[] net = new double[graduates.length];
        for (int r = 0; r < net.length; r++) {
            double moved = params.migration().baseInflow() * rate(world, r);
            outside += moved * world.cities.talent[r];
            trained += graduates[r] - retirement * world.cities.talent[r];
            stock += world.cities.talent[r];
            grown += (moved + world.structure.naturalIncrease[r]) * world.cities.talent[r];
        }
        double upskilling = (outside + trained - grown) / stock;
        for (int r = 0; r < net.length; r++) {
            double growth =
                    params.migration().baseInflow() * rate(world, r) + world.structure.naturalIncrease[r] + upskilling;
            net[r] = (growth + retirement) * world.cities.talent[r] - graduates[r];
        }
        return net;
    }
}
