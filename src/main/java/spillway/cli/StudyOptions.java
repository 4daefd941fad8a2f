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

/** The options of every command that plans many runs. */
final class StudyOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--seeds",
            paramLabel = "A..B|N",
            description = "Seeds A to B, or the first N from 1 (default: the number named below).")
    private String seeds;

    @Option(names = "--policy", paramLabel = "FILE", description = "Policy file (YAML) that all runs have.")
    private Path policy;

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

    /** The policy of all runs. */
    Optional<Path> policy() {
        return Optional.ofNullable(policy);
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
