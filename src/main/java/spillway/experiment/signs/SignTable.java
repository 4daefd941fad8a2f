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
import java.util.SortedMap;
import java.util.TreeMap;
import spillway.experiment.column.ColumnReader;
import spillway.experiment.study.PlannedVariant;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.Variant;
import spillway.file.CsvRow;
import spillway.file.CsvTable;
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
            "kind",
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

    /**
     * Reads {@code file} for {@code model}; adds a line to {@code problems} for each complaint.
     *
     * @param policy a policy that all runs have; empty for none
     */
    public static Optional<SignTable> read(Path file, StudyModel model, Optional<Path> policy, List<String> problems) {
        int before = problems.size();
        CsvTable table = CsvTable.read(file, problems, COLUMNS);
        if (table == null) {
            return Optional.empty();
        }
        Checked checked = new Checked(model, policy);
        List<SignTest> tests = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CsvRow row : table.rows()) {
            SignTest test = test(row, model.columns());
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

    private static SignTest test(CsvRow row, ColumnReader columns) {
        boolean built = !row.textOrEmpty("switch").isEmpty();
        String quantity = row.textOrEmpty("quantity").trim().replaceAll("\\s+", " ");
        if (built) {
            try {
                columns.check(row.text("quantity"));
            } catch (IllegalArgumentException wrong) {
                row.problem("quantity = " + quantity + ": " + wrong.getMessage());
            }
        }
        int year = built ? row.whole("year", World.START.year(), 2200) : World.START.year();
        return new SignTest(
                row.name("id"),
                claim(row),
                kind(row),
                settings(row, "switch"),
                settings(row, "against"),
                settings(row, "shock"),
                row.textOrEmpty("mechanism"),
                new SignTest.Measured(quantity, year),
                built ? comparison(row) : SignTest.Comparison.LEVEL,
                expected(row),
                row.text("statement"),
                row.textOrEmpty("note"));
    }

    private static String claim(CsvRow row) {
        String claim = row.name("claim");
        if (!claim.isEmpty() && !claim.matches("M\\d\\d")) {
            row.problem("claim = " + claim + " is not like M02");
        }
        return claim;
    }

    private static SignTest.Kind kind(CsvRow row) {
        String text = row.text("kind");
        for (SignTest.Kind one : SignTest.Kind.values()) {
            if (one.name().equals(text)) {
                return one;
            }
        }
        row.problem("kind = " + text + " is neither EQUATION nor OPEN");
        return SignTest.Kind.OPEN;
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
        private final StudyModel model;
        private final Optional<Path> policy;
        private final Map<String, Variant> variants = new LinkedHashMap<>();
        private final Set<String> refused = new HashSet<>();
        private final PlannedVariant baseline;
        private final Map<String, Object> values;

        Checked(StudyModel model, Optional<Path> policy) {
            this.model = model;
            this.policy = policy;
            Variant plain = new Variant(Overrides.NONE.text(), List.of(), policy);
            baseline = model.planned(plain, new ArrayList<>()).orElseThrow();
            values = model.values();
            variants.put(plain.name(), plain);
        }

        void check(CsvRow row, Overrides settings) {
            String name = settings.text();
            if (variants.containsKey(name) || !refused.add(name)) {
                return;
            }
            List<String> complaints = new ArrayList<>();
            try {
                Variant variant = new Variant(name, settings.resolved(values), policy);
                variants.put(name, variant);
                model.planned(variant, complaints)
                        .filter(planned -> !planned.base().equals(baseline.base()))
                        .ifPresent(other ->
                                complaints.add("it would change the base year, which all runs of a seed must share"));
            } catch (IllegalArgumentException wrong) {
                complaints.add(wrong.getMessage());
            }
            complaints.forEach(complaint -> row.problem("settings " + name + ": " + complaint));
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

    /** A sentence for each year that runs of this length do not reach: which tests are measured in which year instead. */
    public List<String> measuredEarlier(int quarters) {
        int last = SignStudy.lastYear(quarters);
        SortedMap<Integer, List<String>> beyond = new TreeMap<>();
        tests.stream()
                .filter(test -> test.isBuilt() && test.measured().year() > last)
                .forEach(test -> beyond.computeIfAbsent(test.measured().year(), first -> new ArrayList<>())
                        .add(test.id()));
        return beyond.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + ": measured in " + last + " instead of "
                        + entry.getKey() + ", where runs of " + quarters + " quarters do not reach")
                .toList();
    }

    /** What the tests measure in runs that end with year {@code last}: each column once, in order. */
    List<String> measured(int last) {
        return tests.stream()
                .filter(SignTest::isBuilt)
                .map(test -> test.measured().column(last))
                .distinct()
                .toList();
    }
}
