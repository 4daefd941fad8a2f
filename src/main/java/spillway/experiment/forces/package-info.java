/** What each force contributes to the verdict: the configuration beside itself with one force switched off. */
@NullMarked
package spillway.experiment.forces;

import org.jspecify.annotations.NullMarked;
