/** The estimators of sensitivity, fed with functions whose sensitivity theory knows, through the designs and the code that sweeps use. */
@NullMarked
package spillway.benchmark.sensitivity;

import org.jspecify.annotations.NullMarked;
