/**
 * Sweeps: many points of the space of parameters and policies, chosen by a design, each run with several seeds, and gathered to tables
 * that need no other file to be read.
 */
@NullMarked
package spillway.experiment.sweep;

import org.jspecify.annotations.NullMarked;
