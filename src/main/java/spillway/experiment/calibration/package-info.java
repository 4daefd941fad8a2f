/**
 * Fits named parameters to named figures of the public statistics: a space-filling design of runs, emulators of its moments,
 * history matching, the best fit checked by the simulator, profiles, recovery of known truths, and sets that all fit.
 */
@NullMarked
package spillway.experiment.calibration;

import org.jspecify.annotations.NullMarked;
