/** Designs of experiments: which points of the space of parameters are run. */
@NullMarked
package spillway.experiment.design;

import org.jspecify.annotations.NullMarked;
