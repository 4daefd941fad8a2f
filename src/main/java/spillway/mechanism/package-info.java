/** How the region changes: one sub-package per mechanism; they meet only in the world. */
@NullMarked
package spillway.mechanism;

import org.jspecify.annotations.NullMarked;
