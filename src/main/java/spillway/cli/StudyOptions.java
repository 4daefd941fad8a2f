package spillway.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import spillway.experiment.study.Seeds;
import spillway.file.Label;
import spillway.input.PolicyFiles;

/** The options of every command that plans many runs. */
final class StudyOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--seeds",
            paramLabel = "A..B|N",
            description = "Seeds A to B, or the first N from 1 (default: the number named below).")
    private String seeds;

    @Option(
            names = "--policy",
            paramLabel = "NAME|FILE",
            description = "Policy that all runs have: one that spillway policies lists, or a file (YAML).")
    @Nullable
    private String policy;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder (default: below runs/, by what it depends on).")
    private Path out;

    @Mixin
    private WorkOptions work;

    /** The seeds, or those of the command where none are given. */
    Seeds seeds(Seeds otherwise) {
        return parsed("--seeds", seeds, otherwise);
    }

    /** The seeds that an option spells, or others where it is not given. */
    Seeds parsed(String option, @Nullable String text, Seeds otherwise) {
        return text == null
                ? otherwise
                : Seeds.parse(text).orElseThrow(() -> wrong(option + " " + text + ": " + Seeds.complaint(text)));
    }

    /** Whether seeds were given. */
    boolean givesSeeds() {
        return seeds != null;
    }

    /**
     * The file of the policy of all runs; empty if none is given.
     *
     * @throws ParameterException if there is no such policy
     */
    Optional<Path> policy() {
        return policy(spec, policy);
    }

    /**
     * The file of the policy that an option {@code --policy} names; empty if it is not given.
     *
     * @throws ParameterException if there is no such policy
     */
    static Optional<Path> policy(CommandSpec spec, @Nullable String named) {
        if (named == null) {
            return Optional.empty();
        }
        PolicyFiles files = new PolicyFiles(ShippedConfig.policies());
        Optional<Path> found = files.find(named, Path.of(""));
        if (found.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--policy " + Label.shorten(named) + ": " + files.complaint(named));
        }
        return found;
    }

    /** The folder; null if none is given. */
    Path out() {
        return out;
    }

    /** How the runs are made. */
    WorkOptions work() {
        return work;
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
