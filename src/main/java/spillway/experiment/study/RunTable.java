package spillway.experiment.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import spillway.file.CsvWriter;

/**
 * The table of the runs that are there: the parameters that the variants set, if all set the same ones, else the variant's name; seed,
 * problem, columns. A row is written when it is made.
 */
final class RunTable {
    private final Results results;
    private final List<String> paths;
    private final List<String> columns;

    private RunTable(Results results) {
        this.results = results;
        this.paths = paths(results.plan().variants());
        this.columns = results.plan().columns().stream()
                .filter(column -> !column.isSeries())
                .map(Column::name)
                .toList();
    }

    private static List<String> paths(List<PlannedVariant> variants) {
        List<String> first = variants.get(0).variant().paths();
        boolean same = variants.stream()
                .map(PlannedVariant::variant)
                .allMatch(variant ->
                        variant.paths().equals(first) && variant.policies().isEmpty());
        return same ? first : List.of();
    }

    /** Writes it, whole or not at all. */
    static void write(Path file, Results results) throws IOException {
        RunTable table = new RunTable(results);
        Iterable<List<String>> rows = () -> IntStream.range(0, results.plan().size())
                .filter(results::has)
                .mapToObj(table::row)
                .iterator();
        CsvWriter.table(file, table.header(), rows);
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(paths);
        if (header.isEmpty()) {
            header.add("variant");
        }
        header.addAll(List.of("seed", "problem"));
        header.addAll(columns);
        return header;
    }

    private List<String> row(int index) {
        Trial trial = results.plan().trial(index);
        List<String> row = new ArrayList<>(
                paths.isEmpty()
                        ? List.of(trial.variant().name())
                        : trial.variant().variant().values());
        row.add(Long.toString(trial.seed()));
        row.add(results.problem(index));
        columns.forEach(column -> row.add(results.text(index, column)));
        return row;
    }
}
