package spillway.experiment.study;

import java.nio.file.Path;
import java.util.List;

/**
 * A variant whose values have been resolved and found good.
 *
 * @param variant the variant
 * @param base hash of the parameters that the base year is solved with; variants that share it share solved base years
 * @param identity SHA-256 of all that decides its runs beside the seed: parameters of base year and timeline, policy, data, length and
 *     classes of the program
 */
public record PlannedVariant(Variant variant, String base, String identity) {

    /** What tables call it. */
    public String name() {
        return variant.name();
    }

    PlannedVariant below(Path root) {
        List<Path> policies = variant.policies().stream().map(root::resolve).toList();
        return new PlannedVariant(
                new Variant(variant.name(), variant.settings(), policies, variant.data()), base, identity);
    }
}
