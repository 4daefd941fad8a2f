package spillway.cli;

import java.io.PrintWriter;
import spillway.run.ModelRunner;
import spillway.run.VerdictWindows;

/** What is told before runs whose intervals or labels will say less than they seem to. */
final class Cautions {
    private static final int FEWEST_SEEDS = 10;

    private Cautions() {}

    /** Warns of intervals over fewer than {@value #FEWEST_SEEDS} seeds. */
    static void ofSeeds(int seeds, PrintWriter err) {
        if (seeds < FEWEST_SEEDS) {
            err.println(
                    "note: " + seeds + (seeds == 1 ? " seed" : " seeds") + "; intervals need at least " + FEWEST_SEEDS);
        }
    }

    /** Warns of runs that are shorter than those whose deadband decides about labels. */
    static void ofLength(int quarters, PrintWriter err) {
        if (VerdictWindows.tooShortForLabel(quarters)) {
            err.println(Screen.hanging(
                    "note: ",
                    quarters + " quarters are too short for a label, since the deadband belongs to "
                            + ModelRunner.DEFAULT_QUARTERS / 4 + " years; scores are per decade"));
        }
    }
}
