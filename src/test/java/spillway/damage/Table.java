package spillway.damage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** The lines of a table with commas, to be damaged cell by cell. */
final class Table {
    /** Columns that nothing in the program reads. */
    private static final Set<String> UNREAD =
            Set.of("rmb_per_hkd", "producer_price_china_index", "opening_day", "share_confidence", "source");

    private final List<List<String>> lines = new ArrayList<>();

    Table(String text) {
        text.lines()
                .forEach(line ->
                        lines.add(new ArrayList<>(Arrays.asList(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)))));
    }

    List<List<String>> lines() {
        return lines;
    }

    List<String> header() {
        return lines.get(0);
    }

    /** A line below the header. */
    int anyRow(SplittableRandom random) {
        return random.nextInt(1, lines.size());
    }

    /** A column that is read. */
    int anyColumn(SplittableRandom random) {
        return any(random, columnsRead());
    }

    /** A column of numbers that are read. */
    int anyNumber(SplittableRandom random) {
        return any(random, columnsRead().stream().filter(this::isNumeric).toList());
    }

    /** The first column: what a row is about. */
    Table with(int line, int column, String cell) {
        lines.get(line).set(column, cell);
        return this;
    }

    String at(int line, int column) {
        return lines.get(line).get(column);
    }

    private List<Integer> columnsRead() {
        List<Integer> read = new ArrayList<>();
        for (int column = 0; column < header().size(); column++) {
            boolean label = header().contains("bloc") && header().get(column).equals("name");
            if (!UNREAD.contains(header().get(column)) && !label) {
                read.add(column);
            }
        }
        return read;
    }

    private boolean isNumeric(int column) {
        return lines.stream().skip(1).allMatch(line -> line.get(column).matches("-?[0-9.]+(e-?[0-9]+)?"));
    }

    private static int any(SplittableRandom random, List<Integer> of) {
        return of.get(random.nextInt(of.size()));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(String.join(",", line)).append('\n'));
        return text.toString();
    }
}
