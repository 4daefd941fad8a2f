package spillway.report.validation;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.axis.NumberAxis;
import spillway.report.Drawing;
import spillway.report.Figure;
import spillway.report.Look;
import spillway.report.Palette;
import spillway.report.PlotStyle;
import spillway.report.XyPanel;

/** Readings with their bands, what was observed, and naive forecasts, over the years. */
final class ValidationCharts {
    /** How the files of all charts begin. */
    static final String PREFIX = "validation-";

    private static final List<Color> COLORS =
            List.of(Palette.BLUE, Palette.VERMILLION, Palette.GREEN, Palette.PURPLE, Palette.ORANGE);

    /** Years whose GDP is before the fourth economic census. */
    private static final Set<Integer> EARLIER_VINTAGE = Set.of(2015, 2018);

    /** Shares span this many points at least, so that small changes look small. */
    private static final double LEAST_SPAN = 2;

    private final Validation validation;
    private final SortedSet<Integer> simulated;

    ValidationCharts(Validation validation) {
        this.validation = validation;
        this.simulated = validation.readings().get(0).mean().years(Variable.GDP).headSet(validation.lastYear() + 1);
        validation
                .readings()
                .forEach(reading -> simulated.retainAll(reading.mean().years(Variable.GDP)));
    }

    List<Figure> all() {
        return List.of(
                errors(),
                shares(Variable.GDP, "gdp-shares", "GDP"),
                shares(Variable.POPULATION, "population-shares", "population"),
                totals());
    }

    /** Where the numbers come from, in one line. */
    static String source(Validation validation) {
        return validation.readings().stream()
                .map(reading -> reading.name() + ": " + reading.source())
                .collect(Collectors.joining("; ", "Source: ", "; observed: public panel."));
    }

    static Color color(int reading) {
        return COLORS.get(reading % COLORS.size());
    }

    private Figure shares(Variable variable, String name, String word) {
        List<Drawing> panels = new ArrayList<>();
        for (String city : CitySet.ELEVEN.cities()) {
            CitySet set = CitySet.NINE.cities().contains(city) ? CitySet.NINE : CitySet.ELEVEN;
            int c = set.cities().indexOf(city);
            XyPanel panel = panel(
                    city,
                    "% of the " + set.word(),
                    told -> year -> told.shares(variable, year, set)[c],
                    set,
                    variable == Variable.GDP,
                    LEAST_SPAN);
            panels.add(panel.noLegend());
        }
        panels.add(new KeyDrawing(validation, variable == Variable.GDP));
        int last = new ValidationTables(validation).lastYear(variable);
        String word2010 = variable == Variable.POPULATION
                ? " Observed populations of 2015 and 2019 are interpolated."
                : " GDP of 2015 and 2018 is before the fourth economic census (rings), that of 2010 and 2019 is comparable.";
        return new Figure(
                PREFIX + name,
                "Shares of cities in " + word + ", simulated and observed",
                "Percent of the nine mainland cities; Hong Kong and Macao in percent of all eleven. Lines: mean over seeds; shaded around them: "
                        + bands() + ". Dots: observed." + word2010 + " Dashed: naive forecasts. Each panel has its own"
                        + " scale, which spans two points at least." + window(),
                "Root mean square error of the shares in " + last + ": " + errors(word + "_share_rmse_nine", last)
                        + ".",
                860,
                false,
                source(validation),
                Drawing.grid(4, panels));
    }

    private Figure totals() {
        List<Drawing> panels = List.of(
                panel(
                                "GDP of the nine",
                                "trillion RMB, current prices",
                                told -> year -> told.total(Variable.GDP, year, CitySet.NINE) / 10000,
                                CitySet.NINE,
                                true,
                                0)
                        .noLegend(),
                panel(
                                "Residents of the nine",
                                "million, end of the year",
                                told -> year -> told.total(Variable.POPULATION, year, CitySet.NINE) / 100,
                                CitySet.NINE,
                                false,
                                0)
                        .noLegend(),
                new KeyDrawing(validation, true),
                level("Hong Kong in GDP of the eleven", "%", "hong_kong_share"),
                level("Tertiary share of the nine", "% of GDP", "tertiary_share_nine"),
                level("Theil index of GDP per head, nine", "index", "theil_nine"));
        return new Figure(
                PREFIX + "totals",
                "Totals and ratios, simulated and observed",
                "Lines: mean over seeds; shaded around them: " + bands() + ". Dots: observed (GDP of 2015 and 2018:"
                        + " rings, before the fourth economic census). Dashed: naive forecasts; where shares stay, totals grow as"
                        + " from 2005 to 2010. Scales need not start at zero." + window(),
                "Nominal growth of the nine, percent a year, to " + validation.lastYear() + ": "
                        + errors("gdp_growth_nine", validation.lastYear()) + ".",
                640,
                false,
                source(validation),
                Drawing.grid(3, panels));
    }

    private XyPanel level(String title, String unit, String score) {
        Score one = Score.named(score);
        return panel(title, unit, told -> year -> one.rule().of(told, told, year), one.set(), true, 0)
                .noLegend();
    }

    private interface Quantity {
        Yearly of(CityYears told);
    }

    private interface Yearly {
        double in(int year);
    }

    private XyPanel panel(String title, String unit, Quantity quantity, CitySet set, boolean ofGdp, double leastSpan) {
        int first = simulated.first();
        int last = simulated.last();
        double[] years = simulated.stream().mapToDouble(year -> year).toArray();
        NumberAxis vertical = PlotStyle.axis(unit);
        XyPanel panel = new XyPanel(title, PlotStyle.years(first - 0.5, last + 0.5, 3), vertical);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        List<double[]> bounds = new ArrayList<>();
        for (NaiveForecast naive : List.of(NaiveForecast.SHARES_STAY, NaiveForecast.TREND)) {
            double[] told = series(quantity.of(interpolated(naive, set)), years);
            panel.add(naive.title(), years, told, KeyDrawing.look(naive));
            bounds.add(told);
        }
        for (int r = 0; r < validation.readings().size(); r++) {
            Reading reading = validation.readings().get(r);
            double[] mean = series(quantity.of(reading.mean()), years);
            List<double[]> seeds = reading.replicates().stream()
                    .map(one -> series(quantity.of(one), years))
                    .toList();
            band(panel, years, seeds, color(r), bounds);
            panel.add(reading.name(), years, mean, new Look(color(r), Palette.stroke(2.2f, null), null));
            bounds.add(mean);
        }
        double[] seen = series(quantity.of(validation.panel().figures()), years);
        if (ofGdp) {
            double[] early = seen.clone();
            for (int i = 0; i < early.length; i++) {
                early[i] = EARLIER_VINTAGE.contains((int) years[i]) ? early[i] : Double.NaN;
            }
            panel.add("observed, earlier vintage", years, early, Look.dots(Color.WHITE, 4));
        }
        panel.add("observed", years, seen, Look.dots(Palette.BLACK, 7));
        bounds.add(seen);
        for (double[] one : bounds) {
            for (double value : one) {
                low = Double.isFinite(value) ? Math.min(low, value) : low;
                high = Double.isFinite(value) ? Math.max(high, value) : high;
            }
        }
        vertical.setAutoRange(false);
        double missing = Math.max(0, leastSpan - (high - low)) / 2;
        PlotStyle.range(vertical, Math.max(0, low - missing), high + missing, 0.05);
        return panel;
    }

    private static double[] series(Yearly quantity, double[] years) {
        double[] values = new double[years.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = quantity.in((int) years[i]);
        }
        return values;
    }

    private CityYears interpolated(NaiveForecast naive, CitySet set) {
        return naive.of(validation.panel().figures(), set, simulated);
    }

    private static void band(XyPanel panel, double[] years, List<double[]> seeds, Color color, List<double[]> bounds) {
        double[] lower = new double[years.length];
        double[] upper = new double[years.length];
        List<double[]> above = new ArrayList<>();
        List<double[]> below = new ArrayList<>();
        for (int i = 0; i < years.length; i++) {
            int at = i;
            Band band = Band.of(seeds.stream().mapToDouble(seed -> seed[at]).toArray());
            lower[i] = band.lower();
            upper[i] = band.upper();
            if (Double.isFinite(lower[i])) {
                above.add(new double[] {years[i], upper[i]});
                below.add(0, new double[] {years[i], lower[i]});
            }
        }
        above.addAll(below);
        if (above.size() >= 4) {
            double[] corners =
                    above.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
            panel.background(new XYPolygonAnnotation(corners, null, null, PlotStyle.faint(color, 55)));
        }
        bounds.add(lower);
        bounds.add(upper);
    }

    private Figure errors() {
        List<Drawing> panels = new ArrayList<>();
        for (String score : List.of(
                "gdp_share_rmse_nine",
                "population_share_rmse_nine",
                "gdp_share_rmse_eleven",
                "population_share_rmse_eleven")) {
            panels.add(new ErrorDots(validation, Score.named(score)));
        }
        return new Figure(
                PREFIX + "errors",
                "Errors of city shares: the model beside naive forecasts",
                "Root mean square error over cities, percentage points; further left is better. Dots of readings: error of the"
                        + " mean over seeds; bars: " + bands()
                        + ", whose errors contain their luck. Rings: naive forecasts from figures of 2000, 2005 and 2010; the line marks the best of"
                        + " them." + window(),
                "Nine cities, GDP shares, " + validation.lastYear() + ": "
                        + errors("gdp_share_rmse_nine", validation.lastYear()) + ".",
                820,
                false,
                source(validation),
                Drawing.grid(2, panels));
    }

    private String bands() {
        return validation.readings().stream()
                .map(reading -> Band.words(reading.replicates().size()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String window() {
        return " Readings fitted to: " + validation.fittedTo() + ".";
    }

    private String errors(String score, int year) {
        ToDoubleFunction<ScoreLine> value = ScoreLine::value;
        return validation.lines().stream()
                .filter(line -> line.score().name().equals(score) && line.year() == year)
                .map(line -> line.teller() + " " + Figure.number(value.applyAsDouble(line), 2))
                .collect(Collectors.joining(", "));
    }
}
