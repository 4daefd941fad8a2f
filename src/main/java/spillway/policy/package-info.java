/**
 * What government can set, and the dated schedules that set it.
 */
@NullMarked
package spillway.policy;

import org.jspecify.annotations.NullMarked;
