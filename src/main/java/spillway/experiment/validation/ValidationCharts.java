package spillway.experiment.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import spillway.model.PanelVariable;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.report.Drawing;
import spillway.report.Figure;
import spillway.report.validation.ErrorDots;
import spillway.report.validation.KeyDrawing;
import spillway.report.validation.YearPanel;

/** Readings with their bands, what was observed, and naive forecasts, over the years. */
final class ValidationCharts {
    /** How the files of all charts begin. */
    static final String PREFIX = "validation-";

    /** Years whose GDP is before the fourth economic census. */
    private static final Set<Integer> EARLIER_VINTAGE = Set.of(2015, 2018);

    /** Forecasts that are drawn over the years. */
    private static final List<NaiveForecast> SHOWN = List.of(NaiveForecast.SHARES_STAY, NaiveForecast.TREND);

    /** Shares span this many points at least, so that small changes look small. */
    private static final double LEAST_SPAN = 2;

    private final Validation validation;
    private final SortedSet<Integer> simulated;

    ValidationCharts(Validation validation) {
        this.validation = validation;
        this.simulated =
                validation.readings().get(0).mean().years(PanelVariable.GDP).headSet(validation.lastYear() + 1);
        validation
                .readings()
                .forEach(reading -> simulated.retainAll(reading.mean().years(PanelVariable.GDP)));
    }

    List<Figure> all() {
        return List.of(
                errors(),
                shares(PanelVariable.GDP, "gdp-shares", "GDP"),
                shares(PanelVariable.POPULATION, "population-shares", "population"),
                totals());
    }

    /** Where the numbers come from, in one line. */
    static String source(Validation validation) {
        return validation.readings().stream()
                .map(reading -> reading.name() + ": " + reading.source())
                .collect(Collectors.joining("; ", "Source: ", "; observed: public panel."));
    }

    private Figure shares(PanelVariable variable, String name, String word) {
        List<Drawing> panels = new ArrayList<>();
        for (String city : RegionSets.ELEVEN.regions()) {
            RegionSet set = RegionSets.NINE.regions().contains(city) ? RegionSets.NINE : RegionSets.ELEVEN;
            int c = set.regions().indexOf(city);
            Drawing panel = panel(
                    city,
                    "% of the " + set.code(),
                    estimate -> year -> estimate.shares(variable, year, set)[c],
                    set,
                    variable == PanelVariable.GDP,
                    LEAST_SPAN);
            panels.add(panel);
        }
        panels.add(key(variable == PanelVariable.GDP));
        int last = new ValidationTables(validation).lastYear(variable);
        String word2010 = variable == PanelVariable.POPULATION
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
                        estimate -> year -> estimate.total(PanelVariable.GDP, year, RegionSets.NINE) / 10000,
                        RegionSets.NINE,
                        true,
                        0),
                panel(
                        "Residents of the nine",
                        "million, end of the year",
                        estimate -> year -> estimate.total(PanelVariable.POPULATION, year, RegionSets.NINE) / 100,
                        RegionSets.NINE,
                        false,
                        0),
                key(true),
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

    private Drawing level(String title, String unit, String score) {
        Score one = Score.named(score);
        return panel(title, unit, estimate -> year -> one.rule().of(estimate, estimate, year), one.set(), true, 0);
    }

    private interface Quantity {
        Yearly of(CityYears estimate);
    }

    private interface Yearly {
        double in(int year);
    }

    private Drawing key(boolean vintages) {
        return new KeyDrawing(
                validation.readings().stream().map(Reading::name).toList(),
                SHOWN.stream().map(NaiveForecast::title).toList(),
                vintages);
    }

    private Drawing panel(
            String title, String unit, Quantity quantity, RegionSet set, boolean ofGdp, double leastSpan) {
        double[] years = simulated.stream().mapToDouble(year -> year).toArray();
        List<YearPanel.Forecast> forecasts = SHOWN.stream()
                .map(naive ->
                        new YearPanel.Forecast(naive.title(), series(quantity.of(interpolated(naive, set)), years)))
                .toList();
        List<YearPanel.Estimate> readings = validation.readings().stream()
                .map(reading -> estimate(reading, quantity, years))
                .toList();
        double[] seen = series(quantity.of(validation.panel().figures()), years);
        double[] early = seen.clone();
        for (int i = 0; i < early.length; i++) {
            early[i] = ofGdp && EARLIER_VINTAGE.contains((int) years[i]) ? early[i] : Double.NaN;
        }
        return new YearPanel(title, unit, years, forecasts, readings, seen, early, leastSpan);
    }

    private static YearPanel.Estimate estimate(Reading reading, Quantity quantity, double[] years) {
        List<double[]> seeds = reading.replicates().stream()
                .map(one -> series(quantity.of(one), years))
                .toList();
        double[] lower = new double[years.length];
        double[] upper = new double[years.length];
        for (int i = 0; i < years.length; i++) {
            int at = i;
            Band band = Band.of(seeds.stream().mapToDouble(seed -> seed[at]).toArray());
            lower[i] = band.lower();
            upper[i] = band.upper();
        }
        return new YearPanel.Estimate(reading.name(), series(quantity.of(reading.mean()), years), lower, upper);
    }

    private static double[] series(Yearly quantity, double[] years) {
        double[] values = new double[years.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = quantity.in((int) years[i]);
        }
        return values;
    }

    private CityYears interpolated(NaiveForecast naive, RegionSet set) {
        return naive.of(validation.panel().figures(), set, simulated);
    }

    private Figure errors() {
        List<Drawing> panels = new ArrayList<>();
        for (String score : List.of(
                "gdp_share_rmse_nine",
                "population_share_rmse_nine",
                "gdp_share_rmse_eleven",
                "population_share_rmse_eleven")) {
            panels.add(dots(Score.named(score)));
        }
        return new Figure(
                PREFIX + "errors",
                "Errors of city shares: the model beside naive forecasts",
                "Root mean square error over cities, percentage points; further left is better. Dots of readings: error of the"
                        + " mean over seeds; bars: " + bands()
                        + ", whose errors contain the seed's random variation. Rings: naive forecasts from figures of 2000, 2005 and 2010; the line marks the best of"
                        + " them." + window(),
                "Nine cities, GDP shares, " + validation.lastYear() + ": "
                        + errors("gdp_share_rmse_nine", validation.lastYear()) + ".",
                820,
                false,
                source(validation),
                Drawing.grid(2, panels));
    }

    private Drawing dots(Score score) {
        List<ErrorDots.Group> groups = new ArrayList<>();
        for (int year : validation.years()) {
            List<ErrorDots.Row> rows = rows(score, year);
            if (year > NaiveForecast.LAST && !rows.isEmpty()) {
                String window = validation.window(year);
                groups.add(new ErrorDots.Group(year + (window.equals("unknown") ? "" : ", " + window), rows));
            }
        }
        return new ErrorDots(score.title() + ", " + score.unit(), groups);
    }

    private List<ErrorDots.Row> rows(Score score, int year) {
        List<ErrorDots.Row> rows = new ArrayList<>();
        for (int r = 0; r < validation.readings().size(); r++) {
            int reading = r;
            validation
                    .line(validation.readings().get(r).name(), score.name(), year)
                    .ifPresent(line -> rows.add(row(line, reading)));
        }
        for (NaiveForecast naive : NaiveForecast.values()) {
            validation.line(naive.title(), score.name(), year).ifPresent(line -> rows.add(row(line, -1)));
        }
        return rows;
    }

    private static ErrorDots.Row row(ScoreLine line, int reading) {
        return new ErrorDots.Row(
                line.forecaster(),
                line.value(),
                line.band().lower(),
                line.band().upper(),
                reading);
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
                .map(line -> line.forecaster() + " " + Figure.number(value.applyAsDouble(line), 2))
                .collect(Collectors.joining(", "));
    }
}
