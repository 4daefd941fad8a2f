/** What chance alone does to the scores: the ensemble of runs without forces that the classifier's deadband rests on. */
@NullMarked
package spillway.experiment.chance;

import org.jspecify.annotations.NullMarked;
