/** Foreign investors alone: where they settle when only the planted advantages of places differ. */
@NullMarked
package spillway.benchmark.investors;

import org.jspecify.annotations.NullMarked;
