/** Experiments: studies of many runs in memory, what is recorded of each, and comparisons of runs with data. */
@NullMarked
package spillway.experiment;

import org.jspecify.annotations.NullMarked;
