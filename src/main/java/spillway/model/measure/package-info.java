/**
 * What is measured on arrays of numbers: concentration, spatial association, specialisation, convergence, distance
 * decay. Pure functions, each with its formula, unit and null value. No state of the model, no random numbers but
 * what the caller hands in, no thresholds: what a measured change amounts to is said in {@code spillway.model.verdict}.
 *
 * <p>An undefined value is NaN, never an exception: empty input, totals of zero, NaN or negative entries where
 * quantities must not be negative. Arguments of unequal length are an error of the caller and raise an
 * IllegalArgumentException.
 */
@NullMarked
package spillway.model.measure;

import org.jspecify.annotations.NullMarked;
