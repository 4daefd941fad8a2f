/** Cases of the whole model: long runs without trend, luck that does not depend on threads, switches that are off, the number of firms. */
@NullMarked
package spillway.benchmark.whole;

import org.jspecify.annotations.NullMarked;
