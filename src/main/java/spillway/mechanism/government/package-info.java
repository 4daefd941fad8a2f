/** Local governments tax, spend, choose targets, bid for investors and change their leaders. */
@NullMarked
package spillway.mechanism.government;

import org.jspecify.annotations.NullMarked;
