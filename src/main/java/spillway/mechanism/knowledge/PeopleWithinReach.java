package spillway.mechanism.knowledge;

import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.world.Structure;
import spillway.world.World;

/**
 * How many people there are to learn from (E23b): employees of all regions, weighted by the reach of ideas and by how much the knowledge
 * group learns from theirs. What spills over is multiplied by {@code (M / M0)^x}, M0 being what it was in the base year, so that a wider
 * reach, more related sectors and one more neighbour teach more, which a mean of what they know cannot say. Joint laboratories
 * widen the reach between their city and Hong Kong for the sectors they serve.
 */
final class PeopleWithinReach {
    /** By sector and region. */
    private final double[][] factor;

    /** The factor as the world stands. */
    PeopleWithinReach(Knowledge.Params params, World world) {
        int regions = world.structure.regionCount();
        factor = new double[world.structure.sectorCount()][regions];
        double power = params.reachElasticity();
        double[][] heard = power == 0 ? new double[0][] : heard(params, world);
        double[][] people = power == 0 ? heard : people(world, heard);
        for (int s = 0; s < factor.length; s++) {
            int g = world.structure.group[s];
            for (int r = 0; r < regions; r++) {
                double before = world.base.peopleWithinReach[g][r];
                double now = power == 0 ? 0 : people[g][r] + more(params, world, heard[g], r, s);
                factor[s][r] =
                        power == 0 || !(before > 0 && now > 0) ? 1 : Exponential.of(power * Logarithm.of(now / before));
            }
        }
    }

    /** What multiplies what spills over to firms of a sector in a region. */
    double factor(int s, int r) {
        return factor[s][r];
    }

    /** Notes the base year's people within reach. */
    static void note(Knowledge.Params params, World world) {
        double[][] people = people(world, heard(params, world));
        for (int g = 0; g < people.length; g++) {
            System.arraycopy(people[g], 0, world.base.peopleWithinReach[g], 0, people[g].length);
        }
    }

    /** People whom joint laboratories bring within reach. */
    private static double more(Knowledge.Params params, World world, double[] heard, int r, int s) {
        int hongKong = world.structure.hongKong;
        if (hongKong < 0 || !params.hongKongSpillover()) {
            return 0;
        }
        double more = 0;
        for (int from = 0; from < heard.length; from++) {
            more += (world.distances.reach(r, from, s, hongKong) - world.distances.ideaReach[r][from]) * heard[from];
        }
        return more;
    }

    /** Employees of each region by how much a group learns from theirs [group][region]. */
    private static double[][] heard(Knowledge.Params params, World world) {
        int regions = world.structure.regionCount();
        int groups = Structure.GROUPS.length;
        double[][] related = Knowledge.related(params);
        double[][] heard = new double[groups][regions];
        for (int from = 0; from < regions; from++) {
            double[] employed = new double[groups];
            for (int s = 0; s < world.structure.sectorCount(); s++) {
                employed[world.structure.group[s]] +=
                        world.flows.talentEmployed[from][s] + world.flows.workersEmployed[from][s];
            }
            for (int g = 0; g < groups; g++) {
                for (int k = 0; k < groups; k++) {
                    heard[g][from] += related[g][k] * employed[k];
                }
            }
        }
        return heard;
    }

    private static double[][] people(World world, double[][] heard) {
        double[][] people = new double[heard.length][world.structure.regionCount()];
        for (int g = 0; g < people.length; g++) {
            for (int from = 0; from < people[g].length; from++) {
                for (int r = 0; r < people[g].length; r++) {
                    people[g][r] += world.distances.ideaReach[r][from] * heard[g][from];
                }
            }
        }
        return people;
    }
}
