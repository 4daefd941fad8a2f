package spillway.experiment.calibration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import spillway.experiment.AnnualResults;
import spillway.experiment.study.Column;
import spillway.file.CsvRow;
import spillway.file.CsvTable;
import spillway.model.CityFigure;
import spillway.model.RegionalData;

/**
 * All moments of all windows, in file order, with what was observed of them.
 *
 * @param list the moments
 * @param observed what was observed of each
 */
public record Moments(List<Moment> list, double[] observed) {
    /** Last years of the windows that can be fitted. */
    public static final List<Integer> WINDOWS = List.of(2015, 2019);

    private static final List<String> COLUMNS = List.of(
            "moment", "figure", "members", "per_figure", "per_members", "year", "from", "scale", "sd", "window", "why");
    private static final List<String> FIGURES =
            Arrays.stream(CityFigure.values()).map(CityFigure::column).toList();

    public Moments {
        list = List.copyOf(list);
        observed = observed.clone();
    }

    /** Reads moments and what was observed of them; adds a line to {@code problems} for each complaint. */
    public static Moments read(Path file, RegionalData data, ObservedFigures figures, List<String> problems) {
        CsvTable table = CsvTable.read(file, problems, COLUMNS);
        List<Moment> moments = new ArrayList<>();
        List<Double> observed = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (CsvRow row : table == null ? List.<CsvRow>of() : table.rows()) {
            int before = problems.size();
            Moment moment = of(row, data);
            if (!names.add(moment.name())) {
                row.problem("moment = " + moment.name() + " stands there twice");
            }
            if (problems.size() > before) {
                continue;
            }
            double seen = moment.observed(figures);
            if (Double.isNaN(seen) || Double.isInfinite(seen)) {
                row.problem("moment = " + moment.name() + ": the data have no such figure");
            }
            moments.add(moment);
            observed.add(seen);
        }
        return new Moments(
                moments, observed.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Moment of(CsvRow row, RegionalData data) {
        boolean per = !row.textOrEmpty("per_figure").isEmpty();
        int window = row.whole("window", WINDOWS.get(0), WINDOWS.get(WINDOWS.size() - 1));
        if (!WINDOWS.contains(window)) {
            row.problem("window = " + window + " is none of " + WINDOWS);
        }
        int year = row.whole("year", AnnualResults.FIRST_YEAR, Math.max(window, AnnualResults.FIRST_YEAR));
        int from = row.textOrEmpty("from").isEmpty()
                ? 0
                : row.whole(
                        "from", AnnualResults.FIRST_YEAR, year < 0 ? Moments.WINDOWS.get(WINDOWS.size() - 1) : year);
        int scale = row.indexIn(List.of("PLAIN", "LOG"), "scale", "scale: PLAIN or LOG");
        return new Moment(
                row.name("moment"),
                sum(row, "figure", "members", data),
                per ? sum(row, "per_figure", "per_members", data) : null,
                year,
                from,
                scale == 1,
                row.positive("sd"),
                window,
                row.text("why"));
    }

    private static Moment.Sum sum(CsvRow row, String figure, String members, RegionalData data) {
        int position = Math.max(0, row.indexIn(FIGURES, figure, "figure"));
        return new Moment.Sum(CityFigure.values()[position], members(row, members, data));
    }

    private static Members members(CsvRow row, String column, RegionalData data) {
        String text = row.text(column);
        return Members.of(text, data).orElseGet(() -> {
            if (!text.isEmpty()) {
                row.problem(
                        column + " = " + text + " names no region; say DELTA, GUANGDONG, BAY, ALL or regions with +");
            }
            return new Members(text, List.of(), List.of());
        });
    }

    /** How many there are. */
    public int size() {
        return list.size();
    }

    /** The names, in order. */
    public List<String> names() {
        return list.stream().map(Moment::name).toList();
    }

    /** The columns of runs: one for each. */
    public List<Column> columns() {
        return list.stream()
                .map(moment -> new Column(moment.name(), moment.text()))
                .toList();
    }

    /** Positions of the moments of one window. */
    public int[] of(int window) {
        return java.util.stream.IntStream.range(0, list.size())
                .filter(m -> list.get(m).window() == window)
                .toArray();
    }
}
