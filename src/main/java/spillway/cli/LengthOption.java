package spillway.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import spillway.run.ModelRunner;

/** The option for the length of runs, of every command that leaves it to the caller. */
final class LengthOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--quarters", paramLabel = "N", description = "Length of every run (default 104).")
    private Integer quarters;

    /** The length, at least {@code least} quarters; the model's own where none is given. */
    int quarters(int least) {
        return quarters(ModelRunner.DEFAULT_QUARTERS, least);
    }

    /** The length, at least {@code least} quarters. */
    int quarters(int otherwise, int least) {
        int value = quarters == null ? otherwise : quarters;
        return Bounds.within(spec, "--quarters", value, least, ModelRunner.MOST_QUARTERS);
    }
}
