package spillway.mechanism.production;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sim.field.grid.DoubleGrid2D;
import spillway.kernel.Logarithm;
import spillway.kernel.Param;
import spillway.world.Cells;
import spillway.world.Diffusion;
import spillway.world.Firms;
import spillway.world.Land;
import spillway.world.Structure;
import spillway.world.World;

/**
 * How many people work within reach of each cell, on which the productivity of the firms there depends (E4b): in their own knowledge
 * group (localisation) and in all (urbanisation). Employees of a firm stand at its cell and are spread over the land as heat would
 * spread them, across city borders; in a region without a map they stand evenly on its area. Both come out as people per km2.
 *
 * <p>{@code ln A = own + l_s ln(G / G0) + u ln(E / E0)}: G and E are what is within reach now, G0 and E0 what was within reach in the
 * base year where the firm's own productivity comes from, its parent's or neighbours' place if it is younger. So nobody gains in the base
 * year, and a firm that settles or moves into a denser place gains. {@link Productivity} applies it.
 */
public final class ScaleEconomies {
    /** People per km2 (10,000) below which a place counts as empty. */
    private static final double EMPTY = 1e-6;

    private final Params params;
    private @Nullable Diffusion diffusion;

    /** Parameters. */
    public record Params(
            @Param(
                    doc = "Whether productivity rises with the people who work within reach",
                    unit = "switch",
                    source = "model description")
            boolean enabled,

            @Param(
                    doc =
                            "Elasticity of productivity with respect to the employees of the own knowledge group within reach",
                    unit = "elasticity",
                    min = 0,
                    max = 0.1,
                    source =
                            "assumed by sector: the sum with urbanisation within 2.7 to 6.4% for most, as in the"
                                    + " meta-analysis of Donovan et al. (2021; abstract read), more in knowledge services and electronics",
                    keys = "sectors")
            Map<String, Double> localisation,

            @Param(
                    doc = "Elasticity of productivity with respect to all employees within reach",
                    unit = "elasticity",
                    min = 0,
                    max = 0.06,
                    source =
                            "assumed; below the 2.7 to 6.4% for all agglomeration of Donovan et al. (2021; abstract read)")
            double urbanisation,

            @Param(
                    doc = "Standard deviation of the reach within which employees count",
                    unit = "km",
                    min = 2,
                    max = 30,
                    source = "assumed; estimates fade within some tens of km",
                    base = true)
            double reachKm,

            @Param(
                    doc = "Largest log change in the employees within reach that counts",
                    unit = "log",
                    min = 0.1,
                    max = 10,
                    source = "assumed: beyond a factor of 2.7 nothing was estimated")
            double bound) {}

    /** The rule under these parameters. */
    public ScaleEconomies(Params params) {
        this.params = params;
    }

    /** Counts who works within reach of each cell; while the base year is held the count that was noted stands. */
    public void step(World world) {
        if (world.holdsBase()) {
            return;
        }
        Diffusion over = diffusion;
        if (over == null) {
            over = diffusion(params, world);
            diffusion = over;
        }
        count(world, over);
    }

    /** Counts, and notes for every firm what is within its reach as the place that its productivity comes from. */
    public static void survey(Params params, World world) {
        count(world, diffusion(params, world));
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            int cell = firms.cell[f];
            firms.usualGroup[f] = world.cells.logGroupEmployees[world.structure.group[firms.sector[f]]][cell];
            firms.usualTotal[f] = world.cells.logEmployees[cell];
        }
    }

    private static Diffusion diffusion(Params params, World world) {
        Land land = world.cells.land;
        return new Diffusion(land, params.reachKm() / land.cellKm);
    }

    private static void count(World world, Diffusion diffusion) {
        Cells cells = world.cells;
        double[] all = new double[cells.count];
        double[][] standing = standing(world);
        for (int g = 0; g < standing.length; g++) {
            double[] reached = withinReach(cells, standing[g], diffusion);
            for (int cell = 0; cell < all.length; cell++) {
                all[cell] += reached[cell];
                cells.logGroupEmployees[g][cell] = Logarithm.of(Math.max(EMPTY, reached[cell]));
            }
        }
        for (int cell = 0; cell < all.length; cell++) {
            cells.logEmployees[cell] = Logarithm.of(Math.max(EMPTY, all[cell]));
        }
    }

    /** Employees at each cell [group][cell]. */
    private static double[][] standing(World world) {
        Firms firms = world.firms;
        double[][] standing = new double[Structure.GROUPS.length][world.cells.count];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                standing[world.structure.group[firms.sector[f]]][firms.cell[f]] += firms.talent[f] + firms.workers[f];
            }
        }
        return standing;
    }

    /** Employees per km2 within reach of each cell. */
    private static double[] withinReach(Cells cells, double[] standing, Diffusion diffusion) {
        Land land = cells.land;
        DoubleGrid2D grid = new DoubleGrid2D(land.width, land.height);
        for (int cell = 0; cell < cells.onLand; cell++) {
            grid.field[land.cellX[cell]][land.cellY[cell]] = standing[cell];
        }
        if (cells.onLand > 0) {
            diffusion.spread(grid);
        }
        double cellArea = land.cellKm * land.cellKm;
        double[] reached = new double[cells.count];
        Arrays.setAll(
                reached,
                cell -> cells.isLand(cell)
                        ? grid.field[land.cellX[cell]][land.cellY[cell]] / cellArea
                        : standing[cell] / cells.areaKm2[cell]);
        return reached;
    }
}
