package spillway.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    @Test
    void aLongTableOfCellsOfAllKindsIsReadBack() throws IOException {
        List<String> hard =
                List.of("", "#1", "a,b", "\\", "\r", "\n", "\"", "\"\"", "é", "澳門", "x".repeat(5000), "it's; a:b|c");
        List<List<?>> rows = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            rows.add(List.of(hard.get(i % hard.size()), -i, (long) i << 33, i / 7.0, hard.get(i * 7 % hard.size())));
        }
        Path file = folder.resolve("long.csv");
        CsvWriter.table(file, List.of("first", "whole", "long", "number", "last"), rows);
        try (CsvReader reader = CsvReader.of(file)) {
            reader.next();
            for (List<?> row : rows) {
                String[] read = reader.next();
                assertEquals(row.get(0), read[0]);
                assertEquals(row.get(1).toString(), read[1]);
                assertEquals(row.get(2).toString(), read[2]);
                assertEquals((double) row.get(3), Double.parseDouble(read[3]), 1e-8);
                assertEquals(row.get(4), read[4]);
            }
            assertNull(reader.next());
        }
    }
}
