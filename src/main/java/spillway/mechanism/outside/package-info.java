/** The world around the region moves along its dated paths. */
@NullMarked
package spillway.mechanism.outside;

import org.jspecify.annotations.NullMarked;
