/** Goods find their buyers: the cost of delivery, and markets in which varieties compete for spending. */
@NullMarked
package spillway.mechanism.trade;

import org.jspecify.annotations.NullMarked;
