/**
 * One small workload written three times: as idiomatic MASON, as MASON with a single schedule entry, and as columns. It is the
 * yardstick of what the simulator's way of holding agents is worth.
 */
@NullMarked
package spillway.bench.twins;

import org.jspecify.annotations.NullMarked;
