package spillway.experiment.design;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

/** Points that fill the unit cube evenly: the sequence of Sobol (1967), numbers of Joe and Kuo (2008) as in Commons Math. */
public final class SpaceFilling {
    private SpaceFilling() {}

    /** The first {@code count} points after the corner; a longer sequence begins with a shorter one. */
    public static List<double[]> points(int dimensions, int count) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        sequence.skipTo(1);
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(sequence.nextVector());
        }
        return points;
    }

    /**
     * The same points, all moved by one random vector and wrapped around the cube (Cranley and Patterson 1976, not opened): as even as
     * before, but independent for each seed, and no point lies in the middle of all ranges.
     */
    public static List<double[]> points(int dimensions, int count, long seed) {
        KeyedRandom random = new RandomStreams(seed).stream("design.shift");
        double[] shift = new double[dimensions];
        for (int d = 0; d < dimensions; d++) {
            shift[d] = random.at(d, 0).nextDouble();
        }
        List<double[]> points = points(dimensions, count);
        for (double[] point : points) {
            for (int d = 0; d < dimensions; d++) {
                double moved = point[d] + shift[d];
                point[d] = moved < 1 ? moved : moved - 1;
            }
        }
        return points;
    }
}
