/** What differences between runs say: effects within pairs of equal seeds, with their intervals. */
@NullMarked
package spillway.experiment.effect;

import org.jspecify.annotations.NullMarked;
