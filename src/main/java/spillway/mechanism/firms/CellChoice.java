package spillway.mechanism.firms;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import spillway.kernel.Draw;
import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.world.Cells;
import spillway.world.Firms;
import spillway.world.World;

/**
 * Where inside its city a newcomer settles: chances are proportional to the base pattern of its knowledge group times
 * {@code exp(pull * change of activity within reach) / rent^push}, cell by cell. In a directed district they are {@code exp(d)} times as large for
 * services, {@code exp(-d)} for makers of goods, and for high-value services {@code exp(l)}, d being the directive and l what schools and laboratories there add.
 */
final class CellChoice {
    private final World world;
    private final Turnover.Params params;
    /** Kinds of newcomers that a directive tells apart: makers of goods, services, high-value services. */
    private static final int KINDS = 3;

    /** Running sum of chances over a region's cells [region][group and kind][cell], made when first asked for in a quarter. */
    private final double[][][] running;

    private final boolean[][] made;
    /** Logarithm of the rent of a region's cells [region][cell], which all groups share. */
    private final double[][] logRent;

    private final boolean[] logged;

    CellChoice(World world, Turnover.Params params) {
        this.world = world;
        this.params = params;
        int groups = KINDS * spillway.world.Structure.GROUPS.length;
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

    /** Moves a firm to a cell, where it keeps a part of what people within reach of its old cell gave it. */
    static void settle(World world, int f, int cell, double carried) {
        Firms firms = world.firms;
        double[] group = world.cells.logGroupEmployees[world.structure.group[firms.sector[f]]];
        double[] all = world.cells.logEmployees;
        firms.usualGroup[f] += (1 - carried) * (group[cell] - group[firms.cell[f]]);
        firms.usualTotal[f] += (1 - carried) * (all[cell] - all[firms.cell[f]]);
        firms.cell[f] = cell;
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
        double[] sums = sums(r, s);
        return cells[Draw.inRunningSums(sums, 0, sums.length - 1, uniform)];
    }

    /** Share of the chances of a region that its cells inside the district have. */
    double districtShare(int r, int s) {
        double[] sums = sums(r, s);
        double all = sums[sums.length - 1];
        return all > 0 ? within(r, sums, true) / all : 0;
    }

    /** The cell inside the district, or outside it, at a uniform share of the chances there; -1 if there is none. */
    int pick(int r, int s, boolean inside, double uniform) {
        int[] cells = world.cells.ofRegion[r];
        double[] sums = sums(r, s);
        double left = uniform * within(r, sums, inside);
        int last = -1;
        for (int i = 0; i < cells.length && left >= 0; i++) {
            double chance = chance(sums, i);
            if (world.cells.district[cells[i]] == inside && chance > 0) {
                left -= chance;
                last = cells[i];
            }
        }
        return last;
    }

    private double within(int r, double[] sums, boolean inside) {
        int[] cells = world.cells.ofRegion[r];
        double part = 0;
        for (int i = 0; i < cells.length; i++) {
            part += world.cells.district[cells[i]] == inside ? chance(sums, i) : 0;
        }
        return part;
    }

    private static double chance(double[] sums, int i) {
        return i == 0 ? sums[0] : sums[i] - sums[i - 1];
    }

    private double[] sums(int r, int s) {
        int g = world.structure.group[s];
        int kind = world.structure.goods[s] ? 0 : world.structure.highValue[s] ? 2 : 1;
        int k = KINDS * g + kind;
        if (!made[r][k]) {
            running[r][k] = chances(r, g, directed(r, kind), running[r][k]);
            made[r][k] = true;
        }
        return running[r][k];
    }

    /** Factor of the chances of cells inside the district. */
    private double directed(int r, int kind) {
        double log = switch (kind) {
            case 0 -> -world.governments.districtPull[r];
            case 1 -> world.governments.districtPull[r];
            default -> world.governments.schoolPull[r];
        };
        return log == 0 ? 1 : Exponential.of(log);
    }

    private double[] chances(int r, int g, double directed, double[] room) {
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
            sum += (cells.district[cell] ? directed : 1)
                    * cells.firmPlace[g][cell]
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
