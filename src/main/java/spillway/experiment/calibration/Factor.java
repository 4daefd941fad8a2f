package spillway.experiment.calibration;

import java.util.List;
import java.util.Map;

/**
 * One number that calibration varies, and the parameters that move with it.
 *
 * @param name what tables call it
 * @param multipliers what each parameter path gets, as a multiple of the factor
 * @param low lower end of its range
 * @param high upper end
 * @param scale how the range is divided
 * @param why why it is turned and why so far
 */
public record Factor(String name, Map<String, Double> multipliers, double low, double high, Scale scale, String why) {

    /** How a range is divided evenly. */
    public enum Scale {
        /** By differences. */
        LINEAR,
        /** By ratios. */
        LOG
    }

    /** The factor's value at a share of its range. */
    public double value(double share) {
        return switch (scale) {
            case LINEAR -> low + (high - low) * share;
            case LOG -> low * StrictMath.pow(high / low, share);
        };
    }

    /** The share of the range at which the factor has this value. */
    public double share(double value) {
        return switch (scale) {
            case LINEAR -> (value - low) / (high - low);
            case LOG -> StrictMath.log(value / low) / StrictMath.log(high / low);
        };
    }

    /** The parameter paths it moves. */
    public List<String> paths() {
        return List.copyOf(multipliers.keySet());
    }
}
