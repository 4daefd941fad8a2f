package spillway.benchmark.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import spillway.benchmark.small.Rules;
import spillway.benchmark.small.SmallWorld;
import spillway.kernel.Numbers;
import spillway.kernel.Quarter;
import spillway.kernel.RandomStreams;
import spillway.mechanism.migration.MovingCosts;
import spillway.mechanism.migration.TalentMigration;
import spillway.mechanism.migration.WorkerMigration;
import spillway.model.ModelParams;
import spillway.world.Link;
import spillway.world.World;

/**
 * A world in which people move and nothing else happens: no births, no graduates, nobody retires, no outside, wages, rents and
 * chances of work the same everywhere and always, no congestion, no registration, no border.
 */
final class Movers {
    private static final List<String> STRIPPED = List.of(
            "migration.enabled=true",
            "migration.outsideInflow=false",
            "migration.tauPeople=1",
            "migration.hukouCost=0",
            "migration.borderCost=0",
            "migration.congestion=0",
            "migration.graduation=0",
            "migration.retirement=0",
            "migration.naturalIncrease=0",
            "migration.poolAgeing=0",
            "migration.cellMoveRate=0");

    final World world;
    private final ModelParams params;
    private final TalentMigration talents;
    private final WorkerMigration workers;

    /**
     * Movers at their first places.
     *
     * @param amenity what is planted for talents and residents alike
     * @param links by which one travels
     * @param seed of the random streams
     * @param differences parameters of the form {@code path=value}, beyond what is stripped
     */
    Movers(double[] amenity, List<Link> links, long seed, String... differences) {
        List<String> all = new ArrayList<>(STRIPPED);
        all.addAll(Arrays.asList(differences));
        params = Rules.with(all);
        world = SmallWorld.of(amenity.length, 1, 0.01, links);
        System.arraycopy(amenity, 0, world.base.talentAmenity, 0, amenity.length);
        System.arraycopy(amenity, 0, world.base.workerAmenity, 0, amenity.length);
        talents =
                new TalentMigration(params.migration(), params.labour().normalUnemployment(), new RandomStreams(seed));
        workers = new WorkerMigration(params.migration(), params.labour().normalUnemployment());
        new MovingCosts(params.migration()).step(world);
    }

    /**
     * Roads between three places.
     *
     * @throws IllegalArgumentException if places do not lie some minutes apart
     */
    static List<Link> apart(double minutes12, double minutes13, double minutes23) {
        return List.of(road(0, 1, minutes12), road(0, 2, minutes13), road(1, 2, minutes23));
    }

    /** A road that has always been open. */
    static Link road(int a, int b, double minutes) {
        if (!(minutes > 0)) {
            throw new IllegalArgumentException("places lie some minutes apart");
        }
        return new Link(a, b, minutes, new Quarter(2000, 1), "road");
    }

    /** A difference of parameters. */
    static String set(String path, double value) {
        return "migration." + path + "=" + Numbers.exactText(value);
    }

    /** Lets so many talents start at a place, and takes where all are now for the base year. */
    void settle(int place, int number) {
        for (int k = 0; k < number; k++) {
            int i = world.talents.add(world.talents.present + 1L);
            world.talents.region[i] = world.talents.home[i] = place;
            world.talents.cell[i] = world.cells.ofRegion[place][0];
            world.talents.since[i] = -1;
            world.talents.quality[i] = 1;
        }
        world.cities.talent[place] += number * world.talents.persons;
        world.base.talent[place] = world.cities.talent[place];
    }

    /** Lets talents start spread as evenly over the places as whole numbers allow. */
    void settleEvenly(int number) {
        int places = world.structure.regionCount();
        for (int r = 0; r < places; r++) {
            settle(r, number / places + (r < number % places ? 1 : 0));
        }
    }

    /** Lets talents consider to move for so many quarters. */
    void moveTalents(int quarters) {
        for (int k = 0; k < quarters; k++) {
            employ(world.cities.employedTalent, world.cities.talent);
            employ(world.cities.employedWorkers, world.cities.residents);
            talents.step(world);
            world.tick++;
        }
    }

    /** Lets residents move for a quarter. */
    void moveResidents() {
        employ(world.cities.employedTalent, world.cities.talent);
        employ(world.cities.employedWorkers, world.cities.residents);
        workers.step(world);
        world.tick++;
    }

    /** How many talents live in each place. */
    long[] heads() {
        long[] heads = new long[world.structure.regionCount()];
        for (int i = 0; i < world.talents.count; i++) {
            heads[world.talents.region[i]]++;
        }
        return heads;
    }

    /** Gives everyone the normal chance of work. */
    private void employ(double[] employed, double[] people) {
        for (int r = 0; r < people.length; r++) {
            employed[r] = people[r] * (1 - params.labour().normalUnemployment());
        }
    }
}
