package spillway.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();

    @Test
    void readsQuotesSpacesMarksAndForeignLineEnds() throws IOException {
        CsvTable table = table("\uFEFFname,value,note\r\n\"Hong Kong, \"\"HK\"\"\", 1.5e2 ,\r\n澳门,-.5,x\r\n");
        assertEquals(List.of(), problems);
        CsvRow first = table.rows().get(0);
        assertEquals("Hong Kong, \"HK\"", first.text("name"));
        assertEquals(150, first.number("value"));
        assertEquals("", first.textOrEmpty("note"));
        CsvRow second = table.rows().get(1);
        assertEquals("澳门", second.text("name"));
        assertEquals(-0.5, second.number("value"));
    }

    @Test
    void onlyPlainDecimalsAreNumbers() throws IOException {
        String[] refused = {"1d", "0x10", "Infinity", "NaN", "1 000", "1_000", "--1", "e5", "."};
        for (String text : refused) {
            problems.clear();
            table("name,value\na," + text + "\n").rows().get(0).number("value");
            assertEquals(List.of("table.csv line 2: value = " + text + " is not a number"), problems);
        }
        problems.clear();
        table("name,value\na,\"1,5\"\n").rows().get(0).number("value");
        assertEquals(List.of("table.csv line 2: value = 1,5 is not a number"), problems);
    }

    @Test
    void anOpenQuoteIsAProblemAndNoException() throws IOException {
        table("name,value\na,1\n\"b,2\nc,3\n");
        assertEquals(1, problems.size());
        assertEquals("table.csv line 3: cannot be read", problems.get(0).replaceAll(" \\(.*", ""));
    }

    @Test
    void bytesThatAreNotUtf8AreAProblemAndNoException() throws IOException {
        Path file = folder.resolve("table.csv");
        byte[] bytes = "name,v\na??,1\n".getBytes(StandardCharsets.UTF_8);
        bytes[8] = (byte) 0xC3;
        bytes[9] = (byte) 0x28;
        Files.write(file, bytes);
        assertNull(CsvTable.read(file, problems, List.of("name", "v")));
        assertEquals(List.of("table.csv: is not UTF-8 text"), problems);
    }

    private CsvTable table(String text) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, text);
        return CsvTable.read(file, problems, List.of("name", "value"));
    }
}
