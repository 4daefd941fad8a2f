package spillway.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import spillway.fixture.TinyWorld;

/**
 * The documents that are made from the code say what it does: the data dictionary of the state is what the columns declare, the
 * phases of the guide to the model are what a run shows. To write them anew:
 *
 * <pre>mvn test -Dtest=DataDictionaryTest -Ddictionary.update=true</pre>
 */
class DataDictionaryTest {
    @Test
    void theDictionarySaysWhatTheColumnsDeclare() throws IOException {
        compare(Path.of("docs/state.md"), dictionary());
    }

    @Test
    void thePhasesOfTheGuideChangeWhatTheGuideSays() throws IOException {
        List<PhaseMap.Row> phases = PhaseMap.ofTheBaseline();
        compare(Path.of("docs/model/phases.md"), PhaseTable.of(phases));
        compare(Path.of("docs/model/who-acts-on-whom.svg"), PhasePicture.of(phases));
    }

    private static void compare(Path file, String now) throws IOException {
        if (Boolean.getBoolean("dictionary.update")) {
            Files.writeString(file, now);
        }
        assertEquals(
                Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "",
                now,
                () -> file + " is made from the code; write it anew:"
                        + " mvn test -Dtest=DataDictionaryTest -Ddictionary.update=true");
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
