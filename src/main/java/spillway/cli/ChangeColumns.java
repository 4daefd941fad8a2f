package spillway.cli;

import java.util.Locale;
import spillway.experiment.effect.PairedEffect;
import spillway.experiment.study.VerdictEffect;
import spillway.model.verdict.Score;

/** What moves C, by both cores, and D, as columns on the terminal. */
final class ChangeColumns {
    /** Their heads. */
    static final String HEADS = line("C", "C, named core", "D");

    private ChangeColumns() {}

    /** The changes, each with half its interval. */
    static String of(VerdictEffect effect) {
        return line(
                figure(effect.change(Score.C)), figure(effect.change(Score.C_NAMED)), figure(effect.change(Score.D)));
    }

    private static String line(String c, String named, String d) {
        return String.format(Locale.ROOT, "%-15s %-15s %-15s", c, named, d);
    }

    /** A change with half its interval, as far as there is one. */
    private static String figure(PairedEffect change) {
        return change.pairs() == 0
                ? "-"
                : change.pairs() == 1
                        ? String.format(Locale.ROOT, "%+.2f", change.mean())
                        : String.format(Locale.ROOT, "%+.2f +- %.2f", change.mean(), change.halfWidth());
    }
}
