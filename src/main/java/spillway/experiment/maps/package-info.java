/** Maps of outcomes: every combination of a few parameter values, several seeds each, kept in files that a later call goes on with. */
@NullMarked
package spillway.experiment.maps;

import org.jspecify.annotations.NullMarked;
