/** The files of a run, one class a subject; they read the world at the end of a quarter and never change it. */
@NullMarked
package spillway.run.log;

import org.jspecify.annotations.NullMarked;
