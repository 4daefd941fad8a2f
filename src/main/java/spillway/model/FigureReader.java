package spillway.model;

import spillway.world.World;

/** Reads a figure of region {@code r}. */
@FunctionalInterface
interface FigureReader {
    /** The figure in the quarter that has just ended. */
    double of(World world, int r);
}
