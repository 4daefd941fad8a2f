/** Key inputs: what happens when chips, data or algorithms run short, and how the region learns to do without imports of them. */
@NullMarked
package spillway.mechanism.keys;

import org.jspecify.annotations.NullMarked;
