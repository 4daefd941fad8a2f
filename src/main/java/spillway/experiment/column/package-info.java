/** The language in which a study says what it records of each run: texts to functions of a run's annual results. */
@NullMarked
package spillway.experiment.column;

import org.jspecify.annotations.NullMarked;
