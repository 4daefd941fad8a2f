package spillway.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import spillway.experiment.compare.ComparedVariant;
import spillway.experiment.compare.Comparison;
import spillway.experiment.compare.Effect;
import spillway.experiment.compare.Effects;

/** The main effects of a comparison as a small table: a line a policy, a column a measure. */
final class EffectTable {
    private static final List<String> SHOWN =
            List.of("real_output", "real_high_value", "top_two_share", "research_intensity", "score_c", "score_d");
    private static final List<String> HEADS =
            List.of("output, %", "high-value, %", "top two, pp", "research, pp", "clustering C", "diffusion D");
    private static final int NAME = 26;
    private static final int CELL = 15;

    private EffectTable() {}

    static void print(Comparison comparison, PrintWriter to) {
        Effects effects = comparison.calibrated();
        to.println(comparison.title());
        to.println();
        to.println(
                "Difference from the baseline in the last year, with half the 95% interval; a dot: no clear effect.");
        StringBuilder head = new StringBuilder(pad("", NAME));
        HEADS.forEach(one -> head.append(pad(one, CELL)));
        to.println(head.toString().stripTrailing());
        for (ComparedVariant variant : effects.study().variants()) {
            if (!variant.key().equals(ComparedVariant.BASELINE)) {
                StringBuilder line = new StringBuilder(pad(variant.key(), NAME));
                SHOWN.forEach(key ->
                        line.append(pad(cell(effects.atEnd(variant, key).orElseThrow()), CELL)));
                to.println(line.toString().stripTrailing());
            }
        }
    }

    private static String cell(Effect effect) {
        if (effect.paired().isNothing()) {
            return "0 exactly";
        }
        if (effect.sign() == 0) {
            return ".";
        }
        return String.format(
                Locale.ROOT,
                "%+.2f +-%.2f",
                effect.paired().mean(),
                effect.paired().halfWidth());
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
    }
}
