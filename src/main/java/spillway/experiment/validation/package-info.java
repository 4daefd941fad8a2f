/**
 * What runs say of the past beside the public panel and beside naive forecasts, from the logs alone.
 *
 * <p>A {@link spillway.experiment.validation.Reading} is a set of replicates; a {@link spillway.experiment.validation.Validation}
 * scores several of them and the {@link spillway.experiment.validation.NaiveForecast}s by the same rules.
 */
@NullMarked
package spillway.experiment.validation;

import org.jspecify.annotations.NullMarked;
