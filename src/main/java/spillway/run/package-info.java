/**
 * One reproducible run on MASON's schedule: inputs in, manifest and logs out.
 */
@NullMarked
package spillway.run;

import org.jspecify.annotations.NullMarked;
