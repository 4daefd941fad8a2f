package spillway.experiment.signs;

import spillway.experiment.AnnualResults;

/** A number that is read off the book of a run in a year; NaN where it is undefined. */
@FunctionalInterface
interface Quantity {

    /** Its value in a calendar year. */
    double of(AnnualResults book, int year);
}
