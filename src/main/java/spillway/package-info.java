/** The command line: one class a command. */
@NullMarked
package spillway;

import org.jspecify.annotations.NullMarked;
