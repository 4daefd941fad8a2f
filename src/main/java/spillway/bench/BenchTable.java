package spillway.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The tables for people: one row a case, one row a comparison, in Markdown. */
public final class BenchTable {
    private static final List<Column> COLUMNS = List.of(
            new Column("CPU s a run", Sample::cpuPerRun, true),
            new Column("of it this thread", sample -> sample.threadCpu() / sample.runs(), false),
            new Column("million agent-steps a CPU s", Sample::millionStepsPerSecond, false),
            new Column("MB allocated a quarter", Sample::megabytesPerQuarter, false),
            new Column("MB of heap at the end", sample -> sample.heap() / 1e6, false),
            new Column("at its peak", sample -> sample.peak() / 1e6, false),
            new Column("kB on disk a run", Sample::kilobytesPerRun, false));

    private BenchTable() {}

    private record Column(String title, ToDoubleFunction<Sample> figure, boolean spread) {}

    /** Both tables, line by line. */
    public static List<String> lines(Results results, List<Comparison> comparisons) {
        List<String> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("case", "what"));
        COLUMNS.forEach(column -> header.add(column.title()));
        head(header, lines);
        for (BenchCase one : results.cases()) {
            List<String> cells = new ArrayList<>(List.of("`" + one.id() + "`", one.title()));
            for (Column column : COLUMNS) {
                Spread spread = results.spread(one, column.figure());
                cells.add(column.spread() ? text(spread) : figure(spread.median()));
            }
            lines.add(row(cells));
        }
        if (!comparisons.isEmpty()) {
            lines.add("");
            head(List.of("comparison", "what", "unit", "asked", "value"), lines);
            for (Comparison one : comparisons) {
                lines.add(row(List.of("`" + one.id() + "`", one.title(), one.unit(), one.asked(), text(one.spread()))));
            }
        }
        return lines;
    }

    private static void head(List<String> header, List<String> lines) {
        lines.add(row(header));
        lines.add("|---".repeat(header.size()) + "|");
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String text(Spread spread) {
        return Double.isNaN(spread.median())
                ? ""
                : figure(spread.median()) + " (" + figure(spread.least()) + " to " + figure(spread.most()) + ")";
    }

    /** Three significant digits; nothing where a figure is unknown. */
    private static String figure(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        double size = Math.abs(value);
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
