package spillway.experiment;

import spillway.model.ModelParams;
import spillway.model.ParameterTimeline;

/**
 * One way to run the model.
 *
 * @param name what tables call it
 * @param base what the base year is solved with; variants that share it start from the same world at the same seed
 * @param timeline what the run goes on with, by quarter
 */
public record Variant(String name, ModelParams base, ParameterTimeline<ModelParams> timeline) {}
