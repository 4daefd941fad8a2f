/** What cases share that need one mechanism alone: a small world, alike everywhere, and the shipped parameters with differences. */
package spillway.benchmark.small;
