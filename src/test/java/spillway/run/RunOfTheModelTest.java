package spillway.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.kernel.Quarter;

/** Whole runs of the model on the shipped data, with few agents. */
class RunOfTheModelTest {
    private static final Path CONFIG = Path.of("configs", "baseline.yaml");
    private static final List<String> FEW = List.of("base.firms=1200", "base.talents=3000", "grid.cellKm=5");

    @TempDir
    Path folder;

    private Path run(String name, int quarters, Optional<Path> policy, String... overrides) throws Exception {
        return run(name, 1, quarters, policy, overrides);
    }

    private Path run(String name, long seed, int quarters, Optional<Path> policy, String... overrides)
            throws Exception {
        List<String> all = new ArrayList<>(FEW);
        all.addAll(List.of(overrides));
        RunPlan plan = new RunPlanner(SmallRun.BASE_YEARS)
                .plan(new RunRequest(CONFIG, all, policy.stream().toList(), seed, 1, OptionalInt.of(quarters)));
        Path out = Files.createDirectory(folder.resolve(name));
        LoggedRun work = plan.begin(seed, out, List.of());
        for (int quarter = 0; quarter < quarters; quarter++) {
            assertEquals(new Quarter(2010, 1).plus(quarter), work.now());
            work.step();
        }
        work.finish();
        Files.writeString(out.resolve("fingerprint"), Long.toHexString(work.fingerprint()));
        return out;
    }

    private Path policy(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void assertSame(Path a, Path b) throws IOException {
        Set<String> names = names(a);
        assertEquals(names, names(b));
        for (String name : names) {
            assertArrayEquals(Files.readAllBytes(a.resolve(name)), Files.readAllBytes(b.resolve(name)), name);
        }
    }

    /** The same run, whatever its list of parameters says. */
    private static void assertSameButParameters(Path a, Path b) throws IOException {
        Files.delete(a.resolve("parameters.csv"));
        Files.delete(b.resolve("parameters.csv"));
        assertSame(a, b);
    }

    private static Set<String> names(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<String> lines(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return Files.readAllLines(file);
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            in.transferTo(out);
            return Arrays.asList(
                    out.toString(java.nio.charset.StandardCharsets.UTF_8).split("\n"));
        }
    }

    @Test
    void writesEveryLogWithARowForEveryQuarterAndCity() throws Exception {
        Path run = run("run", 8, Optional.empty());
        assertTrue(names(run)
                .containsAll(Set.of(
                        "metrics.csv",
                        "metrics_dictionary.csv",
                        "checks.csv",
                        "cities.csv",
                        "cities_dictionary.csv",
                        "sectors.csv.gz",
                        "migration.csv.gz",
                        "relocations.csv.gz",
                        "trade.csv.gz",
                        "spillovers.csv.gz",
                        "fdi.csv",
                        "fdi_arrivals.csv.gz",
                        "government.csv",
                        "leaders.csv",
                        "firm_events.csv.gz",
                        "firm_sample.csv.gz",
                        "grid.csv",
                        "cells.csv.gz",
                        "observed.csv",
                        "verdict.json",
                        "summary.json")));
        assertEquals(1 + 8, lines(run.resolve("metrics.csv")).size());
        assertEquals(1 + 8, lines(run.resolve("checks.csv")).size());
        assertEquals(1 + 8 * 14, lines(run.resolve("cities.csv")).size());
        assertTrue(lines(run.resolve("metrics.csv")).get(0).startsWith("quarter,year,quarter_of_year,"));
        assertTrue(lines(run.resolve("metrics.csv")).get(1).startsWith("2010Q1,2010,1,"));
        assertEquals(
                lines(run.resolve("metrics.csv")).get(0).split(",").length - 3,
                lines(run.resolve("metrics_dictionary.csv")).size() - 1);
        assertTrue(lines(run.resolve("fdi_arrivals.csv.gz")).size() > 100, "about thirty arrivals a quarter");
    }

    @Test
    void residualsOfTheBooksAreTiny() throws Exception {
        List<String> rows = lines(run("run", 12, Optional.empty()).resolve("checks.csv"));
        String[] header = rows.get(0).split(",");
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",");
            for (int i = 1; i < header.length; i++) {
                if (header[i].endsWith("_residual")) {
                    assertTrue(Math.abs(Double.parseDouble(cells[i])) < 1e-9, header[i] + " in " + cells[0]);
                }
            }
        }
    }

    @Test
    void noCellSaysNaN() throws Exception {
        Path run = run("run", 5, Optional.empty());
        for (String name : names(run)) {
            if (name.contains(".csv")) {
                for (String line : lines(run.resolve(name))) {
                    assertFalse(line.contains("NaN") || line.contains("Infinity"), name + ": " + line);
                }
            }
        }
    }

    @Test
    void sameSeedSameBytesWhateverLocaleAndZone() throws Exception {
        Path first = run("first", 6, Optional.empty());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertSame(first, run("second", 6, Optional.empty()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        Path other = run("other", 2, 6, Optional.empty());
        assertNotEquals(lines(first.resolve("metrics.csv")), lines(other.resolve("metrics.csv")));
    }

    @Test
    void aShorterRunIsTheBeginningOfALongerOne() throws Exception {
        Path run = run("short", 3, Optional.empty());
        Path longer = run("long", 6, Optional.empty());
        for (String name : List.of("metrics.csv", "checks.csv", "government.csv", "fdi.csv")) {
            List<String> rows = lines(run.resolve(name));
            assertEquals(rows, lines(longer.resolve(name)).subList(0, rows.size()), name);
        }
    }

    @Test
    void aPolicyThatSetsWhatIsSetOrActsAfterTheEndChangesNothing() throws Exception {
        Path plain = run("plain", 6, Optional.empty());
        Path same = policy("same.yaml", """
                name: what is
                placebo: true
                interventions:
                  - {from: 2010Q3, set: {government.horizonQuarters: 14}}
                """);
        Path late = policy("late.yaml", """
                name: too late
                placebo: true
                interventions:
                  - {from: 2030Q1, set: {government.horizonQuarters: 40}}
                """);
        assertSame(plain, run("same", 6, Optional.of(same)));
        assertSame(plain, run("late", 6, Optional.of(late)));
    }

    @Test
    void aPolicyActsFromItsDateOnAndEndsWithIt() throws Exception {
        Path patient = policy("patient.yaml", """
                name: patient for a year
                interventions:
                  - {from: 2011Q1, until: 2011Q4, set: {government.horizonQuarters: 40}}
                """);
        List<String> plain = column(run("plain", 12, Optional.empty()), "government.csv", "horizon_quarters");
        List<String> dated = column(run("dated", 12, Optional.of(patient)), "government.csv", "horizon_quarters");
        assertEquals(plain.subList(0, 4 * 14), dated.subList(0, 4 * 14));
        assertEquals("40", dated.get(4 * 14));
        assertEquals(plain.subList(8 * 14, 12 * 14), dated.subList(8 * 14, 12 * 14));
    }

    private static List<String> column(Path run, String file, String name) throws IOException {
        List<String> rows = lines(run.resolve(file));
        int index = Arrays.asList(rows.get(0).split(",")).indexOf(name);
        return rows.subList(1, rows.size()).stream()
                .map(row -> row.split(",", -1)[index])
                .toList();
    }

    @Test
    void switchingAMechanismOffLeavesTheRandomNumbersOfOthers() throws Exception {
        Path with = run("with", 8, Optional.empty());
        Path without = run("without", 8, Optional.empty(), "knowledge.spillover=false");
        assertEquals(column(with, "leaders.csv", "quarters_served"), column(without, "leaders.csv", "quarters_served"));
        assertEquals(
                column(with, "fdi_arrivals.csv.gz", "sector").subList(0, 60),
                column(without, "fdi_arrivals.csv.gz", "sector").subList(0, 60));
        assertEquals(
                lines(with.resolve("cities.csv")).subList(0, 15),
                lines(without.resolve("cities.csv")).subList(0, 15).stream()
                        .map(row -> row)
                        .toList(),
                "the first quarter's flows were decided before anyone could learn");
        assertNotEquals(column(with, "cities.csv", "log_tfp"), column(without, "cities.csv", "log_tfp"));
    }

    @Test
    void aSwitchedOffMechanismDoesNotReadItsParameters() throws Exception {
        assertSameButParameters(
                run("a", 5, Optional.empty(), "knowledge.spillover=false"),
                run("b", 5, Optional.empty(), "knowledge.spillover=false", "knowledge.spilloverRate=0.04"));
        assertSameButParameters(
                run("c", 5, Optional.empty(), "investors.enabled=false"),
                run("d", 5, Optional.empty(), "investors.enabled=false", "investors.projectsPerQuarter=60"));
        assertSameButParameters(
                run("e", 5, Optional.empty(), "turnover.enabled=false"),
                run("f", 5, Optional.empty(), "turnover.enabled=false", "turnover.selection=3"));
    }

    @Test
    void clearingWagesKeepUnemploymentNormal() throws Exception {
        Path run = run("clear", 8, Optional.empty(), "labour.wageMode=CLEAR");
        for (String rate : column(run, "metrics.csv", "unemployment")) {
            assertEquals(0.04, Double.parseDouble(rate), 1e-4);
        }
    }
}
