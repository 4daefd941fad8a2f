/** Cases of the whole model: long runs without trend, luck that does not depend on threads, switches that are off, the number of firms. */
package spillway.benchmark.whole;
