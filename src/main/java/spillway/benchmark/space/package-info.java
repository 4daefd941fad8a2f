/**
 * Cases of new economic geography and of growth: small worlds, a few regions with one manufacture and one farm sector, on which chosen
 * phases of the simulator's own quarter run until nothing moves.
 */
@NullMarked
package spillway.benchmark.space;

import org.jspecify.annotations.NullMarked;
