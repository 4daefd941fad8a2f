/** Measures of location and the spread over the grid, on patterns whose measure theory knows. */
@NullMarked
package spillway.benchmark.measures;

import org.jspecify.annotations.NullMarked;
