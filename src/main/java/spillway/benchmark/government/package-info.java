/** Governments alone: how far leaders look, what they bid for investors, whose targets they copy. */
@NullMarked
package spillway.benchmark.government;

import org.jspecify.annotations.NullMarked;
