/** Declared ways in which an input could have been otherwise: what the data would be without what is not known of them. */
@NullMarked
package spillway.model.variant;

import org.jspecify.annotations.NullMarked;
