/**
 * Engines that make the runs of a study elsewhere: schedulers that take over its chunks, each of which is one call of the program. None
 * of them knows what a run is, and nothing outside this package knows them.
 */
@NullMarked
package spillway.experiment.cluster;

import org.jspecify.annotations.NullMarked;
