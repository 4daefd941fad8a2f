package spillway.input;

import java.util.List;
import spillway.file.CsvRow;
import spillway.file.CsvTable;

/** Which keys of a table have been seen: every key must come once, none twice. */
final class Completeness {
    private final CsvTable table;
    private final List<List<String>> names;
    private final boolean[] seen;

    /** The keys are all combinations of one name from each list. */
    Completeness(CsvTable table, List<List<String>> names) {
        this.table = table;
        this.names = names;
        this.seen = new boolean[names.stream().mapToInt(List::size).reduce(1, (a, b) -> a * b)];
    }

    /** Marks a key; false, with a note if it is a second time, where the row is not to be used. */
    boolean claim(CsvRow row, int... key) {
        int position = 0;
        for (int i = 0; i < key.length; i++) {
            if (key[i] < 0) {
                return false;
            }
            position = position * names.get(i).size() + key[i];
        }
        if (seen[position]) {
            row.problem(describe(position) + " stands there twice");
            return false;
        }
        seen[position] = true;
        return true;
    }

    /** Notes every key that never came. */
    void reportMissing() {
        for (int position = 0; position < seen.length; position++) {
            if (!seen[position]) {
                table.problem(describe(position) + " is missing");
            }
        }
    }

    private String describe(int position) {
        StringBuilder text = new StringBuilder();
        int rest = position;
        for (int i = names.size() - 1; i >= 0; i--) {
            int size = names.get(i).size();
            text.insert(0, names.get(i).get(rest % size) + (i < names.size() - 1 ? ", " : ""));
            rest /= size;
        }
        return text.toString();
    }
}
