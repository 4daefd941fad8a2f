/** Money changes hands: every payment has a payer and a payee; households plan their spending. */
package spillway.mechanism.income;
