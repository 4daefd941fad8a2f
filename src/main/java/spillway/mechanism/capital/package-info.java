/** Firms adjust their capital as far as credit allows. */
package spillway.mechanism.capital;
