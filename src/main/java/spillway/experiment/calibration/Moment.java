package spillway.experiment.calibration;

import spillway.experiment.AnnualResults;
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

    /** Its value in a run. */
    public double in(AnnualResults book) {
        return value((what, who, when) -> {
            double[] row = book.year(what, when);
            double sum = 0;
            for (int r : who.regions()) {
                sum += row[r];
            }
            return sum;
        });
    }

    /** Its value in public statistics; NaN if they do not say. */
    public double observed(ObservedFigures figures) {
        return value(figures::sum);
    }

    /** What it measures, so that two moments that differ in tolerance alone can be told to be the same. */
    String definition() {
        return name + "|" + figure + "|" + members.text() + "|" + perFigure + "|"
                + (perMembers == null ? "" : perMembers.text()) + "|" + year + "|" + from + "|" + logarithm;
    }

    private double value(Source source) {
        return level(source, year) - (from == 0 ? 0 : level(source, from));
    }

    private double level(Source source, int when) {
        double level =
                source.sum(figure, members, when) / (perFigure == null ? 1 : source.sum(perFigure, perMembers, when));
        return logarithm ? StrictMath.log(level) : level;
    }

    @FunctionalInterface
    private interface Source {
        double sum(CityFigure figure, Members members, int year);
    }
}
