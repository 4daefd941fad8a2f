/** Many runs at once, kept in memory: what calibration, validation, sign tests and maps are made of. */
@NullMarked
package spillway.experiment;

import org.jspecify.annotations.NullMarked;
