/**
 * Charts and pages, made from the logs alone.
 *
 * <p>{@link spillway.report.Report} turns the folder of a completed run into picture files and one page. Each
 * {@link spillway.report.Chart} reads {@link spillway.report.RunLogs} and gives a {@link spillway.report.Figure}, which
 * paints itself at any scale. Nothing here knows the model: what is not in the logs cannot be drawn.
 */
@NullMarked
package spillway.report;

import org.jspecify.annotations.NullMarked;
