/** The page of replicates of one run, drawn from their tables alone. */
@NullMarked
package spillway.report.replicates;

import org.jspecify.annotations.NullMarked;
