package spillway.experiment.calibration;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/** Places that fill the ranges of all factors evenly: the sequence of Sobol (1967), numbers of Joe and Kuo (2008) as in Commons Math. */
final class SpaceFilling {
    private SpaceFilling() {}

    /** The first {@code count} places after the corner; a longer sequence begins with a shorter one. */
    static List<double[]> places(int factors, int count) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(factors);
        sequence.skipTo(1);
        List<double[]> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(sequence.nextVector());
        }
        return places;
    }
}
