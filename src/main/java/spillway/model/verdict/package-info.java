/**
 * What the measured changes amount to: clustering, diffusion, both, hollowing out, or nothing that chance does not do.
 * One rule for simulated runs, for variants against their baseline and for the observed panel, with its thresholds
 * declared as parameters and fixed before results are seen.
 *
 * <p>Indices as such belong to {@code spillway.model.measure}; writing reports belongs to {@code spillway.report}.
 */
@NullMarked
package spillway.model.verdict;

import org.jspecify.annotations.NullMarked;
