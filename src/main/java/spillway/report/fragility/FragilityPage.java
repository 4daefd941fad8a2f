package spillway.report.fragility;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import spillway.kernel.PlainName;
import spillway.report.Figure;
import spillway.report.Html;
import spillway.report.LogTable;
import spillway.report.ReportPage;
import spillway.report.ReportProblem;

/** Which input moves the label, as a page and as a block for documents, from {@code fragility.csv}. */
public final class FragilityPage {
    private static final String PAGE = "index.html";
    private static final List<String> HEADS = List.of(
            "Variant",
            "Input",
            "File",
            "Letter",
            "Change of C, 95%",
            "of C, named core",
            "of D",
            "Label",
            "Seeds, failed");

    private final LogTable table;

    private FragilityPage(LogTable table) {
        this.table = table;
    }

    /**
     * Writes the page of the table in {@code folder}.
     *
     * @return the page
     * @throws ReportProblem if the table is missing or damaged, or writing fails
     */
    public static Path write(Path folder) {
        FragilityPage page = new FragilityPage(LogTable.read(folder.resolve("fragility.csv")));
        try {
            return Files.writeString(folder.resolve(PAGE), page.html());
        } catch (IOException full) {
            throw new ReportProblem(folder.resolve(PAGE) + " cannot be written: " + full.getMessage(), full);
        }
    }

    /** What stands in documents: a sentence and the rows that move C or D, or the three largest where none does. */
    public static String block(Path file) {
        FragilityPage page = new FragilityPage(LogTable.read(file));
        List<Integer> shown =
                page.bySize().stream().filter(i -> page.is("moves", i)).toList();
        List<Integer> rows = shown.isEmpty() ? page.bySize().stream().limit(3).toList() : shown;
        return page.finding() + "\n\n| " + String.join(" | ", HEADS) + " |\n|" + "---|".repeat(HEADS.size()) + "\n"
                + rows.stream()
                        .map(page::row)
                        .map(cells -> "| " + String.join(" | ", cells) + " |\n")
                        .collect(Collectors.joining());
    }

    private boolean is(String column, int row) {
        return table.text(column)[row].equals("yes");
    }

    private List<Integer> variants() {
        return IntStream.range(0, table.size())
                .filter(i -> !table.text("input")[i].isEmpty())
                .boxed()
                .toList();
    }

    private List<Integer> bySize() {
        double[] change = table.numbers("dc");
        double[] named = table.numbers("dc_named");
        double[] diffusion = table.numbers("dd");
        IntToDoubleFunction size =
                i -> Math.max(Math.abs(diffusion[i]), Math.max(Math.abs(change[i]), Math.abs(named[i])));
        return variants().stream()
                .sorted((a, b) -> Double.compare(size.applyAsDouble(b), size.applyAsDouble(a)))
                .toList();
    }

    private String finding() {
        List<String> deciding = names(true);
        List<String> others = names(false);
        String label = PlainName.of(table.text("label")[0]);
        String first = deciding.isEmpty()
                ? "The label as the data stand, " + label + ", survives every variant of the research map of 2010"
                : "The label depends on the " + String.join(" and the ", deciding) + ": as the data stand it is "
                        + label;
        return first
                + (others.isEmpty()
                        ? "; no other input moves C or D by .25 or more."
                        : "; C or D is also moved by .25 or more by " + String.join(", ", others) + ".");
    }

    private List<String> names(boolean deciding) {
        return variants().stream()
                .filter(i -> is("moves", i) && is("decides", i) == deciding)
                .map(i -> table.text("input")[i])
                .distinct()
                .toList();
    }

    private List<String> row(int i) {
        return List.of(
                table.text("variant")[i],
                table.text("input")[i],
                table.text("file")[i],
                table.text("confidence")[i],
                interval("dc", i),
                interval("dc_named", i),
                interval("dd", i),
                PlainName.of(table.text("label")[i]),
                table.text("seeds")[i] + ", " + table.text("failed")[i]);
    }

    private String interval(String column, int i) {
        return Figure.signed(table.numbers(column)[i], 2) + " ("
                + Figure.signed(table.numbers(column + "_low95")[i], 2) + " to "
                + Figure.signed(table.numbers(column + "_high95")[i], 2) + ")";
    }

    private String html() {
        Html page = new Html();
        ReportPage.begin(page, "What the label depends on");
        page.raw("<header>\n").element("h1", finding()).raw("</header>\n<main class=\"twopages\">\n");
        page.element(
                "p",
                "The same seeds on the data as they are and with one input otherwise; every base year is solved anew."
                        + " As the data stand: C " + Figure.signed(table.numbers("c")[0], 2) + ", with the named core "
                        + Figure.signed(table.numbers("c_named")[0], 2) + ", D "
                        + Figure.signed(table.numbers("d")[0], 2) + " over " + table.text("seeds")[0] + " seeds.");
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> changes = new ArrayList<>();
        for (int i : bySize()) {
            rows.add(row(i));
            changes.add(List.of(table.text("variant")[i], table.text("change")[i], table.text("columns")[i]));
        }
        page.table("Change of the scores against the data as they are, largest first", HEADS, rows);
        page.table("What each variant is", List.of("Variant", "What is done", "Columns"), changes);
        return page.raw("</main>\n</body>\n</html>\n").toString();
    }
}
