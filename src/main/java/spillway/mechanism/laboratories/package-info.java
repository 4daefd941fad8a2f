/** Joint laboratories with Hong Kong: where cities put them, what they cost, and what research gains by them. */
@NullMarked
package spillway.mechanism.laboratories;

import org.jspecify.annotations.NullMarked;
