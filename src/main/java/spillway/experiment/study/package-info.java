/**
 * The one engine for everything that makes many runs. A {@link spillway.experiment.study.Study} makes a
 * {@link spillway.experiment.study.Plan}; an {@link spillway.experiment.study.Engine} makes its runs in a
 * {@link spillway.experiment.study.StudyFolder}, each of them a row of a shard; {@link spillway.experiment.study.Results} are gathered
 * from all shards, and the study reports what they say.
 */
@NullMarked
package spillway.experiment.study;

import org.jspecify.annotations.NullMarked;
