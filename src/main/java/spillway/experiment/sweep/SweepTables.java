package spillway.experiment.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.StatUtils;
import spillway.experiment.design.DesignPoint;
import spillway.experiment.effect.PairedEffect;
import spillway.experiment.study.Results;
import spillway.file.CsvWriter;
import spillway.file.Json;
import spillway.file.WholeFile;
import spillway.kernel.Numbers;
import spillway.model.verdict.Outcome;

/**
 * The tables of a sweep, made from its plan and its shards alone: runs, cities, points, the design, failures, and a dictionary of all
 * their columns. A row is written when it is made; the bytes depend on the plan and on what the runs yield, and on nothing else.
 */
public final class SweepTables {
    /** One row a run. */
    public static final String RUNS = "runs.csv.gz";
    /** One row a run, city and year. */
    public static final String CITIES = "cities.csv.gz";
    /** One row a point, policy and parameter set. */
    public static final String POINTS = "points.csv";
    /** Where the points lie. */
    public static final String DESIGN = "design.csv";
    /** Why runs broke. */
    public static final String FAILURES = "failures.csv";
    /** The columns of all tables. */
    public static final String DICTIONARY = "dictionary.csv";

    /** What the tables were made from. */
    public static final String STAMP = "tables.json";

    private static final String ROWS = "rows";

    /** Columns of the table of runs that every sweep has. */
    static final List<String> FIXED = List.of("run", "point", "policy", "seed", "set", "status");

    private static final String OK = "ok";
    private static final String FAILED = "failed";
    private static final List<String> SUMMARY = List.of("_mean", "_sd", "_low95", "_high95");

    private final Results results;
    private final SweepFacts facts;
    private final Path folder;

    private SweepTables(Results results, Path folder) {
        this.results = results;
        this.facts = SweepFacts.of(results.plan());
        this.folder = folder;
    }

    /** Writes all tables of the runs that are there into {@code folder}. */
    public static void write(Results results, Path folder) throws IOException {
        SweepTables tables = new SweepTables(results, folder);
        tables.runs();
        tables.cities();
        tables.points();
        tables.design();
        tables.failures();
        WholeFile.replace(
                folder.resolve(DICTIONARY),
                file -> CsvWriter.table(file, SweepDictionary.HEADER, SweepDictionary.rows(tables.facts)));
        Json.replace(folder.resolve(STAMP), Map.of(ROWS, results.fingerprint()));
    }

    /** Whether the tables in {@code folder} are there and were made from these very results. */
    static boolean areOf(Results results, Path folder) throws IOException {
        if (!Files.exists(folder.resolve(STAMP))) {
            return false;
        }
        List<String> names =
                new ArrayList<>(List.of(RUNS, POINTS, DESIGN, FAILURES, DICTIONARY, SweepAnalysis.FINDINGS));
        if (!SweepFacts.of(results.plan()).figures().isEmpty()) {
            names.add(CITIES);
        }
        return names.stream().allMatch(name -> Files.exists(folder.resolve(name)))
                && Json.read(folder.resolve(STAMP))
                        .filter(stamp -> results.fingerprint().equals(stamp.get(ROWS)))
                        .isPresent();
    }

    /** Writes rows to a table. */
    @FunctionalInterface
    private interface Rows {
        void to(CsvWriter csv) throws IOException;
    }

    private void table(String name, List<String> header, Rows rows) throws IOException {
        WholeFile.replace(folder.resolve(name), file -> {
            try (CsvWriter csv = new CsvWriter(
                    Objects.requireNonNull(file.toAbsolutePath().getParent()),
                    file.getFileName().toString(),
                    header.toArray(String[]::new))) {
                rows.to(csv);
            }
        });
    }

    private void runs() throws IOException {
        List<String> header = new ArrayList<>(FIXED);
        header.addAll(facts.paths());
        header.addAll(facts.measures());
        table(RUNS, header, csv -> {
            for (int i = 0; i < results.plan().size(); i++) {
                if (results.has(i)) {
                    csv.row(run(i).toArray());
                }
            }
        });
    }

    private List<String> run(int index) {
        int seeds = results.plan().seeds().count();
        int variant = index / seeds;
        List<String> row = new ArrayList<>(List.of(
                Integer.toString(index + 1),
                Integer.toString(facts.point(variant)),
                facts.policy(variant),
                Long.toString(results.plan().seeds().at(index % seeds)),
                facts.set(variant),
                results.problem(index).isEmpty() ? OK : FAILED));
        row.addAll(facts.values(variant));
        facts.measures().forEach(measure -> row.add(results.text(index, measure)));
        return row;
    }

    private void cities() throws IOException {
        if (facts.figures().isEmpty()) {
            return;
        }
        List<String> header = new ArrayList<>(List.of("run", "point", "policy", "seed", "set", "city", "year"));
        header.addAll(facts.figures());
        table(CITIES, header, csv -> {
            int seeds = results.plan().seeds().count();
            for (int i = 0; i < results.plan().size(); i++) {
                if (!results.has(i) || !results.problem(i).isEmpty()) {
                    continue;
                }
                int variant = i / seeds;
                for (int year : facts.years()) {
                    for (String city : facts.cities()) {
                        csv.text(i + 1).text(facts.point(variant)).text(facts.policy(variant));
                        csv.text(results.plan().seeds().at(i % seeds)).text(facts.set(variant));
                        csv.text(city).text(year);
                        for (String figure : facts.figures()) {
                            csv.text(results.text(i, CityTable.column(figure, city, year)));
                        }
                        csv.end();
                    }
                }
            }
        });
    }

    private void points() throws IOException {
        List<String> header = new ArrayList<>(List.of("point", "policy", "set"));
        header.addAll(facts.paths());
        header.addAll(List.of("runs", FAILED));
        boolean judged = facts.measures().contains(SweepMeasure.OUTCOME);
        if (judged) {
            Stream.of(Outcome.values()).map(Outcome::name).forEach(header::add);
        }
        facts.numbers().forEach(measure -> SUMMARY.forEach(what -> header.add(measure + what)));
        table(POINTS, header, csv -> {
            for (int v = 0; v < results.plan().variants().size(); v++) {
                List<Object> row = new ArrayList<>(List.of(facts.point(v), facts.policy(v), facts.set(v)));
                row.addAll(facts.values(v));
                summary(v, judged, row);
                csv.row(row.toArray());
            }
        });
    }

    private void summary(int variant, boolean judged, List<Object> row) {
        int seeds = results.plan().seeds().count();
        int[] there = IntStream.range(0, seeds)
                .map(s -> results.plan().index(variant, s))
                .filter(results::has)
                .toArray();
        long failed =
                Arrays.stream(there).filter(i -> !results.problem(i).isEmpty()).count();
        row.addAll(List.of(there.length - failed, failed));
        if (judged) {
            Map<String, Integer> classes = new LinkedHashMap<>();
            for (int i : there) {
                classes.merge(results.text(i, SweepMeasure.OUTCOME), 1, Integer::sum);
            }
            for (Outcome outcome : Outcome.values()) {
                row.add(classes.getOrDefault(outcome.name(), 0));
            }
        }
        for (String measure : facts.numbers()) {
            double[] values = Arrays.stream(there)
                    .mapToDouble(i -> results.number(i, measure))
                    .filter(Double::isFinite)
                    .toArray();
            PairedEffect mean = PairedEffect.of(values);
            double spread = values.length < 2 ? Double.NaN : Math.sqrt(StatUtils.variance(values));
            row.addAll(List.of(mean.mean(), spread, mean.lower(), mean.upper()));
        }
    }

    private void design() throws IOException {
        List<DesignPoint> places = facts.design();
        List<String> header = new ArrayList<>(List.of("point", "row", "part"));
        header.addAll(facts.coordinates());
        table(DESIGN, header, csv -> {
            for (int p = 0; p < places.size(); p++) {
                List<Object> row = new ArrayList<>(
                        List.of(p + 1, places.get(p).row(), places.get(p).part()));
                for (double coordinate : places.get(p).at()) {
                    row.add(Numbers.exactText(coordinate));
                }
                csv.row(row.toArray());
            }
        });
    }

    private void failures() throws IOException {
        table(FAILURES, List.of("run", "point", "seed", "problem"), csv -> {
            int seeds = results.plan().seeds().count();
            for (int i = 0; i < results.plan().size(); i++) {
                if (!results.problem(i).isEmpty()) {
                    csv.row(
                            i + 1,
                            facts.point(i / seeds),
                            results.plan().seeds().at(i % seeds),
                            results.problem(i));
                }
            }
        });
    }
}
