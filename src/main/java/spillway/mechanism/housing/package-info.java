/** Rents clear cell by cell. */
@NullMarked
package spillway.mechanism.housing;

import org.jspecify.annotations.NullMarked;
