/** Goods find their buyers: the cost of delivery, and markets in which varieties compete for spending. */
package spillway.mechanism.trade;
