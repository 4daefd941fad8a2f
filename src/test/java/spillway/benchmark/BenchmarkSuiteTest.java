package spillway.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is expected, what is measured, and when that passes. */
class BenchmarkSuiteTest {
    private static final String HEADER = "id,parameters,quantity,expected,tolerance,source\n";

    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();

    /** A case whose answer is {@code a + b}, with a standard error of a tenth. */
    private static final class Sum implements BenchmarkCase {
        @Override
        public String id() {
            return "S1";
        }

        @Override
        public String title() {
            return "A sum";
        }

        @Override
        public Map<String, Double> parameters() {
            Map<String, Double> parameters = new LinkedHashMap<>();
            parameters.put("a", 1.0);
            parameters.put("b", 2.0);
            return parameters;
        }

        @Override
        public List<Measured> measure(Map<String, Double> parameters) {
            return List.of(
                    new Measured("sum", parameters.get("a") + parameters.get("b"), 0.1),
                    Measured.exactly("first", parameters.get("a")));
        }
    }

    private BenchmarkSuite suite(String rows) throws IOException {
        Files.writeString(folder.resolve("values.csv"), HEADER + rows);
        return BenchmarkSuite.read(List.of(new Sum()), folder, problems);
    }

    private List<BenchmarkRow> measure(String rows, Map<String, Double> settings) throws IOException {
        BenchmarkSuite suite = suite(rows);
        assertEquals(List.of(), problems);
        List<BenchmarkRow> told = new ArrayList<>();
        List<BenchmarkRow> all = suite.measure(suite.cases().get(0), settings, told::add);
        assertEquals(all, told);
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "3.2, 0.25, true",
        "3.2, 0.15, false",
        "3.2, 7%, true",
        "3.2, 6%, false",
        "3.2, 3se, true",
        "3.2, 1se, false",
        "3, 0, true",
        "2.8, 0.15, false",
        "-3, 100%, false"
    })
    void aToleranceIsADifferenceAPercentageOrStandardErrors(double expected, String tolerance, boolean pass)
            throws IOException {
        BenchmarkRow row = measure("S1,,sum," + expected + "," + tolerance + ",hand\n", Map.of())
                .get(0);
        assertEquals(pass, row.pass());
        assertEquals(3, row.got());
        assertEquals(expected, row.expected());
    }

    @Test
    void aQuantityOfWhichNothingIsExpectedDoesNotFail() throws IOException {
        BenchmarkRow row = measure("S1,,sum,3,0,hand\n", Map.of()).get(1);
        assertEquals("first", row.quantity());
        assertTrue(Double.isNaN(row.expected()));
        assertTrue(row.pass());
    }

    @Test
    void everySetOfParametersOfWhichSomethingIsExpectedIsMeasuredOnce() throws IOException {
        List<BenchmarkRow> rows = measure("S1,,sum,3,0,h\nS1,a=4,sum,6,0,h\nS1,a=4,first,4,0,h\n", Map.of());
        assertEquals(
                List.of(3.0, 1.0, 6.0, 4.0),
                rows.stream().map(BenchmarkRow::got).toList());
        assertEquals(Map.of("a", 4.0), rows.get(2).parameters());
    }

    @Test
    void settingsThatAreExpectedOfInAnotherSpellingAreJudged() throws IOException {
        List<BenchmarkRow> rows = measure("S1,a=4 b=2,sum,7,0,h\n", Map.of("a", 4.0));
        assertEquals(2, rows.size());
        assertFalse(rows.get(0).pass());
        assertTrue(
                Double.isNaN(measure("S1,,sum,3,0,h\n", Map.of("b", 5.0)).get(0).expected()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S1,,sum,x,0,h | expected",
                "S1,,sum,3,near,h | tolerance is not like 0.001",
                "S1,,sum,3,-1,h | tolerance is not like 0.001",
                "S1,a,sum,3,0,h | parameters are not like mu=0.4 sigma=5",
                "S1,a=b,sum,3,0,h | parameters are not like mu=0.4 sigma=5",
                "S2,,sum,3,0,h | values are expected of S2, which is no case",
                "S1,c=1,sum,3,0,h | S1 has no parameters [c]"
            })
    void aDamagedFileIsNamedWithWhatIsWrong(String row, String complaint) throws IOException {
        suite(row + "\n");
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).contains(complaint), problems.get(0));
        assertTrue(
                problems.get(0)
                        .contains(
                                complaint.startsWith("S1") || complaint.startsWith("values")
                                        ? folder.toString()
                                        : "values.csv"),
                problems.get(0));
    }

    @Test
    void aMissingFolderOrColumnIsAComplaint() throws IOException {
        Path none = folder.resolve("none");
        BenchmarkSuite.read(List.of(new Sum()), none, problems);
        assertEquals(List.of(none + ": no such folder of expected values"), problems);
        problems.clear();
        Files.writeString(folder.resolve("values.csv"), "id,parameters,quantity,expected,source\nS1,,sum,3,h\n");
        BenchmarkSuite.read(List.of(new Sum()), folder, problems);
        assertTrue(problems.get(0).contains("column tolerance is missing"), problems.toString());
    }

    @Test
    void whatIsShippedFitsTheCases() {
        Path config = Path.of("configs", "baseline.yaml");
        BenchmarkSuite.read(Benchmarks.all(config), Path.of("configs", "benchmarks"), problems);
        assertEquals(List.of(), problems);
    }
}
