/**
 * The model as a whole: what is known of the region, all parameters, the base year, the order of the quarter, the metrics
 * and the verdict. No files, no clock, no display.
 */
@NullMarked
package spillway.model;

import org.jspecify.annotations.NullMarked;
