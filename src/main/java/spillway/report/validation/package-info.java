/** Drawings and the page of a comparison of runs with data, from plain numbers. */
@NullMarked
package spillway.report.validation;

import org.jspecify.annotations.NullMarked;
