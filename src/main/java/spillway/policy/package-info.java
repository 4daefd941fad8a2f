/**
 * What government can set, and the dated schedules that set it.
 */
package spillway.policy;
