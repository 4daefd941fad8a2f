package spillway.experiment.column;

import spillway.experiment.AnnualResults;

/** A number that is read off the annual results of a run in a year; NaN where it is undefined. */
@FunctionalInterface
public interface Quantity {

    /** Its value in a calendar year. */
    double of(AnnualResults results, int year);
}
