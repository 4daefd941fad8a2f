package spillway.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The run's metrics, drawn as lines over time; one that was undefined in every quarter is left out, one of an unknown name a problem. */
final class MetricLines {
    private final LogTable metrics;
    private final RunTime time;
    private final Map<String, String> meanings;

    MetricLines(RunLogs logs) {
        metrics = logs.table("metrics.csv");
        time = new RunTime(logs, metrics.quarters("quarter"));
        meanings = logs.table("metrics_dictionary.csv").map("name", "meaning");
    }

    RunTime time() {
        return time;
    }

    /** The metrics whose names begin so, in the order of the dictionary. */
    List<String> named(String prefix) {
        return meanings.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    boolean holds(String metric) {
        return metrics.holds(metric);
    }

    double[] values(String metric) {
        return metrics.numbers(metric);
    }

    void add(XyPanel panel, String name, String metric, Look look) {
        if (metrics.holds(metric)) {
            panel.add(name, time.middles(), metrics.numbers(metric), look);
        }
    }

    void addScaled(XyPanel panel, String name, String metric, double factor, Look look) {
        if (metrics.holds(metric)) {
            double[] values = metrics.numbers(metric);
            for (int i = 0; i < values.length; i++) {
                values[i] *= factor;
            }
            panel.add(name, time.middles(), values, look);
        }
    }

    /** Adds a thin line of the quarters and a thick one of the means over four quarters. */
    void addSmoothed(XyPanel panel, String name, String metric, double factor, Look look) {
        if (!metrics.holds(metric)) {
            return;
        }
        addScaled(
                panel,
                name + ", quarters",
                metric,
                factor,
                new Look(PlotStyle.faint(look.color(), 110), Palette.stroke(1f), null));
        addMeans(panel, name + ", mean of four quarters", metric, factor, look);
    }

    /** Adds a line of the means over four quarters alone. */
    void addMeans(XyPanel panel, String name, String metric, double factor, Look look) {
        if (!metrics.holds(metric)) {
            return;
        }
        double[] values = metrics.numbers(metric);
        double[] means = new double[values.length];
        double[] middles = time.middles();
        for (int t = 0; t < means.length; t++) {
            double sum = 0;
            for (int back = 0; back < 4; back++) {
                sum += t < 3 ? Double.NaN : factor * values[t - back];
            }
            means[t] = sum / 4;
            middles[t] -= 0.375;
        }
        panel.add(name, middles, means, look);
    }

    /** What the run's own dictionary says about a metric, as a sentence after its term in the chart. */
    String meaning(String term, String metric) {
        String meaning = meanings(metric).strip();
        return " " + term + ": " + meaning.substring(0, 1).toLowerCase(Locale.ROOT) + meaning.substring(1);
    }

    /** What the run's own dictionary says about these metrics, as sentences. */
    String meanings(String... names) {
        StringBuilder words = new StringBuilder();
        for (String name : names) {
            String meaning = meanings.get(name);
            if (meaning == null) {
                throw new ReportProblem("metrics_dictionary.csv has no metric " + name);
            }
            words.append(' ').append(meaning);
            words.append(meaning.endsWith(".") ? "" : ".");
        }
        return words.toString();
    }

    /** The metric's first and last defined values in words, or that it was not recorded. */
    String fromTo(String metric, int decimals, double factor) {
        if (!metrics.holds(metric)) {
            return "not recorded";
        }
        double[] ends = ends(metric);
        return Figure.number(ends[0] * factor, decimals) + " at the start, " + Figure.number(ends[1] * factor, decimals)
                + " at the end";
    }

    /** What the metric did between its first and last defined values, in words. */
    String moves(String metric, int decimals, double factor, String unit) {
        double[] ends = ends(metric);
        return Moves.words(factor * ends[0], factor * ends[1], decimals, unit);
    }

    /** First and last defined value of a metric; NaN where there are none. */
    double[] ends(String metric) {
        if (!metrics.holds(metric)) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double[] values = metrics.numbers(metric);
        int first = 0;
        while (Double.isNaN(values[first])) {
            first++;
        }
        int last = values.length - 1;
        while (Double.isNaN(values[last])) {
            last--;
        }
        return new double[] {values[first], values[last]};
    }
}
