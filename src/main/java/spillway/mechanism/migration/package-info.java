/** People choose where to live; they graduate, retire and are born. */
@NullMarked
package spillway.mechanism.migration;

import org.jspecify.annotations.NullMarked;
