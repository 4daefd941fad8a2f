package spillway.experiment.calibration;

import java.util.List;
import spillway.experiment.AnnualResults;
import spillway.experiment.Laboratory;
import spillway.experiment.Trial;
import spillway.experiment.Variant;

/** The model from 2010 to the end of 2019 as a simulator of moments. */
public final class ModelSimulator implements Simulator {
    private static final int QUARTERS = 40;

    private final Laboratory laboratory;
    private final Factors factors;
    private final Moments moments;

    /** The model in {@code laboratory}, turned by these factors and read by these moments. */
    public ModelSimulator(Laboratory laboratory, Factors factors, Moments moments) {
        this.laboratory = laboratory;
        this.factors = factors;
        this.moments = moments;
    }

    @Override
    public double[] moments(double[] place, long seed) {
        return moments.in(book(factors.settings(place), seed));
    }

    /** The year book of a run with these settings. */
    AnnualResults book(List<String> settings, long seed) {
        Variant variant = laboratory.variant("calibration", settings);
        return laboratory.run(new Trial(variant, seed, QUARTERS), AnnualResults.Keeper.ofFigures());
    }
}
