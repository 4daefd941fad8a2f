/**
 * Charts and pages, made from the logs alone.
 */
package spillway.report;
