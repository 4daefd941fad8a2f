/** Money changes hands: every payment has a payer and a payee; households plan their spending. */
@NullMarked
package spillway.mechanism.income;

import org.jspecify.annotations.NullMarked;
