package spillway.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"table.csv", "table.csv.gz"})
    void whatIsWrittenIsReadBack(String name) throws IOException {
        String hard = "said \"no, never\"\nand left";
        Path file = folder.resolve(name);
        CsvWriter.table(
                file, List.of("place", "value", "note"), List.of(List.of("澳门", 1.0 / 3, hard), List.of("", 7, "")));
        try (CsvReader reader = CsvReader.of(file)) {
            assertArrayEquals(new String[] {"place", "value", "note"}, reader.next());
            assertArrayEquals(new String[] {"澳门", "0.333333333333", hard}, reader.next());
            assertArrayEquals(new String[] {"", "7", ""}, reader.next());
            assertNull(reader.next());
        }
    }

    @Test
    void onlyCellsThatNeedQuotesHaveThem() throws IOException {
        assertEquals(
                "plain words however long they may be and whatever - else #stands in them,NaN\n",
                CsvWriter.line(
                        List.of("plain words however long they may be and whatever - else #stands in them", "NaN")));
        assertEquals("\"a,b\",\"say \"\"x\"\"\",,\n", CsvWriter.line(List.of("a,b", "say \"x\"", Double.NaN, "")));
        try (CsvWriter csv = new CsvWriter(folder, "numbers.csv", "x")) {
            csv.number(0.1 + 0.2).end();
        }
        assertEquals("x\n0.3\n", Files.readString(folder.resolve("numbers.csv")));
    }
}
