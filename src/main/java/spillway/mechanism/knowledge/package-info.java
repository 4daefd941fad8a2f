/** Firms do research, innovate, copy, and learn from what is known within reach. */
@NullMarked
package spillway.mechanism.knowledge;

import org.jspecify.annotations.NullMarked;
