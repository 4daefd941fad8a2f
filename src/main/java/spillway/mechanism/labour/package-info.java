/** Firms and people find each other inside a region, and wages move. */
package spillway.mechanism.labour;
