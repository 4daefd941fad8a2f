package spillway.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Bounds of whole numbers that options take. */
final class Bounds {
    private Bounds() {}

    /**
     * The value of {@code option}, if it is from {@code least} to {@code most}.
     *
     * @throws ParameterException if it is not
     */
    static int within(CommandSpec spec, String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " " + value + " is outside [" + least + ", " + most + "]");
        }
        return value;
    }
}
