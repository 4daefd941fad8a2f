/**
 * Tests whether what a switch does has the sign that a claim says it has: the same seeds with and without, paired differences, their
 * interval, and what each mechanism does to the verdict.
 */
@NullMarked
package spillway.experiment.signs;

import org.jspecify.annotations.NullMarked;
