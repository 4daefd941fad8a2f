package spillway.mechanism.firms;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import spillway.kernel.Draw;
import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.world.Cells;
import spillway.world.World;

/**
 * Where inside its city a newcomer settles: chances are proportional to the base pattern of its knowledge group times
 * {@code exp(pull * change of activity within reach) / rent^push}, cell by cell.
 */
final class CellChoice {
    private final World world;
    private final Turnover.Params params;
    /** Running sum of chances over a region's cells [region][group][cell], made when first asked for in a quarter. */
    private final double[][][] running;

    private final boolean[][] made;
    /** Logarithm of the rent of a region's cells [region][cell], which all groups share. */
    private final double[][] logRent;

    private final boolean[] logged;

    CellChoice(World world, Turnover.Params params) {
        this.world = world;
        this.params = params;
        int groups = spillway.world.Structure.GROUPS.length;
        running = new double[world.structure.regionCount()][groups][0];
        made = new boolean[running.length][groups];
        logRent = new double[running.length][0];
        logged = new boolean[running.length];
    }

    /** Chances of this quarter in {@code world}: {@code kept} with its room, if it is of that world, else new ones. */
    static CellChoice renewed(@Nullable CellChoice kept, World world, Turnover.Params params) {
        CellChoice choice = kept != null && kept.world == world ? kept : new CellChoice(world, params);
        choice.renew();
        return choice;
    }

    /** Has chances reckoned anew, as activity and rents have moved. */
    private void renew() {
        for (boolean[] groups : made) {
            Arrays.fill(groups, false);
        }
        Arrays.fill(logged, false);
    }

    /** The cell at a uniform share of the chances. */
    int pick(int r, int s, double uniform) {
        int[] cells = world.cells.ofRegion[r];
        if (cells.length == 1) {
            return cells[0];
        }
        int g = world.structure.group[s];
        if (!made[r][g]) {
            running[r][g] = chances(r, g, running[r][g]);
            made[r][g] = true;
        }
        double[] sums = running[r][g];
        return cells[Draw.inRunningSums(sums, 0, sums.length - 1, uniform)];
    }

    private double[] chances(int r, int g, double[] room) {
        Cells cells = world.cells;
        int[] rows = cells.ofRegion[r];
        double[] sums = room.length == rows.length ? room : new double[rows.length];
        double[] rent = logRent(r);
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            int cell = rows[i];
            if (cells.firmPlace[g][cell] == 0) {
                sums[i] = sum;
                continue;
            }
            double now = cells.activity[g].field[cells.land.cellX[cell]][cells.land.cellY[cell]];
            double relative = now / (now + cells.baseActivity[g][cell] + 1e-12);
            sum += cells.firmPlace[g][cell]
                    * Exponential.of(params.knowledgePull() * (relative - 0.5) - params.rentPush() * rent[i]);
            sums[i] = sum;
        }
        return sums;
    }

    private double[] logRent(int r) {
        if (!logged[r]) {
            Cells cells = world.cells;
            int[] rows = cells.ofRegion[r];
            double[] logs = logRent[r].length == rows.length ? logRent[r] : new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                logs[i] = Logarithm.of(cells.rent[rows[i]]);
            }
            logRent[r] = logs;
            logged[r] = true;
        }
        return logRent[r];
    }
}
