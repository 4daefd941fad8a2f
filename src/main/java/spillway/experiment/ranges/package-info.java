/** Whether runs hold wherever the declared ranges of all parameters allow them to go, jointly. */
@NullMarked
package spillway.experiment.ranges;

import org.jspecify.annotations.NullMarked;
