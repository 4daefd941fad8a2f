package spillway.experiment.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spillway.file.CsvReader;
import spillway.kernel.Named;

/** The gathered table of a sweep's runs, as arrays by point and seed. */
final class SweepRuns {
    /** The policy that stands for none. */
    static final String NONE = "none";

    private final SweepFacts facts;
    private final int points;
    private final Map<String, Integer> seeds = new LinkedHashMap<>();
    private final Map<Cell, double[][]> numbers = new HashMap<>();
    private final Map<Cell, String[][]> classes = new HashMap<>();
    private final String[][] values;

    /** What one array is of. */
    private record Cell(String policy, String set, String measure) {}

    /**
     * A result by point and seed.
     *
     * @param policy under which it was had
     * @param against the policy whose result under the same seed was taken off; empty if none was
     * @param set the parameter set
     * @param measure what it is
     * @param results [point][seed], NaN where a run is missing or broke
     */
    record Response(String policy, String against, String set, String measure, double[][] results) {
        /** The same point by point, as means over seeds; NaN where no seed has a result. */
        double[] means() {
            return Arrays.stream(results)
                    .mapToDouble(seeds -> Arrays.stream(seeds)
                            .filter(Double::isFinite)
                            .average()
                            .orElse(Double.NaN))
                    .toArray();
        }

        /** What tables know it by. */
        List<Object> key() {
            return List.of(policy, against, set, measure);
        }
    }

    private SweepRuns(SweepFacts facts, int points, int seeds) {
        this.facts = facts;
        this.points = points;
        this.values = new String[points][facts.paths().size()];
        for (String policy : facts.policies()) {
            for (String set : facts.sets()) {
                for (String measure : facts.numbers()) {
                    double[][] all = new double[points][seeds];
                    Arrays.stream(all).forEach(row -> Arrays.fill(row, Double.NaN));
                    numbers.put(new Cell(policy, set, measure), all);
                }
                classes.put(new Cell(policy, set, SweepMeasure.OUTCOME), new String[points][seeds]);
            }
        }
    }

    /** Reads the table of runs in {@code folder}. */
    static SweepRuns read(Path folder, SweepFacts facts, int seeds) throws IOException {
        SweepRuns runs = new SweepRuns(facts, facts.design().size(), seeds);
        try (CsvReader lines = CsvReader.of(folder.resolve(SweepTables.RUNS))) {
            String[] header = lines.next();
            if (header == null) {
                throw new IOException(SweepTables.RUNS + " is empty");
            }
            List<String> columns = Arrays.asList(header);
            for (String[] cells = lines.next(); cells != null; cells = lines.next()) {
                runs.take(columns, cells);
            }
        }
        return runs;
    }

    private void take(List<String> columns, String[] cells) {
        int point = Integer.parseInt(cells[columns.indexOf("point")]) - 1;
        String policy = cells[columns.indexOf("policy")];
        String set = cells[columns.indexOf("set")];
        int seed = seeds.computeIfAbsent(cells[columns.indexOf("seed")], any -> seeds.size());
        int first = SweepTables.FIXED.size();
        for (int path = 0; path < values[point].length; path++) {
            String value = cells[first + path];
            if (values[point][path] == null || values[point][path].isEmpty()) {
                values[point][path] = value;
            }
        }
        int place = first + values[point].length;
        for (String measure : facts.measures()) {
            String text = cells[place++];
            if (measure.equals(SweepMeasure.OUTCOME)) {
                Named.value(classes, new Cell(policy, set, measure))[point][seed] = text;
            } else if (!text.isEmpty()) {
                Named.value(numbers, new Cell(policy, set, measure))[point][seed] = Double.parseDouble(text);
            }
        }
    }

    /** How many points there are. */
    int points() {
        return points;
    }

    /** The value of each point at a position among the paths; empty where it is not known. */
    String[] values(int path) {
        return Arrays.stream(values)
                .map(row -> row[path] == null ? "" : row[path])
                .toArray(String[]::new);
    }

    /** All results: as they are under each policy, and as differences from no policy where that was run too. */
    List<Response> responses() {
        List<Response> all = new ArrayList<>();
        for (String set : facts.sets()) {
            for (String policy : facts.policies()) {
                for (String measure : facts.numbers()) {
                    all.add(new Response(
                            policy, "", set, measure, Named.value(numbers, new Cell(policy, set, measure))));
                }
            }
            if (facts.policies().contains(NONE)) {
                differences(set, all);
            }
        }
        return all;
    }

    private void differences(String set, List<Response> all) {
        for (String policy : facts.policies()) {
            for (String measure : facts.numbers()) {
                if (!policy.equals(NONE)) {
                    double[][] with = Named.value(numbers, new Cell(policy, set, measure));
                    double[][] without = Named.value(numbers, new Cell(NONE, set, measure));
                    double[][] change = new double[points][];
                    for (int point = 0; point < points; point++) {
                        change[point] = with[point].clone();
                        for (int seed = 0; seed < change[point].length; seed++) {
                            change[point][seed] -= without[point][seed];
                        }
                    }
                    all.add(new Response(policy, NONE, set, measure, change));
                }
            }
        }
    }

    /** The share of a point's runs that end in a class; NaN where none is known. */
    double[] shares(String policy, String set, String outcome) {
        double[] shares = new double[points];
        String[][] ends = Named.value(classes, new Cell(policy, set, SweepMeasure.OUTCOME));
        for (int point = 0; point < points; point++) {
            int known = 0;
            int such = 0;
            for (@Nullable String end : ends[point]) {
                if (end != null && !end.isEmpty()) {
                    known++;
                    such += end.equals(outcome) ? 1 : 0;
                }
            }
            shares[point] = known == 0 ? Double.NaN : such / (double) known;
        }
        return shares;
    }
}
