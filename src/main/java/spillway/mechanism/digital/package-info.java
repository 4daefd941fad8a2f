/** Digital transformation of firms: who adopts which vintage of digital technology when, and what it and shared data then yield. */
@NullMarked
package spillway.mechanism.digital;

import org.jspecify.annotations.NullMarked;
