package spillway.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import spillway.fixture.TinyWorld;

/**
 * The data dictionary of the state is what the columns declare. To write it anew:
 *
 * <pre>mvn test -Dtest=DataDictionaryTest -Ddictionary.update=true</pre>
 */
class DataDictionaryTest {
    private static final Path FILE = Path.of("docs/state.md");

    @Test
    void theDictionarySaysWhatTheColumnsDeclare() throws IOException {
        String now = dictionary();
        if (Boolean.getBoolean("dictionary.update")) {
            Files.writeString(FILE, now);
        }
        assertEquals(Files.readString(FILE).replace("\r\n", "\n"), now);
    }

    private static String dictionary() {
        StringBuilder text = new StringBuilder("""
                # The state, column by column

                Every variable that differs between two worlds built from the same data; fingerprints and checkpoints hold all of them. Money and
                quantities of a flow are those of one quarter; a unit of goods or services is what costs 100m RMB in the base year. The list is made
                from the declarations in `spillway.world` (`DataDictionaryTest` compares it with them and says how to write it anew).
                """);
        for (Object table : new TinyWorld().world.tables()) {
            text.append("\n## ").append(table.getClass().getSimpleName()).append("\n\n");
            text.append("| column | by | type | unit | meaning |\n|---|---|---|---|---|\n");
            for (Columns.Entry entry : Columns.of(table.getClass()).entries()) {
                text.append("| `%s` | %s | %s | %s | %s |\n"
                        .formatted(
                                entry.name(),
                                by(entry),
                                entry.type(),
                                entry.column().unit(),
                                entry.column().doc()));
            }
        }
        return text.toString();
    }

    private static String by(Columns.Entry entry) {
        return Arrays.stream(entry.column().by())
                .map(axis -> axis.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
