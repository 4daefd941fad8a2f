/**
 * Domain-free words: quarters, named randomness, parameter declarations, metrics, exact numbers. The JDK only.
 *
 * <p>Nothing here knows what a city or a firm is.
 */
@NullMarked
package spillway.kernel;

import org.jspecify.annotations.NullMarked;
