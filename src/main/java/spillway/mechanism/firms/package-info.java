/** Firms enter beside those whose trade they learned, and leave. */
@NullMarked
package spillway.mechanism.firms;

import org.jspecify.annotations.NullMarked;
