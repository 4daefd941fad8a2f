/** Key inputs: the composite of chips, data and algorithms alone. */
@NullMarked
package spillway.benchmark.keys;

import org.jspecify.annotations.NullMarked;
