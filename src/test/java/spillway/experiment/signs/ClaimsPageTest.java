package spillway.experiment.signs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import spillway.file.CsvTable;

/** What the page of claims says of each claim without any run. */
class ClaimsPageTest {
    private final List<String> problems = new ArrayList<>();

    @Test
    void aClaimSaysWhatItsSignsRestOn() {
        Map<String, SignTest.Kind> kinds = new LinkedHashMap<>();
        kinds.put("M01a", SignTest.Kind.OPEN);
        kinds.put("M01b", SignTest.Kind.EQUATION);
        kinds.put("M01c", SignTest.Kind.OPEN);
        kinds.put("M02a", SignTest.Kind.OPEN);
        String page = """
                | claim | sign |
                | M01 | say | it | by | M01a-c | to be run |
                | M02 | say | it | by | M02a | old | to be run |
                | M03 | say | | | | to be run |
                """;
        String with = """
                | claim | sign |
                | M01 | say | it | by | M01a-c | one equation: b; emergent: a, c | to be run |
                | M02 | say | it | by | M02a | emergent | to be run |
                | M03 | say | | | | | to be run |
                """;
        assertEquals(with, ClaimsPage.withKinds(page, kinds));
        assertEquals(with, ClaimsPage.withKinds(with, kinds), "a second time changes nothing");
    }

    /** The column is made from the table of tests: {@code mvn test -Dtest=ClaimsPageTest -Ddictionary.update=true}. */
    @Test
    void thePageSaysWhichSignsOneEquationGives() throws Exception {
        Map<String, SignTest.Kind> kinds = new LinkedHashMap<>();
        Objects.requireNonNull(CsvTable.read(Path.of("configs/signs.csv"), problems, SignTable.COLUMNS))
                .rows()
                .forEach(row -> kinds.put(row.text("id"), SignTest.Kind.valueOf(row.text("kind"))));
        assertEquals(List.of(), problems);
        Path file = Path.of("docs/claims.md");
        String page = Files.readString(file);
        String now = ClaimsPage.withKinds(page, kinds);
        if (Boolean.getBoolean("dictionary.update")) {
            Files.writeString(file, now);
            page = now;
        }
        assertEquals(
                now,
                page,
                "docs/claims.md is older than configs/signs.csv; mend it:"
                        + " mvn test -Dtest=ClaimsPageTest -Ddictionary.update=true");
    }
}
