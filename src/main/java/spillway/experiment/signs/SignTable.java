package spillway.experiment.signs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import spillway.experiment.Laboratory;
import spillway.experiment.Variant;
import spillway.file.CsvRow;
import spillway.file.CsvTable;
import spillway.kernel.Numbers;
import spillway.model.RegionalData;
import spillway.world.World;

/**
 * The table of sign tests, checked: settings that the model accepts and that leave the base year as it is, quantities that exist.
 *
 * @param tests in the order of the file
 * @param variants every way to run that a test needs, by its settings; the baseline first
 */
public record SignTable(List<SignTest> tests, Map<String, Variant> variants) {
    static final List<String> COLUMNS = List.of(
            "id",
            "claim",
            "switch",
            "against",
            "shock",
            "mechanism",
            "quantity",
            "comparison",
            "year",
            "expected",
            "statement",
            "note");

    /** Reads {@code file} for the model in {@code laboratory}; adds a line to {@code problems} for each complaint. */
    public static Optional<SignTable> read(Path file, Laboratory laboratory, List<String> problems) {
        int before = problems.size();
        CsvTable table = CsvTable.read(file, problems, COLUMNS);
        if (table == null) {
            return Optional.empty();
        }
        List<String> regions = laboratory.data().regions.stream()
                .map(RegionalData.Region::name)
                .toList();
        QuantityReader quantities = new QuantityReader(regions, laboratory.metricNames());
        Checked checked = new Checked(laboratory, problems);
        List<SignTest> tests = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CsvRow row : table.rows()) {
            SignTest test = test(row, quantities);
            if (!test.id().isEmpty() && !ids.add(test.id())) {
                row.problem("id = " + test.id() + " stands there twice");
            }
            test.variants().forEach(settings -> checked.check(row, settings));
            tests.add(test);
        }
        return problems.size() == before
                ? Optional.of(new SignTable(List.copyOf(tests), checked.variants))
                : Optional.empty();
    }

    private static SignTest test(CsvRow row, QuantityReader quantities) {
        boolean built = !row.textOrEmpty("switch").isEmpty();
        Overrides off = settings(row, "switch");
        Quantity quantity = null;
        if (built) {
            try {
                quantity = quantities.read(row.text("quantity"));
            } catch (IllegalArgumentException wrong) {
                row.problem("quantity = " + row.textOrEmpty("quantity") + ": " + wrong.getMessage());
            }
        }
        int year = built ? row.whole("year", World.START.year(), 2200) : World.START.year();
        return new SignTest(
                row.text("id"),
                claim(row),
                built ? off : null,
                settings(row, "against"),
                settings(row, "shock"),
                row.textOrEmpty("mechanism"),
                new SignTest.Measured(row.textOrEmpty("quantity").trim().replaceAll("\\s+", " "), quantity, year),
                built ? comparison(row) : SignTest.Comparison.LEVEL,
                expected(row),
                row.text("statement"),
                row.textOrEmpty("note"));
    }

    private static String claim(CsvRow row) {
        String claim = row.text("claim");
        if (!claim.isEmpty() && !claim.matches("M\\d\\d")) {
            row.problem("claim = " + claim + " is not like M02");
        }
        return claim;
    }

    private static Overrides settings(CsvRow row, String column) {
        try {
            return Overrides.read(row.textOrEmpty(column));
        } catch (IllegalArgumentException wrong) {
            row.problem(column + ": " + wrong.getMessage());
            return Overrides.NONE;
        }
    }

    private static SignTest.Comparison comparison(CsvRow row) {
        String text = row.text("comparison");
        for (SignTest.Comparison one : SignTest.Comparison.values()) {
            if (one.name().equals(text)) {
                return one;
            }
        }
        row.problem("comparison = " + text + " is neither LOG nor LEVEL");
        return SignTest.Comparison.LEVEL;
    }

    private static SignTest.Expected expected(CsvRow row) {
        String text = row.text("expected");
        Optional<SignTest.Expected> found = Arrays.stream(SignTest.Expected.values())
                .filter(one -> one.text.equals(text))
                .findFirst();
        if (found.isEmpty()) {
            row.problem("expected = " + text + " is none of + - 0 ?");
        }
        return found.orElse(SignTest.Expected.OPEN);
    }

    /** Ways to run that the model has accepted. */
    private static final class Checked {
        private final Laboratory laboratory;
        private final Map<String, Variant> variants = new LinkedHashMap<>();
        private final Set<String> refused = new HashSet<>();
        private final Variant baseline;
        private final Map<String, Object> values;

        Checked(Laboratory laboratory, List<String> problems) {
            this.laboratory = laboratory;
            baseline = laboratory
                    .variant(Overrides.NONE.text(), List.of(), problems)
                    .orElseThrow();
            values = laboratory.reader().values(baseline.timeline().at(World.START));
            variants.put(baseline.name(), baseline);
        }

        void check(CsvRow row, Overrides settings) {
            String name = settings.text();
            if (variants.containsKey(name) || !refused.add(name)) {
                return;
            }
            List<String> complaints = new ArrayList<>();
            Optional<Variant> variant = Optional.empty();
            try {
                variant = laboratory.variant(name, settings.resolved(values), complaints);
            } catch (IllegalArgumentException wrong) {
                complaints.add(wrong.getMessage());
            }
            if (variant.isPresent() && !variant.get().base().equals(baseline.base())) {
                complaints.add("it would change the base year, which all runs of a seed must share");
            }
            complaints.forEach(complaint -> row.problem("settings " + name + ": " + complaint));
            if (complaints.isEmpty()) {
                variants.put(name, variant.orElseThrow());
            }
        }
    }

    /** The tests with these identifiers or of these claims; all if none is named. Empty if a name fits nothing. */
    public Optional<SignTable> only(List<String> names) {
        if (names.isEmpty()) {
            return Optional.of(this);
        }
        List<SignTest> chosen = tests.stream()
                .filter(test -> names.contains(test.id()) || names.contains(test.claim()))
                .toList();
        boolean allFound = names.stream()
                .allMatch(name -> tests.stream()
                        .anyMatch(test -> test.id().equals(name) || test.claim().equals(name)));
        return allFound ? Optional.of(new SignTable(chosen, variants)) : Optional.empty();
    }

    /** One line a test. */
    public List<String> describe() {
        return tests.stream()
                .map(test -> String.format(
                        "%-6s %-1s %-60s %s",
                        test.id(),
                        test.expected().text,
                        test.isBuilt() ? test.off().text() : "(not built)",
                        test.statement()))
                .toList();
    }

    /** The ways to run that the tests need, the baseline first. */
    public List<Variant> needed() {
        Set<String> names = new LinkedHashSet<>(List.of(Overrides.NONE.text()));
        tests.forEach(test -> test.variants().forEach(settings -> names.add(settings.text())));
        return names.stream().map(variants::get).toList();
    }

    /** Whatever a test measures, each once, in order. */
    List<SignTest.Measured> measured() {
        Map<String, SignTest.Measured> byColumn = new LinkedHashMap<>();
        tests.stream()
                .filter(SignTest::isBuilt)
                .map(SignTest::measured)
                .forEach(one -> byColumn.putIfAbsent(one.column(), one));
        return List.copyOf(byColumn.values());
    }

    /** Values of the baseline by path, as the key of a study reads them. */
    static String valuesText(Laboratory laboratory, Variant variant) {
        StringBuilder text = new StringBuilder();
        laboratory
                .reader()
                .values(variant.timeline().at(World.START))
                .forEach((path, value) -> text.append(path)
                        .append('=')
                        .append(value instanceof Double number ? Numbers.exactText(number) : value)
                        .append('\n'));
        return text.toString();
    }
}
