/**
 * Policies compared with the baseline: every variant runs with the same seeds, so that what differs between two runs of one seed is what
 * the policy does in the model, and intervals are those of differences within pairs.
 */
@NullMarked
package spillway.experiment.compare;

import org.jspecify.annotations.NullMarked;
