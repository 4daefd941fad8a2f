package spillway.experiment.signs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import spillway.file.CsvRow;
import spillway.file.CsvTable;
import spillway.file.MarkedBlock;
import spillway.kernel.Numbers;
import spillway.kernel.PlainName;

/** The results of sign tests as they stand in the page of claims. */
public final class ClaimsPage {
    /** The table of results in the page. */
    static final MarkedBlock BLOCK = new MarkedBlock("signs");

    private static final Pattern CLAIM = Pattern.compile("\\| (M\\d\\d) \\|.*\\|");

    private final List<Result> results;

    private record Result(
            String id,
            String claim,
            SignTest.Kind kind,
            String off,
            String against,
            String shock,
            String quantity,
            String comparison,
            String year,
            String expected,
            String statement,
            double effect,
            double lower,
            double upper,
            double share,
            String seeds,
            SignTest.Verdict verdict) {}

    private ClaimsPage(List<Result> results) {
        this.results = results;
    }

    /** Reads the results in {@code folder}; adds a line to {@code problems} for each complaint. */
    public static Optional<ClaimsPage> read(Path folder, List<String> problems) {
        CsvTable table = CsvTable.read(folder.resolve(SignReport.SIGNS), problems, SignReport.COLUMNS);
        if (table == null || !problems.isEmpty()) {
            return Optional.empty();
        }
        List<Result> results = new ArrayList<>();
        table.rows().forEach(row -> results.add(result(row)));
        return problems.isEmpty() ? Optional.of(new ClaimsPage(results)) : Optional.empty();
    }

    private static Result result(CsvRow row) {
        SignTest.Verdict verdict = SignTest.Verdict.NOT_BUILT;
        SignTest.Kind kind = SignTest.Kind.OPEN;
        try {
            verdict = SignTest.Verdict.valueOf(row.text("verdict"));
            kind = SignTest.Kind.valueOf(row.text("kind"));
        } catch (IllegalArgumentException unknown) {
            row.problem("verdict = " + row.textOrEmpty("verdict") + " or kind = " + row.textOrEmpty("kind")
                    + " is none that this version knows");
        }
        return new Result(
                row.text("id"),
                row.text("claim"),
                kind,
                row.textOrEmpty("switch"),
                row.textOrEmpty("against"),
                row.textOrEmpty("shock"),
                row.textOrEmpty("quantity"),
                row.textOrEmpty("comparison"),
                row.textOrEmpty("year"),
                row.textOrEmpty("expected"),
                row.textOrEmpty("statement"),
                row.numberOrNaN("effect"),
                row.numberOrNaN("lower"),
                row.numberOrNaN("upper"),
                row.numberOrNaN("share"),
                row.textOrEmpty("seeds"),
                verdict);
    }

    /** The table of results in Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder(counts())
                .append(
                        "| test | sign from | switch | compared with | quantity | year | expected | effect [95% interval] | seeds | verdict |\n"
                                + "|---|---|---|---|---|---|---|---|---|---|\n");
        for (Result one : results) {
            boolean built = one.verdict != SignTest.Verdict.NOT_BUILT;
            text.append("| ")
                    .append(String.join(
                            " | ",
                            one.id,
                            one.kind == SignTest.Kind.EQUATION ? "one equation" : "open",
                            built ? code(one.off) : "",
                            built ? one.against.equals(Overrides.NONE.text()) ? "baseline" : code(one.against) : "",
                            (built ? code(one.quantity) + (one.comparison.equals("LOG") ? " in logs" : "") : "")
                                    + (one.shock.isEmpty() ? "" : ", answer to " + code(one.shock)),
                            one.year,
                            one.expected,
                            built ? interval(one) : "",
                            built ? one.seeds : "",
                            words(one.verdict)))
                    .append(" |\n");
        }
        return text.toString();
    }

    /** How many signs of each kind came out how; those that one equation gives count apart. */
    private String counts() {
        List<SignTest.Verdict> shown = List.of(
                SignTest.Verdict.SUPPORTED,
                SignTest.Verdict.OPPOSITE,
                SignTest.Verdict.NOT_DISTINGUISHED,
                SignTest.Verdict.MEASURED);
        StringBuilder text = new StringBuilder("| the sign | ")
                .append(shown.stream().map(ClaimsPage::words).collect(Collectors.joining(" | ")))
                .append(" |\n|---|---|---|---|---|\n");
        for (SignTest.Kind kind : SignTest.Kind.values()) {
            text.append(
                            kind == SignTest.Kind.EQUATION
                                    ? "| follows from one equation | "
                                    : "| could have come out either way | ")
                    .append(shown.stream()
                            .map(verdict -> Long.toString(results.stream()
                                    .filter(one -> one.kind == kind && one.verdict == verdict)
                                    .count()))
                            .collect(Collectors.joining(" | ")))
                    .append(" |\n");
        }
        return text.append('\n').toString();
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String interval(Result one) {
        return Double.isNaN(one.effect)
                ? "undefined"
                : SignReport.figure(one.effect) + " [" + SignReport.figure(one.lower) + ", "
                        + SignReport.figure(one.upper) + "], that sign in " + percent(one.share);
    }

    private static String percent(double share) {
        return Numbers.text(Math.rint(100 * share)) + "%";
    }

    private static String words(SignTest.Verdict verdict) {
        return PlainName.of(verdict.name());
    }

    /**
     * The page with its table between the marks made anew, and the last cell of the row of every claim that was tested.
     *
     * @throws IllegalArgumentException if the marks are not there
     */
    public String into(String page) {
        Map<String, String> byClaim = byClaim();
        String before = BLOCK.before(page)
                .lines()
                .map(line -> withResult(line, byClaim))
                .collect(Collectors.joining("\n", "", "\n"));
        return BLOCK.with(before + page.substring(BLOCK.before(page).length()), "\n" + markdown());
    }

    private static String withResult(String line, Map<String, String> byClaim) {
        Matcher row = CLAIM.matcher(line);
        if (!row.matches() || !byClaim.containsKey(row.group(1))) {
            return line;
        }
        int last = line.lastIndexOf('|', line.lastIndexOf('|') - 1);
        return line.substring(0, last) + "| " + byClaim.get(row.group(1)) + " |";
    }

    /** How many tests of each claim came out how. */
    Map<String, String> byClaim() {
        Map<String, Map<SignTest.Verdict, List<String>>> found = new LinkedHashMap<>();
        for (Result one : results) {
            found.computeIfAbsent(one.claim, first -> new EnumMap<>(SignTest.Verdict.class))
                    .computeIfAbsent(one.verdict, first -> new ArrayList<>())
                    .add(one.id);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        found.forEach((claim, verdicts) -> texts.put(
                claim,
                verdicts.entrySet().stream()
                        .map(entry -> words(entry.getKey()) + ": " + String.join(", ", entry.getValue()))
                        .collect(Collectors.joining("; "))));
        return texts;
    }
}
