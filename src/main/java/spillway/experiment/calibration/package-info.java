/**
 * Fits named parameters to named figures of the public statistics: a space-filling design of runs, emulators of its moments,
 * history matching, the best fit checked by the simulator, profiles, recovery of known truths, and sets that all fit.
 */
package spillway.experiment.calibration;
