package spillway.report.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import spillway.report.Figure;
import spillway.report.LogTable;
import spillway.report.Palette;

/** Shares of variance by factor, and rank correlations with factors: names, numbers, intervals. */
final class ShareFigures {
    private static final int MOST = 20;
    private static final double EACH = 27;
    private static final double NAMES = 380;

    private final SweepLogs logs;

    ShareFigures(SweepLogs logs) {
        this.logs = logs;
    }

    /** Sobol indices of a result; none where they are not defined. */
    List<Figure> variance(SweepLogs.Case one, String measure, String name) {
        LogTable table = logs.table("sobol.csv");
        double[] total = table.numbers("total");
        List<Integer> rows = sorted(logs.rows(table, one, measure), total);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<RowChart.Row> marks = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (int i : rows) {
            String factor = logs.factor(table.text("factor")[i]);
            marks.add(new RowChart.Row(
                    factor,
                    List.of(
                            new RowChart.Mark(
                                    table.numbers("first")[i],
                                    table.numbers("first_low95")[i],
                                    table.numbers("first_high95")[i],
                                    Palette.BLUE,
                                    true,
                                    ""),
                            new RowChart.Mark(
                                    total[i],
                                    table.numbers("total_low95")[i],
                                    table.numbers("total_high95")[i],
                                    Palette.VERMILLION,
                                    true,
                                    "")),
                    false,
                    Double.NaN));
            words.append(String.format(
                    Locale.ROOT, "%s: alone %.2f, total %.2f; ", factor, table.numbers("first")[i], total[i]));
        }
        double chance = table.numbers("seed_share")[rows.get(0)];
        return List.of(new Figure(
                name,
                logs.heading(measure) + logs.of(one) + ": shares of variance that factors account for",
                "Blue: the factor alone (first order); vermillion: with all its interactions (total); 95% bootstrap intervals"
                        + " over the "
                        + table.text("rows")[rows.get(0)]
                        + " rows of the design. Shares are of the variance of what points expect"
                        + (Double.isFinite(chance)
                                ? "; chance, which is left out, makes "
                                        + Figure.number(100 * chance, 0) + "% of the variance of single runs ("
                                        + Figure.number(100 * table.numbers("seed_share_low95")[rows.get(0)], 0)
                                        + " to "
                                        + Figure.number(100 * table.numbers("seed_share_high95")[rows.get(0)], 0)
                                        + "%)."
                                : "; with one seed chance counts as interaction."),
                words.toString(),
                RowChart.height(marks.size(), EACH) + 75,
                false,
                logs.source(),
                new RowChart("Share of variance", marks, NAMES)));
    }

    /** Rank correlations of a result; none where they are not defined. */
    List<Figure> correlations(SweepLogs.Case one, String measure, String name) {
        LogTable table = logs.table("correlations.csv");
        double[] value = table.numbers("rank_correlation");
        double[] size = java.util.Arrays.stream(value).map(Math::abs).toArray();
        List<Integer> rows = sorted(logs.rows(table, one, measure), size);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<RowChart.Row> marks = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (int i : rows) {
            double low = table.numbers("low95")[i];
            double high = table.numbers("high95")[i];
            boolean clear = low > 0 || high < 0;
            String factor = logs.factor(table.text("factor")[i]);
            marks.add(new RowChart.Row(
                    factor,
                    List.of(new RowChart.Mark(
                            value[i],
                            low,
                            high,
                            !clear ? Palette.GREY : value[i] > 0 ? Palette.BLUE : Palette.VERMILLION,
                            clear,
                            "")),
                    true,
                    Double.NaN));
            words.append(String.format(Locale.ROOT, "%s: %+.2f; ", factor, value[i]));
        }
        return List.of(new Figure(
                name,
                logs.heading(measure) + logs.of(one) + ": rank correlation with each factor",
                "Spearman\u2019s rank correlation over points, of means over seeds, with 95% bootstrap intervals over points. Blue:"
                        + " rises with the factor; vermillion: falls; grey: the interval holds zero. A factor that acts up and"
                        + " down again, or only beside another, may show none.",
                words.toString(),
                RowChart.height(marks.size(), EACH) + 75,
                false,
                logs.source(),
                new RowChart("Rank correlation", marks, NAMES)));
    }

    private static List<Integer> sorted(List<Integer> rows, double[] size) {
        return rows.stream()
                .filter(i -> Double.isFinite(size[i]))
                .sorted(Comparator.comparingDouble(i -> -size[i]))
                .limit(MOST)
                .toList();
    }
}
