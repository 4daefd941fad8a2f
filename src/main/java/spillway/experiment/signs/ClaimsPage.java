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

    /** Parts of a claim's row between its bars, what stands before the first and after the last with them. */
    private static final int CELLS = 9;

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
                            restsOn(one.kind),
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
        return withKinds(BLOCK.with(before + page.substring(BLOCK.before(page).length()), "\n" + markdown()), kinds());
    }

    private Map<String, SignTest.Kind> kinds() {
        Map<String, SignTest.Kind> kinds = new LinkedHashMap<>();
        results.forEach(one -> kinds.put(one.id, one.kind));
        return kinds;
    }

    /**
     * The page with what the signs of every claim rest on in the last cell but one of its row, which is put in where a row has
     * none yet.
     *
     * @param kinds of every test, by its name: the claim and a letter
     */
    static String withKinds(String page, Map<String, SignTest.Kind> kinds) {
        return page.lines().map(line -> withKind(line, kinds)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String withKind(String line, Map<String, SignTest.Kind> kinds) {
        Matcher row = CLAIM.matcher(line);
        if (!row.matches()) {
            return line;
        }
        List<String> cells = new ArrayList<>(List.of(line.split("\\|", -1)));
        int result = cells.size() - 2;
        if (cells.size() == CELLS) {
            result = result - 1;
            cells.remove(result);
        }
        String restsOn = restsOn(row.group(1), kinds);
        cells.add(result, restsOn.isEmpty() ? " " : " " + restsOn + " ");
        return String.join("|", cells);
    }

    private static String restsOn(String claim, Map<String, SignTest.Kind> kinds) {
        Map<SignTest.Kind, List<String>> letters = new EnumMap<>(SignTest.Kind.class);
        kinds.forEach((test, kind) -> {
            if (test.startsWith(claim)) {
                letters.computeIfAbsent(kind, first -> new ArrayList<>()).add(test.substring(claim.length()));
            }
        });
        return letters.entrySet().stream()
                .map(kind ->
                        restsOn(kind.getKey()) + (letters.size() == 1 ? "" : ": " + String.join(", ", kind.getValue())))
                .collect(Collectors.joining("; "));
    }

    private static String restsOn(SignTest.Kind kind) {
        return kind == SignTest.Kind.EQUATION ? "one equation" : "emergent";
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
