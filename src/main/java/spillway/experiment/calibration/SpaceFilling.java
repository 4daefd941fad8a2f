package spillway.experiment.calibration;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/** Points that fill the ranges of all factors evenly: the sequence of Sobol (1967), numbers of Joe and Kuo (2008) as in Commons Math. */
final class SpaceFilling {
    private SpaceFilling() {}

    /** The first {@code count} points after the corner; a longer sequence begins with a shorter one. */
    static List<double[]> points(int factors, int count) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(factors);
        sequence.skipTo(1);
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(sequence.nextVector());
        }
        return points;
    }
}
