/**
 * What a run costs: cases that are timed warm and in turn within one process, the same runs as whole processes of this and of other
 * builds, and the yardstick of {@link spillway.bench.twins}.
 */
@NullMarked
package spillway.bench;

import org.jspecify.annotations.NullMarked;
