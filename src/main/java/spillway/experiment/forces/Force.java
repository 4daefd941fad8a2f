package spillway.experiment.forces;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spillway.file.CsvTable;

/**
 * A force and what leaves it out.
 *
 * @param name one word for tables
 * @param off settings that switch it off, of the form {@code path=value}
 * @param meaning what it is, in words
 */
public record Force(String name, List<String> off, String meaning) {
    private static final String NAME = "force";
    private static final String OFF = "off";
    private static final String MEANING = "meaning";

    /** Keeps its own copy. */
    public Force {
        off = List.copyOf(off);
    }

    /** The forces of a file, a row each, settings separated by semicolons; empty if there is a complaint, which is added. */
    public static Optional<List<Force>> read(Path file, List<String> problems) {
        int before = problems.size();
        @Nullable CsvTable table = CsvTable.read(file, problems, List.of(NAME, OFF, MEANING));
        if (table == null) {
            return Optional.empty();
        }
        List<Force> forces = new ArrayList<>();
        table.rows().forEach(row -> {
            List<String> off =
                    Stream.of(row.text(OFF).split(";")).map(String::strip).toList();
            if (off.stream().anyMatch(setting -> setting.indexOf('=') < 1)) {
                row.problem(OFF + " = " + row.text(OFF) + " is not like path=value;path=value");
            } else if (forces.stream().anyMatch(one -> one.name().equals(row.text(NAME)))) {
                row.problem(row.text(NAME) + " stands there twice");
            } else {
                forces.add(new Force(row.text(NAME), off, row.text(MEANING)));
            }
        });
        return problems.size() == before ? Optional.of(List.copyOf(forces)) : Optional.empty();
    }
}
