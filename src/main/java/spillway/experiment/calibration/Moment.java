package spillway.experiment.calibration;

import spillway.model.CityFigure;

/**
 * One figure that a fitted model should come near to: the sum of a figure over members, over another such sum if there is one,
 * as it is or its logarithm, in a year or as the change since an earlier one.
 *
 * @param name what tables call it
 * @param figure what is summed
 * @param members over which regions
 * @param perFigure what it is divided by; null for nothing
 * @param perMembers over which regions that is summed; null for nothing
 * @param year of which year
 * @param from the year the change counts from; 0 for the level
 * @param logarithm whether the logarithm is taken
 * @param sd how far off a good model may be: error of the observation and what the model leaves out
 * @param window which fit it belongs to: the last year of the window
 * @param why what it is for, and the confidence in it
 */
public record Moment(
        String name,
        CityFigure figure,
        Members members,
        CityFigure perFigure,
        Members perMembers,
        int year,
        int from,
        boolean logarithm,
        double sd,
        int window,
        String why) {

    /** It in the language of columns. */
    String text() {
        String level = sum(figure, members) + (perFigure == null ? "" : " / " + sum(perFigure, perMembers));
        String scaled = (logarithm ? "log ( " : "( ") + level + " )";
        return (from == 0 ? "" : "since " + from + " ") + scaled + " @" + year;
    }

    private static String sum(CityFigure figure, Members members) {
        return (members.regions().size() == 1 ? "city " : "sum ") + figure.column() + " "
                + String.join("+", members.names());
    }

    /** Its value in public statistics; NaN if they do not say. */
    public double observed(ObservedFigures figures) {
        return level(figures, year) - (from == 0 ? 0 : level(figures, from));
    }

    private double level(ObservedFigures figures, int when) {
        double level =
                figures.sum(figure, members, when) / (perFigure == null ? 1 : figures.sum(perFigure, perMembers, when));
        return logarithm ? StrictMath.log(level) : level;
    }
}
