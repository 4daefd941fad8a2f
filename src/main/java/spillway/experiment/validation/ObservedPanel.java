package spillway.experiment.validation;

import java.util.HashMap;
import java.util.Map;
import spillway.report.LogTable;
import spillway.report.ReportProblem;

/**
 * The public panel as a run keeps it in {@code observed.csv}.
 *
 * @param figures what was observed, in the panel's units
 * @param letters letter of confidence by {@link #key}
 */
public record ObservedPanel(CityYears figures, Map<String, String> letters) {
    /** GDP of a year in a later vintage, which goes before {@code gdp}. */
    private static final String REVISED = "gdp_revised";

    /** The panel of {@code observed.csv}; variables that no run tells are left out. */
    static ObservedPanel read(LogTable table) {
        String[] cities = table.text("city");
        double[] years = table.numbers("year");
        String[] variables = table.text("variable");
        double[] values = table.numbers("value");
        String[] units = table.text("unit");
        String[] letters = table.text("confidence");
        CityYears figures = new CityYears();
        Map<String, String> confidence = new HashMap<>();
        for (boolean revised : new boolean[] {false, true}) {
            for (int i = 0; i < cities.length; i++) {
                if (variables[i].equals(REVISED) != revised) {
                    continue;
                }
                Variable variable =
                        Variable.ofPanel(revised ? "gdp" : variables[i]).orElse(null);
                if (variable == null) {
                    continue;
                }
                if (!units[i].startsWith(variable.unit())) {
                    throw new ReportProblem("%s, line %d: %s is in '%s', not in %s"
                            .formatted(table.file(), i + 2, variables[i], units[i], variable.unit()));
                }
                figures.put(variable, (int) years[i], cities[i], values[i]);
                confidence.put(key(variable, (int) years[i], cities[i]), letters[i]);
            }
        }
        return new ObservedPanel(figures, confidence);
    }

    /** Letter of confidence of a figure; empty if there is none. */
    public String letter(Variable variable, int year, String city) {
        return letters.getOrDefault(key(variable, year, city), "");
    }

    /** The weakest letter among these cities. */
    public String letter(Variable variable, int year, CitySet set) {
        return set.cities().stream()
                .map(city -> letter(variable, year, city))
                .max(String::compareTo)
                .orElse("");
    }

    private static String key(Variable variable, int year, String city) {
        return variable + "|" + year + "|" + city;
    }
}
