/** Cases of the whole model: long runs without trend, random numbers that do not depend on threads, switches that are off, the number of firms. */
@NullMarked
package spillway.benchmark.whole;

import org.jspecify.annotations.NullMarked;
