/** The same run with several seeds: run folders side by side, and the frequency of each outcome. */
@NullMarked
package spillway.experiment.replicates;

import org.jspecify.annotations.NullMarked;
