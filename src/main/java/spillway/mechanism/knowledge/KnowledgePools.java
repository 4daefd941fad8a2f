package spillway.mechanism.knowledge;

import sim.field.grid.DoubleGrid2D;
import spillway.world.Cells;
import spillway.world.Channel;
import spillway.world.Diffusion;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.Land;
import spillway.world.Structure;
import spillway.world.World;

/**
 * The knowledge a firm can reach (E23, E24): near, on the grid; far, from the other regions.
 *
 * <p>Near: output weight and output-weighted log productivity of each knowledge group are spread over the grid as heat would
 * spread them over the local reach, across city borders; their ratio, weighted by relatedness, is the knowledge in the air at the
 * firm's cell. It takes the place of the own region's mean. Far: the mean of the other regions' log productivity, weighted by
 * reach, relatedness and output. The two are joined with the weights the regions have. Log productivity is taken relative to the
 * base-year mean of the delta in each sector.
 */
final class KnowledgePools {
    private final Knowledge.Params params;
    private final double[][] related;
    private final int regions;
    private final int sectors;
    /** Sum over sending sectors of relatedness times output, and times relative log productivity [group][region]. */
    private final double[][] weight;

    private final double[][] knowledge;
    private final Cells cells;
    private final int[] group;
    private final double[] regional = new double[2];

    /** What stands within reach now; {@code diffusion} spreads it, see {@link #diffusion}. */
    KnowledgePools(Knowledge.Params params, World world, Diffusion diffusion) {
        this.params = params;
        this.related = Knowledge.related(params);
        this.regions = world.structure.regionCount();
        this.sectors = world.structure.sectorCount();
        this.cells = world.cells;
        this.group = world.structure.group;
        int groups = Structure.GROUPS.length;
        weight = new double[groups][regions];
        knowledge = new double[groups][regions];
        double[][] output = new double[groups][regions];
        double[][] level = new double[groups][regions];
        feed(world, output, level);
        for (int to = 0; to < groups; to++) {
            for (int from = 0; from < groups; from++) {
                double share = related[to][from];
                for (int r = 0; r < regions; r++) {
                    weight[to][r] += share * output[from][r];
                    knowledge[to][r] += share * level[from][r];
                }
            }
        }
        spread(diffusion);
    }

    /** The spread over the local reach, which can be used again while the land and the reach are the same. */
    static Diffusion diffusion(Knowledge.Params params, World world) {
        Land land = world.cells.land;
        return new Diffusion(land, params.localReachKm() / land.cellKm);
    }

    private void feed(World world, double[][] output, double[][] level) {
        Firms firms = world.firms;
        for (int g = 0; g < cells.activity.length; g++) {
            cells.activity[g].setTo(0);
            cells.knowledge[g].setTo(0);
        }
        for (int f = 0; f < firms.count; f++) {
            if (!firms.active[f] || firms.valueAdded[f] <= 0) {
                continue;
            }
            int g = group[firms.sector[f]];
            double value = firms.valueAdded[f];
            double relative = firms.logTfp[f] - world.base.productivity[firms.sector[f]];
            output[g][firms.region[f]] += value;
            level[g][firms.region[f]] += value * relative;
            int cell = firms.cell[f];
            boolean hidden = !params.hongKongSpillover() && firms.region[f] == world.structure.hongKong;
            if (cells.isLand(cell) && !hidden) {
                cells.activity[g].field[cells.land.cellX[cell]][cells.land.cellY[cell]] += value;
                cells.knowledge[g].field[cells.land.cellX[cell]][cells.land.cellY[cell]] += value * relative;
            }
        }
    }

    private void spread(Diffusion diffusion) {
        for (int g = 0; g < cells.activity.length; g++) {
            diffusion.spread(cells.activity[g]);
            diffusion.spread(cells.knowledge[g]);
        }
    }

    /** Records who could learn from whom this quarter. */
    void noteFlows(World world) {
        Flows flows = world.flows;
        for (int to = 0; to < regions; to++) {
            for (int from = 0; from < regions; from++) {
                double sum = 0;
                for (int s = 0; s < sectors; s++) {
                    sum += Math.max(0, world.cities.valueAdded[to][s])
                            * reach(world, to, from, s)
                            * weight[group[s]][from];
                }
                flows.knowledgeFlow[to][from] = sum;
            }
        }
    }

    private double reach(World world, int to, int from, int s) {
        return params.hongKongSpillover()
                ? world.distances.reach(to, from, s, world.structure.hongKong)
                : world.distances.ideaReach[to][from];
    }

    /** What spills over to firm {@code f}, which closes {@code rate} of the gap; booked by where it came from. */
    double gain(World world, int f, double relative, double rate) {
        int r = world.firms.region[f];
        int g = group[world.firms.sector[f]];
        double nearWeight = weight[g][r];
        boolean alone = !params.hongKongSpillover() && r == world.structure.hongKong;
        double near = nearWeight * (nearby(world.firms.cell[f], g, r, alone) - relative);
        double total = near;
        double all = nearWeight;
        double hongKong = 0;
        double others = 0;
        for (int from = 0; from < regions; from++) {
            if (from == r) {
                continue;
            }
            double reach = reach(world, r, from, world.firms.sector[f]);
            double part = reach * (knowledge[g][from] - relative * weight[g][from]);
            all += reach * weight[g][from];
            total += part;
            if (from == world.structure.hongKong) {
                hongKong += part;
            } else {
                others += part;
            }
        }
        if (total <= 0 || all <= 0) {
            return 0;
        }
        double gain = rate * total / all;
        double positive = Math.max(0, near) + Math.max(0, others) + Math.max(0, hongKong);
        double value = world.firms.valueAdded[f] * gain / positive;
        world.flows.learning[Channel.LOCAL.row][r] += value * Math.max(0, near);
        world.flows.learning[Channel.NEIGHBOURS.row][r] += value * Math.max(0, others);
        world.flows.learning[Channel.HONG_KONG.row][r] += value * Math.max(0, hongKong);
        return gain;
    }

    /** Mean relative log productivity in the air at a cell, for a firm of group {@code g}; the region's mean off the grid. */
    private double nearby(int cell, int g, int r, boolean alone) {
        if (alone || !cells.isLand(cell)) {
            return weight[g][r] > 0 ? knowledge[g][r] / weight[g][r] : 0;
        }
        regional[0] = regional[1] = 0;
        int x = cells.land.cellX[cell];
        int y = cells.land.cellY[cell];
        for (int from = 0; from < cells.activity.length; from++) {
            double share = related[g][from];
            DoubleGrid2D activity = cells.activity[from];
            regional[0] += share * activity.field[x][y];
            regional[1] += share * cells.knowledge[from].field[x][y];
        }
        return regional[0] > 0 ? regional[1] / regional[0] : 0;
    }
}
