package spillway.experiment.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spillway.file.CsvWriter;
import spillway.model.PanelVariable;
import spillway.model.verdict.RegionSet;

/** The two tables for programs. */
final class ValidationFiles {
    private static final List<String> FIGURES = List.of(
            "reading",
            "year",
            "window",
            "variable",
            "unit",
            "place",
            "observed",
            "mean",
            "lower",
            "upper",
            "error",
            "confidence");
    private static final List<String> SCORES = List.of(
            "forecaster",
            "kind",
            "year",
            "window",
            "score",
            "unit",
            "value",
            "seed_mean",
            "lower",
            "upper",
            "observed",
            "error",
            "best_naive",
            "skill",
            "skill_lower",
            "skill_upper",
            "seeds",
            "seeds_better_than_best_naive");

    private final Validation validation;

    ValidationFiles(Validation validation) {
        this.validation = validation;
    }

    /** Every figure that a reading and the panel both have; totals and shares stand under the name of their set. */
    void figures(Path file) throws IOException {
        List<List<?>> out = new ArrayList<>();
        for (Reading reading : validation.readings()) {
            for (PanelVariable variable : PanelVariable.values()) {
                for (int year : validation.years()) {
                    for (String city : validation.panel().figures().cities(variable, year)) {
                        row(
                                out,
                                reading,
                                variable.panelName(),
                                variable.unit(),
                                year,
                                city,
                                validation.panel().letter(variable, year, city),
                                estimate -> estimate.value(variable, year, city));
                    }
                    if (variable.addsUp()) {
                        sets(out, reading, variable, year);
                    }
                }
            }
        }
        CsvWriter.table(file, FIGURES, out);
    }

    private void sets(List<List<?>> out, Reading reading, PanelVariable variable, int year) {
        for (RegionSet set : Validation.SETS) {
            String letter = validation.panel().letter(variable, year, set);
            row(
                    out,
                    reading,
                    variable.panelName(),
                    variable.unit(),
                    year,
                    set.code(),
                    letter,
                    estimate -> estimate.total(variable, year, set));
            for (int c = 0; c < set.regions().size(); c++) {
                int city = c;
                row(
                        out,
                        reading,
                        variable.panelName() + "_share_" + set.code(),
                        "%",
                        year,
                        set.regions().get(c),
                        letter,
                        estimate -> estimate.shares(variable, year, set)[city]);
            }
        }
    }

    private interface Estimate {
        double of(CityYears estimate);
    }

    private void row(
            List<List<?>> out,
            Reading reading,
            String variable,
            String unit,
            int year,
            String place,
            String letter,
            Estimate figure) {
        double observed = figure.of(validation.panel().figures());
        double mean = figure.of(reading.mean());
        if (Double.isNaN(observed) || Double.isNaN(mean)) {
            return;
        }
        Band band =
                Band.of(reading.replicates().stream().mapToDouble(figure::of).toArray());
        out.add(List.of(
                reading.name(),
                year,
                validation.window(year),
                variable,
                unit,
                place,
                observed,
                mean,
                band.lower(),
                band.upper(),
                mean - observed,
                letter));
    }

    /** Every score of every reading and forecast; skill where there is one. */
    void scores(Path file) throws IOException {
        List<List<?>> out = new ArrayList<>();
        for (ScoreLine line : validation.lines()) {
            Reading reading = validation.readings().stream()
                    .filter(one -> one.name().equals(line.forecaster()))
                    .findFirst()
                    .orElse(null);
            Optional<Skill> skill =
                    validation.skill(line.forecaster(), line.score().name(), line.year());
            Optional<Skill> ratio = skill.filter(one -> line.score().distance());
            out.add(List.of(
                    line.forecaster(),
                    reading == null ? "forecast" : "reading",
                    line.year(),
                    validation.window(line.year()),
                    line.score().name(),
                    line.score().unit(),
                    line.value(),
                    line.seedMean(),
                    line.band().lower(),
                    line.band().upper(),
                    line.observed(),
                    line.error(),
                    skill.map(one -> one.rival().title()).orElse(""),
                    ratio.<Object>map(one -> one.value()).orElse(""),
                    ratio.<Object>map(one -> one.band().lower()).orElse(""),
                    ratio.<Object>map(one -> one.band().upper()).orElse(""),
                    reading == null ? "" : reading.replicates().size(),
                    skill.<Object>map(Skill::beats).orElse("")));
        }
        CsvWriter.table(file, SCORES, out);
    }
}
