/** People choose where to live; they graduate, retire and are born. */
package spillway.mechanism.migration;
