/**
 * The simulator's own rules, stripped down by switches until theory knows the answer, beside that answer. No case holds a formula
 * of what it expects: expected values stand in {@code configs/benchmarks}.
 */
@NullMarked
package spillway.benchmark;

import org.jspecify.annotations.NullMarked;
