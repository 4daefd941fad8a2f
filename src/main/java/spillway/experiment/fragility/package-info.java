/** Which input moves the label: the baseline beside itself with one input of the data otherwise. */
@NullMarked
package spillway.experiment.fragility;

import org.jspecify.annotations.NullMarked;
