/**
 * Estimators of how results depend on what is varied: elementary effects, shares of variance, response curves, rank correlations, boxes
 * of scenarios. They work on arrays and know nothing of files or of the model; what they resample is a function of the data's size alone.
 */
@NullMarked
package spillway.experiment.sensitivity;

import org.jspecify.annotations.NullMarked;
