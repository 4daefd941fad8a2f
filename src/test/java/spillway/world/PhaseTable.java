package spillway.world;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The phases of the quarter as a table of the guide. */
final class PhaseTable {
    private PhaseTable() {}

    /** The document {@code docs/model/phases.md}. */
    static String of(List<PhaseMap.Row> rows) {
        StringBuilder text = new StringBuilder("""
                # The phases of a quarter, and what each changes

                Who acts, what a phase changes and whose state it looks at, found by running the shipped baseline for %d quarters in a small world
                and comparing every column of the state before and after each phase. What a phase looks at is read from the code of its rule. A phase
                that changes nothing here is neutral in the baseline, or acts later. The order and its reasons: [chapter 3](03-schedule.md); the
                columns: `docs/state.md`. The table and [the picture](who-acts-on-whom.svg) are written by `DataDictionaryTest`.

                ![Who acts on whom in a quarter, phase by phase](who-acts-on-whom.svg)

                | phase | rule | who acts | changes | looks at |
                |---|---|---|---|---|
                """.formatted(PhaseMap.QUARTERS));
        String part = "";
        for (PhaseMap.Row row : rows) {
            if (!row.part().equals(part)) {
                part = row.part();
                text.append("| **%s** | | | | |\n".formatted(part));
            }
            text.append("| %s | %s | %s | %s | %s |\n"
                    .formatted(
                            row.name(),
                            row.rules().stream().map(rule -> "`" + rule + "`").collect(Collectors.joining(", ")),
                            Lane.acting(row.rules().get(0))
                                    .map(lane -> lane.title)
                                    .orElse("the books"),
                            changes(row.changed()),
                            lookedAt(row)));
        }
        return text.toString();
    }

    private static String changes(Set<Columns.Entry> columns) {
        Map<String, Set<String>> byTable = new TreeMap<>();
        columns.forEach(column -> byTable.computeIfAbsent(column.table(), table -> new TreeSet<>())
                .add(column.name()));
        return byTable.isEmpty()
                ? "nothing"
                : byTable.entrySet().stream()
                        .map(table -> "**%s** %s".formatted(table.getKey(), names(table.getValue())))
                        .collect(Collectors.joining("; "));
    }

    /** A phase that sets most of a table's columns sets a row or clears the table: their names would tell nothing. */
    private static String names(Set<String> names) {
        return names.size() > 20 ? names.size() + " columns" : String.join(", ", names);
    }

    private static String lookedAt(PhaseMap.Row row) {
        return Arrays.stream(Lane.values())
                .filter(row::looksAt)
                .map(lane -> lane.title)
                .collect(Collectors.joining("; "));
    }
}
