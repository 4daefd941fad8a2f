package spillway.experiment.validation;

import java.util.Optional;
import spillway.kernel.Numbers;
import spillway.model.PanelVariable;

/** The two tables for programs. */
final class ValidationFiles {
    private final Validation validation;

    ValidationFiles(Validation validation) {
        this.validation = validation;
    }

    /** Every figure that a reading and the panel both have; totals and shares stand under the name of their set. */
    String figures() {
        StringBuilder out = new StringBuilder(
                "reading,year,window,variable,unit,place,observed,mean,lower,upper,error,confidence\n");
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
                                told -> told.value(variable, year, city));
                    }
                    if (variable.addsUp()) {
                        sets(out, reading, variable, year);
                    }
                }
            }
        }
        return out.toString();
    }

    private void sets(StringBuilder out, Reading reading, PanelVariable variable, int year) {
        for (CitySet set : CitySet.values()) {
            String letter = validation.panel().letter(variable, year, set);
            row(
                    out,
                    reading,
                    variable.panelName(),
                    variable.unit(),
                    year,
                    set.word(),
                    letter,
                    told -> told.total(variable, year, set));
            for (int c = 0; c < set.cities().size(); c++) {
                int city = c;
                row(
                        out,
                        reading,
                        variable.panelName() + "_share_" + set.word(),
                        "%",
                        year,
                        set.cities().get(c),
                        letter,
                        told -> told.shares(variable, year, set)[city]);
            }
        }
    }

    private interface Figure {
        double of(CityYears told);
    }

    private void row(
            StringBuilder out,
            Reading reading,
            String variable,
            String unit,
            int year,
            String place,
            String letter,
            Figure figure) {
        double observed = figure.of(validation.panel().figures());
        double mean = figure.of(reading.mean());
        if (Double.isNaN(observed) || Double.isNaN(mean)) {
            return;
        }
        Band band =
                Band.of(reading.replicates().stream().mapToDouble(figure::of).toArray());
        line(
                out,
                text(reading.name()),
                "" + year,
                validation.window(year),
                variable,
                unit,
                place,
                Numbers.text(observed),
                Numbers.text(mean),
                Numbers.text(band.lower()),
                Numbers.text(band.upper()),
                Numbers.text(mean - observed),
                letter);
    }

    /** Every score of every reading and forecast; skill where there is one. */
    String scores() {
        StringBuilder out = new StringBuilder(
                "teller,kind,year,window,score,unit,value,seed_mean,lower,upper,observed,error,best_naive,skill,"
                        + "skill_lower,skill_upper,seeds,seeds_better_than_best_naive\n");
        for (ScoreLine line : validation.lines()) {
            Reading reading = validation.readings().stream()
                    .filter(one -> one.name().equals(line.teller()))
                    .findFirst()
                    .orElse(null);
            Optional<Skill> skill = validation.skill(line.teller(), line.score().name(), line.year());
            Optional<Skill> ratio = skill.filter(one -> line.score().distance());
            line(
                    out,
                    text(line.teller()),
                    reading == null ? "forecast" : "reading",
                    "" + line.year(),
                    validation.window(line.year()),
                    line.score().name(),
                    line.score().unit(),
                    Numbers.text(line.value()),
                    Numbers.text(line.seedMean()),
                    Numbers.text(line.band().lower()),
                    Numbers.text(line.band().upper()),
                    Numbers.text(line.observed()),
                    Numbers.text(line.error()),
                    skill.map(one -> text(one.rival().title())).orElse(""),
                    ratio.map(one -> Numbers.text(one.value())).orElse(""),
                    ratio.map(one -> Numbers.text(one.band().lower())).orElse(""),
                    ratio.map(one -> Numbers.text(one.band().upper())).orElse(""),
                    reading == null ? "" : "" + reading.replicates().size(),
                    skill.map(one -> "" + one.beats()).orElse(""));
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String... cells) {
        out.append(String.join(",", cells)).append('\n');
    }

    private static String text(String cell) {
        return cell.matches("[^,\"\\r\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
