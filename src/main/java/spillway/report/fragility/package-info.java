/** The page that says which input moves the label, from the table of the study alone. */
@NullMarked
package spillway.report.fragility;

import org.jspecify.annotations.NullMarked;
