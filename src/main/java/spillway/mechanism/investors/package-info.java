/** Foreign investors arrive, value places and choose one. */
@NullMarked
package spillway.mechanism.investors;

import org.jspecify.annotations.NullMarked;
