package spillway.experiment.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.model.CityFigure;
import spillway.model.verdict.Outcome;

/** The meaning of every column of every table of a sweep. */
final class SweepDictionary {
    static final List<String> HEADER = List.of("table", "column", "unit", "meaning");

    private static final String COUNT = "count";
    private static final String NAME = "name";
    private static final String YEAR = "year";
    private static final String SEED = "whole number";

    private final List<List<String>> rows = new ArrayList<>();

    private SweepDictionary() {}

    static List<List<String>> rows(SweepFacts facts) {
        SweepDictionary dictionary = new SweepDictionary();
        dictionary.runs(facts);
        if (!facts.figures().isEmpty()) {
            dictionary.cities(facts);
        }
        dictionary.points(facts);
        dictionary.others(facts);
        return dictionary.rows;
    }

    /** The types of the columns of a table, in its order: texts, whole numbers, and numbers. */
    static Map<String, String> types(SweepFacts facts, String table) {
        Map<String, String> types = new LinkedHashMap<>();
        for (List<String> row : rows(facts)) {
            if (row.get(0).equals(table)) {
                String column = row.get(1);
                String unit = row.get(2);
                boolean whole = unit.equals(COUNT) || unit.equals(YEAR) || unit.equals(SEED);
                boolean text = unit.equals(NAME) || facts.isText(column);
                types.put(column, text ? "VARCHAR" : whole && !facts.paths().contains(column) ? "BIGINT" : "DOUBLE");
            }
        }
        return types;
    }

    private void add(String table, String column, String unit, String meaning) {
        rows.add(List.of(table, column, unit, meaning));
    }

    private void known(String table) {
        add(table, "run", COUNT, "number of the run in the plan, from 1; study reproduce takes it");
        add(table, "point", COUNT, "number of the point, from 1");
        add(table, "policy", NAME, "policy, or policies joined; none for the baseline");
        add(table, "seed", SEED, "seed of the run; equal seeds share all random numbers that policies leave alone");
        add(table, "set", NAME, "parameter set; empty for the configuration's own");
    }

    private void axes(String table, SweepFacts facts) {
        for (Map<?, ?> axis : facts.axes()) {
            add(
                    table,
                    String.valueOf(axis.get("path")),
                    axis.get("unit") instanceof String unit ? unit : "",
                    axis.get("meaning") instanceof String meaning ? meaning : "what the policy sets it to");
        }
    }

    private void runs(SweepFacts facts) {
        known(SweepTables.RUNS);
        add(SweepTables.RUNS, "status", NAME, "ok, or failed: then the cells behind the parameters are empty");
        axes(SweepTables.RUNS, facts);
        for (String measure : facts.measures()) {
            add(SweepTables.RUNS, measure, measure.equals(SweepMeasure.OUTCOME) ? NAME : "", facts.meaning(measure));
        }
    }

    private void cities(SweepFacts facts) {
        known(SweepTables.CITIES);
        add(SweepTables.CITIES, "city", NAME, "city or outer part of the province");
        add(SweepTables.CITIES, "year", YEAR, "calendar year");
        for (String name : facts.figures()) {
            CityFigure.named(name).ifPresent(figure -> add(SweepTables.CITIES, name, figure.unit(), figure.meaning()));
        }
    }

    private void points(SweepFacts facts) {
        String table = SweepTables.POINTS;
        add(table, "point", COUNT, "number of the point, from 1");
        add(table, "policy", NAME, "policy, or policies joined; none for the baseline");
        add(table, "set", NAME, "parameter set; empty for the configuration's own");
        axes(table, facts);
        add(table, "runs", COUNT, "runs that reached their end");
        add(table, "failed", COUNT, "runs that did not");
        if (facts.measures().contains(SweepMeasure.OUTCOME)) {
            for (Outcome outcome : Outcome.values()) {
                add(table, outcome.name(), COUNT, "runs that end in this class");
            }
        }
        for (String measure : facts.numbers()) {
            add(table, measure + "_mean", "", "mean over seeds: " + facts.meaning(measure));
            add(table, measure + "_sd", "", "standard deviation over seeds");
            add(table, measure + "_low95", "", "lower end of the 95% interval of the mean by Student's t over seeds");
            add(table, measure + "_high95", "", "upper end of that interval");
        }
    }

    private void others(SweepFacts facts) {
        String design = SweepTables.DESIGN;
        add(design, "point", COUNT, "number of the point, from 1");
        add(design, "row", COUNT, "sample or trajectory it belongs to, from 1");
        add(
                design,
                "part",
                NAME,
                "what it is in its row: the factor that was moved from the point before (morris), A, B or AB with the"
                        + " factor taken from B (saltelli), the factor that differs from the configuration (one-at-a-time)");
        for (String dimension : facts.coordinates()) {
            add(design, dimension, "share", "coordinate in the unit cube");
        }
        for (AnalysisTable analysis : SweepAnalysis.tables(facts)) {
            analysis.columns().forEach(column -> add(analysis.file(), column.get(0), column.get(1), column.get(2)));
        }
        String failures = SweepTables.FAILURES;
        add(failures, "run", COUNT, "number of the run in the plan");
        add(failures, "point", COUNT, "number of the point");
        add(failures, "seed", SEED, "seed of the run");
        add(failures, "problem", "text", "why it did not reach its end");
        for (String column : HEADER) {
            add(SweepTables.DICTIONARY, column, "text", "of a column of these tables");
        }
    }
}
