/** Firms expect demand, set prices and make goods and services out of capital, talent, workers and materials. */
@NullMarked
package spillway.mechanism.production;

import org.jspecify.annotations.NullMarked;
