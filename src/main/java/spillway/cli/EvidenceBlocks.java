package spillway.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import spillway.kernel.PlainName;
import spillway.report.Figure;
import spillway.report.LogTable;

/** Parts of documents that are written from tables. */
final class EvidenceBlocks {
    private EvidenceBlocks() {}

    /** Rows that pass, by benchmark. */
    static String benchmarks(Path file) {
        LogTable table = LogTable.read(file);
        Map<String, int[]> byCase = new LinkedHashMap<>();
        int passed = 0;
        for (int i = 0; i < table.size(); i++) {
            int[] counts = byCase.computeIfAbsent(table.text("id")[i], first -> new int[2]);
            int pass = table.text("pass")[i].equals("PASS") ? 1 : 0;
            counts[0] += pass;
            counts[1]++;
            passed += pass;
        }
        String rows = byCase.entrySet().stream()
                .map(one -> "| " + one.getKey() + " | " + one.getValue()[0] + " of " + one.getValue()[1] + " |\n")
                .collect(Collectors.joining());
        return "| benchmarks as measured | rows that pass |\n|---|---|\n" + rows + "| all | " + passed + " of "
                + table.size() + " |\n";
    }

    /** What chance alone does. */
    static String chance(Path file) {
        LogTable table = LogTable.read(file);
        StringBuilder text = new StringBuilder(
                "| regions | measure | mean | s.d. | size, 97.5th percentile | of chance alone |\n|---|---|---|---|---|---|\n");
        for (int i = 0; i < table.size(); i++) {
            text.append("| ")
                    .append(String.join(
                            " | ",
                            table.text("set")[i],
                            table.text("measure")[i],
                            figure(table, "mean", i) + " +- " + figure(table, "mean_half_width", i),
                            figure(table, "sd", i),
                            figure(table, "q975_size", i),
                            figure(table, "q975_chance", i)))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String figure(LogTable table, String column, int row) {
        return Figure.number(table.numbers(column)[row], 3);
    }

    /** What changes when a force is switched off. */
    static String forces(Path file) {
        LogTable table = LogTable.read(file);
        StringBuilder text = new StringBuilder("All forces as configured: C " + Figure.signed(table.numbers("c")[0], 2)
                + ", with the named core " + Figure.signed(table.numbers("c_named")[0], 2) + ", D "
                + Figure.signed(table.numbers("d")[0], 2) + ", "
                + PlainName.of(table.text("label")[0]) + " over "
                + table.text("seeds")[0] + " seeds.\n\n"
                + "| switched off | change of C, 95% | of C, named core | of D | label without it | seeds whose label differs |\n"
                + "|---|---|---|---|---|---|\n");
        for (int i = 1; i < table.size(); i++) {
            text.append("| ")
                    .append(String.join(
                            " | ",
                            table.text("force")[i] + ": " + table.text("meaning")[i],
                            change(table, "dc", i),
                            change(table, "dc_named", i),
                            change(table, "dd", i),
                            PlainName.of(table.text("label")[i]),
                            Figure.number(100 * table.numbers("labels_differ")[i], 0) + "%"))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String change(LogTable table, String column, int row) {
        return Figure.signed(table.numbers(column)[row], 2) + " ("
                + Figure.signed(table.numbers(column + "_low95")[row], 2) + " to "
                + Figure.signed(table.numbers(column + "_high95")[row], 2) + ")";
    }

    /** A document without its first heading. */
    static String withoutHeading(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return String.join("\n", lines.get(0).startsWith("# ") ? lines.subList(1, lines.size()) : lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
