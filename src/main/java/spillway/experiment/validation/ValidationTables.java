package spillway.experiment.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import spillway.model.PanelVariable;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.report.Figure;
import spillway.report.validation.Table;

/** The tables that document, page and terminal share: words and rounded numbers. */
final class ValidationTables {
    private final Validation validation;

    ValidationTables(Validation validation) {
        this.validation = validation;
    }

    Table readings() {
        List<List<String>> rows = new ArrayList<>();
        for (Reading reading : validation.readings()) {
            rows.add(List.of(
                    reading.name(),
                    reading.source(),
                    reading.cityResiduals() ? "declared" : "none",
                    Band.words(reading.replicates().size())));
        }
        return new Table("Readings", List.of("reading", "run", "city residuals", "band"), rows);
    }

    Table aims() {
        List<List<String>> rows = new ArrayList<>();
        for (Aim aim : Aim.all(validation)) {
            rows.add(List.of(aim.reading(), aim.aim(), aim.got(), aim.met() ? "yes" : "no"));
        }
        return new Table("Aims", List.of("reading", "aim", "got", "met"), rows);
    }

    /** Distances of readings and forecasts. */
    Table distances() {
        List<String> heads = new ArrayList<>(List.of("root mean square error", "year", "window"));
        validation.readings().forEach(reading -> heads.add(reading.name() + " [seeds]"));
        for (NaiveForecast naive : NaiveForecast.values()) {
            heads.add(naive.title());
        }
        List<List<String>> rows = new ArrayList<>();
        eachScoredYear(true, (score, year) -> {
            List<String> row = new ArrayList<>(
                    List.of(score.title().replace(", RMSE", "") + ", " + score.unit(), "" + year, window(year)));
            for (Reading reading : validation.readings()) {
                row.add(withBand(validation.line(reading.name(), score.name(), year), score.decimals()));
            }
            for (NaiveForecast naive : NaiveForecast.values()) {
                row.add(value(validation.line(naive.title(), score.name(), year), score.decimals()));
            }
            rows.add(row);
        });
        return new Table("Errors of city figures: readings and naive forecasts", heads, rows);
    }

    /** Skill against the best naive forecast. */
    Table skills() {
        List<List<String>> rows = new ArrayList<>();
        for (Skill skill : validation.skills()) {
            if (skill.score().distance()) {
                rows.add(List.of(
                        skill.score().title().replace(", RMSE", ""),
                        "" + skill.year(),
                        window(skill.year()),
                        skill.reading(),
                        skill.rival().title(),
                        bracket(skill.value(), skill.band(), 2),
                        "in %d of %d".formatted(skill.beats(), skill.seeds())));
            }
        }
        return new Table(
                "Skill: one less the error over that of the best naive forecast, which was chosen with hindsight",
                List.of("quantity", "year", "window", "reading", "best naive", "skill [seeds]", "seeds that beat it"),
                rows);
    }

    /** Levels beside what was observed. */
    Table levels() {
        List<String> heads = new ArrayList<>(List.of("quantity", "year", "window", "observed"));
        validation.readings().forEach(reading -> {
            heads.add(reading.name() + " [seeds]");
            heads.add("error");
        });
        for (NaiveForecast naive : NaiveForecast.values()) {
            heads.add(naive.title());
        }
        List<List<String>> rows = new ArrayList<>();
        eachScoredYear(false, (score, year) -> {
            int decimals = score.decimals();
            List<String> row = new ArrayList<>(List.of(
                    score.title() + (score.unit().isEmpty() ? "" : ", " + score.unit()), "" + year, window(year)));
            row.add(validation.lines().stream()
                    .filter(line -> line.score().equals(score) && line.year() == year)
                    .map(line -> Figure.number(line.observed(), decimals))
                    .findFirst()
                    .orElse("\u2013"));
            for (Reading reading : validation.readings()) {
                Optional<ScoreLine> line = validation.line(reading.name(), score.name(), year);
                row.add(withBand(line, decimals));
                row.add(line.map(one -> Aim.signed(one.error(), decimals)).orElse("\u2013"));
            }
            for (NaiveForecast naive : NaiveForecast.values()) {
                row.add(value(validation.line(naive.title(), score.name(), year), decimals));
            }
            rows.add(row);
        });
        return new Table("Totals, levels and ratios", heads, rows);
    }

    /** Shares of single cities in the last year. */
    Table cities(PanelVariable variable) {
        int year = lastYear(variable);
        List<String> heads = new ArrayList<>(List.of("city", "2010", year + " observed"));
        for (Reading reading : validation.readings()) {
            heads.add(reading.name() + " [seeds]");
            heads.add("error");
        }
        double[] before = validation.panel().figures().shares(variable, NaiveForecast.LAST, RegionSets.NINE);
        double[] seen = validation.panel().figures().shares(variable, year, RegionSets.NINE);
        List<List<String>> rows = new ArrayList<>();
        for (int c = 0; c < seen.length; c++) {
            int city = c;
            List<String> row = new ArrayList<>(
                    List.of(RegionSets.NINE.regions().get(c), Figure.number(before[c], 1), Figure.number(seen[c], 1)));
            for (Reading reading : validation.readings()) {
                double estimate = reading.mean().shares(variable, year, RegionSets.NINE)[c];
                double[] seeds = reading.replicates().stream()
                        .mapToDouble(one -> one.shares(variable, year, RegionSets.NINE)[city])
                        .toArray();
                row.add(bracket(estimate, Band.of(seeds), 1));
                row.add(Aim.signed(estimate - seen[c], 1));
            }
            rows.add(row);
        }
        String what = variable == PanelVariable.GDP ? "GDP" : "population";
        return new Table("Shares in %s of the nine, percent, %d".formatted(what, year), heads, rows);
    }

    /** The last year in which all of the nine have a figure. */
    int lastYear(PanelVariable variable) {
        int last = NaiveForecast.LAST;
        for (int year : validation.years()) {
            last = Double.isNaN(validation.panel().figures().total(variable, year, RegionSets.NINE)) ? last : year;
        }
        return last;
    }

    /** The lines of the AR(1) forecasts. */
    Table autoregressions() {
        List<List<String>> rows = new ArrayList<>();
        for (RegionSet set : Validation.SETS) {
            for (PanelVariable variable : List.of(
                    PanelVariable.GDP, PanelVariable.POPULATION, PanelVariable.TERTIARY_SHARE, PanelVariable.WAGE)) {
                Autoregression line = NaiveForecast.line(validation.panel().figures(), variable, set);
                if (!Double.isNaN(line.slope())) {
                    boolean points = variable == PanelVariable.TERTIARY_SHARE;
                    rows.add(List.of(
                            variable.panelName() + ", " + set.code(),
                            Figure.number(line.intercept(), 3),
                            Figure.number(line.slope(), 3),
                            Figure.number(line.slopeError(), 3),
                            points ? "points" : "log"));
                }
            }
        }
        return new Table(
                "AR(1): growth 2005\u201310 on growth 2000\u201305 over the cities of the set",
                List.of("variable", "intercept", "slope", "standard error of the slope", "growth in"),
                rows);
    }

    private interface ScoredYear {
        void take(Score score, int year);
    }

    private void eachScoredYear(boolean distance, ScoredYear taker) {
        for (Score score : Score.ALL) {
            for (int year : validation.years()) {
                boolean any = validation.lines().stream()
                        .anyMatch(line -> line.score().equals(score) && line.year() == year);
                if (score.distance() == distance && any && year > NaiveForecast.LAST) {
                    taker.take(score, year);
                }
            }
        }
    }

    private String window(int year) {
        return validation.window(year);
    }

    private static String value(Optional<ScoreLine> line, int decimals) {
        return line.map(one -> Figure.number(one.value(), decimals)).orElse("\u2013");
    }

    private static String withBand(Optional<ScoreLine> line, int decimals) {
        return line.map(one -> bracket(one.value(), one.band(), decimals)).orElse("\u2013");
    }

    private static String bracket(double value, Band band, int decimals) {
        String text = Figure.number(value, decimals);
        return Double.isNaN(band.lower())
                ? text
                : "%s [%s, %s]"
                        .formatted(text, Figure.number(band.lower(), decimals), Figure.number(band.upper(), decimals));
    }

    /** Sentences without which the tables would be misread. */
    List<String> notes() {
        return List.of(
                "Fitted to: " + validation.fittedTo()
                        + ". A year marked \u201cfitted\u201d shows a fit, one marked \u201cheld out\u201d a test.",
                "A reading is judged by the mean over its seeds; in brackets the scores of single seeds, whose errors"
                        + " contain the seed's random variation and may all be larger than that of the mean.",
                "Naive forecasts use figures of 2000, 2005 and 2010 alone. The best of the four is chosen with"
                        + " hindsight, which is hard on the readings.",
                "GDP of 2015 and 2018 is before the fourth economic census, that of 2019 after it: Zhongshan\u2019s fall"
                        + " from 2018 to 2019 is mostly that revision.",
                "City populations of 2015 and 2019 are interpolated between 2010 and 2020 and scaled to the published total of the delta (letter C).",
                "Hong Kong and Macao at the mean exchange rate of each year; the model has one currency.",
                "Wages of the panel are those of staff of urban non-private units, a part of all workers: only growth is"
                        + " compared. Patents are left out: the model\u2019s innovations are no patents.");
    }

    static List<PanelVariable> cityVariables() {
        return Arrays.asList(PanelVariable.GDP, PanelVariable.POPULATION);
    }
}
