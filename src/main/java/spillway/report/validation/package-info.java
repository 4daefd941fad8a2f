/**
 * What runs say of the past beside the public panel and beside naive forecasts, from the logs alone.
 *
 * <p>A {@link spillway.report.validation.Reading} is a set of replicates; a {@link spillway.report.validation.Validation}
 * scores several of them and the {@link spillway.report.validation.NaiveForecast}s by the same rules.
 */
@NullMarked
package spillway.report.validation;

import org.jspecify.annotations.NullMarked;
