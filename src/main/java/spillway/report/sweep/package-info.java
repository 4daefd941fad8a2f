/** The page of a sweep, drawn from the tables in its folder alone. */
@NullMarked
package spillway.report.sweep;

import org.jspecify.annotations.NullMarked;
