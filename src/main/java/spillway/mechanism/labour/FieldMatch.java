package spillway.mechanism.labour;

import spillway.world.Structure;
import spillway.world.Talents;
import spillway.world.World;

/**
 * Who finds a place: jobs of a knowledge group go to talents trained in it first; what is left over on either side is matched
 * across fields.
 */
final class FieldMatch {
    /** Share of the talents of a field who have work [region][field]. */
    final double[][] employedShare;

    /** For the jobs filled in each region, by knowledge group of the employer, 10,000 persons. */
    FieldMatch(World world, double[][] filled) {
        int regions = world.structure.regionCount();
        int groups = Structure.GROUPS.length;
        Talents talents = world.talents;
        int[] rows = new int[regions * groups];
        for (int i = 0; i < talents.count; i++) {
            if (talents.active[i]) {
                rows[talents.region[i] * groups + talents.field[i]]++;
            }
        }
        double[][] offered = new double[regions][groups];
        for (int i = 0; i < rows.length; i++) {
            offered[i / groups][i % groups] = rows[i] * talents.persons;
        }
        employedShare = new double[regions][groups];
        for (int r = 0; r < regions; r++) {
            match(offered[r], filled[r], employedShare[r]);
        }
    }

    /** Fills {@code employed} with the share of each field that works. */
    static void match(double[] offered, double[] filled, double[] employed) {
        double idle = 0;
        double vacant = 0;
        for (int g = 0; g < offered.length; g++) {
            double own = Math.min(offered[g], filled[g]);
            employed[g] = own;
            idle += offered[g] - own;
            vacant += filled[g] - own;
        }
        double across = idle > 0 ? Math.min(1, vacant / idle) : 0;
        for (int g = 0; g < offered.length; g++) {
            employed[g] = offered[g] > 0 ? (employed[g] + (offered[g] - employed[g]) * across) / offered[g] : 0;
        }
    }
}
