/** How far the region lives by its own markets, beside the figures of the two papers and beside data. */
@NullMarked
package spillway.experiment.circulation;

import org.jspecify.annotations.NullMarked;
