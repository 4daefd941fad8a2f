package spillway.experiment.calibration;

import java.util.List;
import spillway.experiment.Laboratory;
import spillway.experiment.Trial;
import spillway.experiment.Variant;
import spillway.experiment.YearBook;

/** The model from 2010 to the end of 2019 as a simulator of moments. */
public final class ModelSimulator implements Simulator {
    private static final int QUARTERS = 40;

    private final Laboratory laboratory;
    private final Dials dials;
    private final Moments moments;

    /** The model in {@code laboratory}, turned by these dials and read by these moments. */
    public ModelSimulator(Laboratory laboratory, Dials dials, Moments moments) {
        this.laboratory = laboratory;
        this.dials = dials;
        this.moments = moments;
    }

    @Override
    public double[] moments(double[] place, long seed) {
        return moments.in(book(dials.settings(place), seed));
    }

    /** The year book of a run with these settings. */
    YearBook book(List<String> settings, long seed) {
        Variant variant = laboratory.variant("calibration", settings);
        return laboratory.run(new Trial(variant, seed, QUARTERS), YearBook.Keeper.ofFigures());
    }
}
