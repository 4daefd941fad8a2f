/** Services at a distance: tasks that go over a network, and talent who work for firms elsewhere without moving. */
@NullMarked
package spillway.mechanism.remote;

import org.jspecify.annotations.NullMarked;
