/** The world around the region moves along its dated paths. */
package spillway.mechanism.outside;
