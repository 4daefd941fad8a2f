/** Governments alone: how far leaders look, what they bid for investors, whose targets they copy. */
package spillway.benchmark.government;
