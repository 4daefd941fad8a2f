package spillway.experiment.calibration;

import org.jspecify.annotations.Nullable;
import spillway.model.CityFigure;

/**
 * One figure that a fitted model should come near to: the sum of a figure over members, over another such sum if there is one,
 * as it is or its logarithm, in a year or as the change since an earlier one.
 *
 * @param name what tables call it
 * @param sum what is summed
 * @param per what it is divided by; null for nothing
 * @param year of which year
 * @param from the year the change counts from; 0 for the level
 * @param logarithm whether the logarithm is taken
 * @param sd how far off a good model may be: error of the observation and what the model leaves out
 * @param window which fit it belongs to: the last year of the window
 * @param why what it is for, and the confidence in it
 */
public record Moment(
        String name,
        Sum sum,
        @Nullable Sum per,
        int year,
        int from,
        boolean logarithm,
        double sd,
        int window,
        String why) {

    /** The sum of one figure over its members. */
    public record Sum(CityFigure figure, Members members) {

        private String text() {
            return (members.regions().size() == 1 ? "city " : "sum ") + figure.column() + " "
                    + String.join("+", members.names());
        }

        private double of(ObservedFigures figures, int when) {
            return figures.sum(figure, members, when);
        }
    }

    /** It in the language of columns. */
    String text() {
        String level = sum.text() + (per == null ? "" : " / " + per.text());
        String scaled = (logarithm ? "log ( " : "( ") + level + " )";
        return (from == 0 ? "" : "since " + from + " ") + scaled + " @" + year;
    }

    /** Its value in public statistics; NaN if they do not say. */
    public double observed(ObservedFigures figures) {
        return level(figures, year) - (from == 0 ? 0 : level(figures, from));
    }

    private double level(ObservedFigures figures, int when) {
        double level = sum.of(figures, when) / (per == null ? 1 : per.of(figures, when));
        return logarithm ? StrictMath.log(level) : level;
    }
}
