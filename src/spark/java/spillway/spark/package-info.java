/**
 * What Spark starts: a driver that hands out the chunks of a study, and what its executors do with them. It is compiled by the Maven
 * profile {@code spark} alone, and nothing else knows it.
 */
@NullMarked
package spillway.spark;

import org.jspecify.annotations.NullMarked;
