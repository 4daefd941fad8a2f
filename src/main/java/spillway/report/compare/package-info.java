/** The page of a comparison of policies, drawn from its tables alone. */
@NullMarked
package spillway.report.compare;

import org.jspecify.annotations.NullMarked;
