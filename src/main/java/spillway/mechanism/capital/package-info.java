/** Firms adjust their capital as far as credit allows. */
@NullMarked
package spillway.mechanism.capital;

import org.jspecify.annotations.NullMarked;
