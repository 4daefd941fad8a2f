/** The program's entry point, which joins commands and charts. */
@NullMarked
package spillway;

import org.jspecify.annotations.NullMarked;
