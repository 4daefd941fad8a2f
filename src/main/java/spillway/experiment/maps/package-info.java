/** Maps of outcomes: every combination of a few parameter values, several seeds each, kept in files from which a later call resumes. */
@NullMarked
package spillway.experiment.maps;

import org.jspecify.annotations.NullMarked;
