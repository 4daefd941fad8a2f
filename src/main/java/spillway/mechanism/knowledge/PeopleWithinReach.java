package spillway.mechanism.knowledge;

import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.world.Structure;
import spillway.world.World;

/**
 * How many people there are to learn from (E23b): employees of all regions, weighted by the reach of ideas and by how much the knowledge
 * group learns from theirs. What spills over is multiplied by {@code (M / M0)^x}, M0 being what it was in the base year, so that a wider
 * reach, more related sectors and one more neighbour teach more, which a mean of what they know cannot say.
 */
final class PeopleWithinReach {
    private final double[][] factor;

    /** The factor as the world stands. */
    PeopleWithinReach(Knowledge.Params params, World world) {
        factor = new double[Structure.GROUPS.length][world.structure.regionCount()];
        double power = params.reachElasticity();
        double[][] now = power == 0 ? factor : people(params, world);
        for (int g = 0; g < factor.length; g++) {
            for (int r = 0; r < factor[g].length; r++) {
                double before = world.base.peopleWithinReach[g][r];
                factor[g][r] = power == 0 || !(before > 0 && now[g][r] > 0)
                        ? 1
                        : Exponential.of(power * Logarithm.of(now[g][r] / before));
            }
        }
    }

    /** What multiplies what spills over to firms of a group in a region. */
    double factor(int g, int r) {
        return factor[g][r];
    }

    /** Notes the base year's people within reach. */
    static void note(Knowledge.Params params, World world) {
        double[][] people = people(params, world);
        for (int g = 0; g < people.length; g++) {
            System.arraycopy(people[g], 0, world.base.peopleWithinReach[g], 0, people[g].length);
        }
    }

    private static double[][] people(Knowledge.Params params, World world) {
        int regions = world.structure.regionCount();
        int groups = Structure.GROUPS.length;
        double[][] related = Knowledge.related(params);
        double[][] people = new double[groups][regions];
        for (int from = 0; from < regions; from++) {
            double[] employed = new double[groups];
            for (int s = 0; s < world.structure.sectorCount(); s++) {
                employed[world.structure.group[s]] +=
                        world.flows.talentEmployed[from][s] + world.flows.workersEmployed[from][s];
            }
            for (int g = 0; g < groups; g++) {
                double heard = 0;
                for (int k = 0; k < groups; k++) {
                    heard += related[g][k] * employed[k];
                }
                for (int r = 0; r < regions; r++) {
                    people[g][r] += world.distances.ideaReach[r][from] * heard;
                }
            }
        }
        return people;
    }
}
