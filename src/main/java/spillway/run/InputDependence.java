package spillway.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spillway.file.CsvTable;

/**
 * What is known of how much the label leans on inputs, from the table that the study of fragility leaves. The project keeps one beside
 * the configurations; where there is none, nothing is said.
 */
public final class InputDependence {
    /** The table. */
    public static final String FILE = "fragility.csv";
    /** Its column of the input in words. */
    public static final String INPUT = "input";
    /** Its column whether a label may be told only if it survives the variant. */
    public static final String DECIDES = "decides";
    /** Its column whether the variant moves C or D. */
    public static final String MOVES = "moves";
    /** What stands in the last two where it is so. */
    public static final String YES = "yes";

    private InputDependence() {}

    /** Inputs that the label depends on by the table beside {@code root}; adds a line to {@code problems} for each complaint about it. */
    static List<String> beside(Path root, List<String> problems) {
        Path file = root.resolveSibling(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        @Nullable CsvTable table = CsvTable.read(file, problems, List.of(INPUT, DECIDES, MOVES));
        return table == null
                ? List.of()
                : table.rows().stream()
                        .filter(row ->
                                row.text(DECIDES).equals(YES) && row.text(MOVES).equals(YES))
                        .map(row -> row.text(INPUT))
                        .distinct()
                        .toList();
    }
}
