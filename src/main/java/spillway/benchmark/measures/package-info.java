/** Measures of location and the spread over the grid, on patterns whose measure theory knows. */
package spillway.benchmark.measures;
