/**
 * The state of the region: cities, firms, talent, land and links, as columns, and the quarter's flows. No rules.
 */
@NullMarked
package spillway.world;

import org.jspecify.annotations.NullMarked;
