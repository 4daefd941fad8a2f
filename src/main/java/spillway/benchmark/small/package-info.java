/** What cases share that need one mechanism alone: a small world, alike everywhere, and the shipped parameters with differences. */
@NullMarked
package spillway.benchmark.small;

import org.jspecify.annotations.NullMarked;
