package spillway.model;

import spillway.kernel.StateVisitor;
import spillway.world.World;

/** Reads figures of cities quarter after quarter, indices relative to the first quarter it was told of. */
public final class CityReadings {
    private double[] firstLevels = new double[0];

    /** Takes note of the quarter that has just ended. */
    public void quarter(World world) {
        if (firstLevels.length == 0) {
            firstLevels = new double[CityFigure.values().length * world.structure.regionCount()];
            for (CityFigure figure : CityFigure.values()) {
                for (int r = 0; r < world.structure.regionCount(); r++) {
                    firstLevels[position(figure, world, r)] = figure.of(world, r);
                }
            }
        }
    }

    /** A figure of region {@code r} in the quarter last told of. */
    public double of(CityFigure figure, World world, int r) {
        double value = figure.of(world, r);
        return figure.kind() == FigureKind.INDEX ? 100 * value / firstLevels[position(figure, world, r)] : value;
    }

    /** Visits the levels of the first quarter; there are none before it has ended. */
    public void state(StateVisitor visitor) {
        firstLevels = visitor.values(firstLevels);
    }

    private static int position(CityFigure figure, World world, int r) {
        return figure.ordinal() * world.structure.regionCount() + r;
    }
}
