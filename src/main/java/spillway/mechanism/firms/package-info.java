/** Firms enter beside those whose trade they learned, and leave. */
package spillway.mechanism.firms;
