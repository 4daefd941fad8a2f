package spillway.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import spillway.experiment.compare.ComparedVariant;
import spillway.experiment.compare.Comparison;
import spillway.experiment.compare.Effect;
import spillway.experiment.compare.Effects;
import spillway.report.compare.ComparisonReport;

/**
 * The main effects of a comparison as a small table: a line a policy, a column a measure. Columns that do not fit beside one another
 * follow in a second table below.
 */
final class EffectTable {
    private static final List<String> HEADS = List.of(
            "output, %",
            "high-value, %", "top two, pp", "research, pp", "clustering C", "C, named core", "diffusion D");
    private static final int LONGEST_NAME = 32;
    private static final int CELL = 15;

    private EffectTable() {}

    static void print(Comparison comparison, PrintWriter to) {
        Effects effects = comparison.calibrated();
        to.println(Screen.hanging("", comparison.title()));
        to.println();
        to.println(Screen.hanging(
                "",
                "Difference from the baseline in the last year, with half the 95% interval; a dot: no clear effect."));
        List<String> names = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        for (ComparedVariant variant : effects.study().variants()) {
            if (!variant.key().equals(ComparedVariant.BASELINE)) {
                names.add(variant.key());
                cells.add(ComparisonReport.FIRST.stream()
                        .map(key -> cell(effects.atEnd(variant, key).orElseThrow()))
                        .toList());
            }
        }
        lines(names, HEADS, cells, Screen.width()).forEach(to::println);
    }

    /** The lines of a table, none wider than {@code width} unless a name alone is. */
    static List<String> lines(List<String> names, List<String> heads, List<List<String>> cells, int width) {
        int longest = names.stream()
                .mapToInt(String::length)
                .filter(length -> length <= LONGEST_NAME)
                .max()
                .orElse(0);
        int fitting = Math.max(1, (width - longest - 2 + 1) / CELL);
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < heads.size(); from += fitting) {
            int until = Math.min(from + fitting, heads.size());
            lines.add("");
            lines.add(line("", longest, heads.subList(from, until)));
            for (int i = 0; i < names.size(); i++) {
                boolean apart = names.get(i).length() > longest;
                if (apart) {
                    lines.add(names.get(i));
                }
                lines.add(line(apart ? "" : names.get(i), longest, cells.get(i).subList(from, until)));
            }
        }
        return lines;
    }

    private static String line(String name, int longest, List<String> cells) {
        StringBuilder line = new StringBuilder(pad(name, longest + 2));
        cells.forEach(cell -> line.append(pad(cell, CELL)));
        return line.toString().stripTrailing();
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
