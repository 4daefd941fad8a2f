package spillway.experiment.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import spillway.file.Label;

/**
 * One way to run the model, as differences from a configuration.
 *
 * @param name what tables call it; unique within a plan
 * @param settings single values of the form {@code path=value}
 * @param policies the policy files, joined in their order; none for the baseline
 * @param data name of the {@link spillway.model.variant.DataVariant} on which it runs; empty for the data as they are
 */
public record Variant(String name, List<String> settings, List<Path> policies, String data) {

    /** Keeps its own copies. */
    public Variant {
        settings = List.copyOf(settings);
        policies = List.copyOf(policies);
        if (!Label.complaint(name).isEmpty()) {
            throw new IllegalArgumentException("'" + Label.shorten(name) + "' " + Label.complaint(name));
        }
        if (name.isBlank() || settings.stream().anyMatch(setting -> setting.indexOf('=') < 1)) {
            throw new IllegalArgumentException(
                    "'" + name + "' has a setting that is not of the form path=value: " + settings);
        }
    }

    /** A variant on the data as they are. */
    public Variant(String name, List<String> settings, List<Path> policies) {
        this(name, settings, policies, "");
    }

    /** A variant without a policy. */
    public Variant(String name, List<String> settings) {
        this(name, settings, List.of());
    }

    /** A variant with the policy that all runs of a command have, if there is one. */
    public Variant(String name, List<String> settings, Optional<Path> policy) {
        this(name, settings, policy.stream().toList());
    }

    /** The policy files in one text; empty for none. */
    public String policyText() {
        return policies.stream().map(PlanFiles::slashed).collect(Collectors.joining(" + "));
    }

    /** The parameters it sets, in order. */
    public List<String> paths() {
        return settings.stream()
                .map(setting -> setting.substring(0, setting.indexOf('=')).strip())
                .toList();
    }

    /** The values it sets them to, in order. */
    public List<String> values() {
        return settings.stream()
                .map(setting -> setting.substring(setting.indexOf('=') + 1).strip())
                .toList();
    }
}
