package spillway.experiment.signs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import spillway.experiment.effect.PairedEffect;
import spillway.file.CsvWriter;

/** Results as tables: for programs, for eyes. */
public final class SignReport {
    /** File of the results. */
    public static final String SIGNS = "signs.csv";
    /** File of what each mechanism does to the verdict. */
    public static final String DECOMPOSITION = "decomposition.csv";

    static final List<String> COLUMNS = Stream.concat(
                    SignTable.COLUMNS.stream(), Stream.of("effect", "lower", "upper", "share", "seeds", "verdict"))
            .toList();

    private static final List<String> PARTS =
            List.of("set", "mechanism", "switch", "score", "baseline", "change", "lower", "upper", "seeds");

    private SignReport() {}

    /** Writes both tables into {@code folder}. */
    public static void write(SignResults results, Path folder) throws IOException {
        Files.writeString(folder.resolve(SIGNS), csv(results));
        CsvWriter.table(
                folder.resolve(DECOMPOSITION),
                PARTS,
                results.parts().stream().map(SignReport::part).toList());
    }

    /** All tests with what came out, as a table. */
    public static String csv(SignResults results) {
        return CsvWriter.line(COLUMNS)
                + results.rows().stream().map(row -> CsvWriter.line(cells(row))).collect(Collectors.joining());
    }

    private static List<Object> cells(SignResults.Row row) {
        SignTest test = row.test();
        boolean built = test.isBuilt();
        return List.of(
                test.id(),
                test.claim(),
                test.kind().name(),
                built ? test.off().text() : "",
                built ? test.against().text() : "",
                test.shock().isEmpty() ? "" : test.shock().text(),
                test.mechanism(),
                test.measured().text(),
                built ? test.comparison().name() : "",
                built ? row.year() : "",
                test.expected().text,
                test.statement(),
                note(row),
                row.effect().mean(),
                row.effect().lower(),
                row.effect().upper(),
                built ? test.share(row.effect()) : "",
                built ? row.effect().pairs() : "",
                test.verdict(row.effect()).name());
    }

    private static String note(SignResults.Row row) {
        SignTest test = row.test();
        if (!test.isBuilt() || row.year() == test.measured().year()) {
            return test.note();
        }
        String moved =
                "measured in " + row.year() + " instead of " + test.measured().year();
        return test.note().isEmpty() ? moved : test.note() + "; " + moved;
    }

    /** What leaving out one mechanism changes in one score of the verdict, or one of its terms. */
    private static List<Object> part(SignResults.Part part) {
        return List.of(
                part.set().code(),
                part.mechanism(),
                part.off().text(),
                part.score(),
                part.baseline().mean(),
                part.change().mean(),
                part.change().lower(),
                part.change().upper(),
                part.change().pairs());
    }

    /** One line a test for eyes. */
    public static List<String> lines(SignResults results) {
        return results.rows().stream().map(SignReport::line).toList();
    }

    private static String line(SignResults.Row row) {
        SignTest test = row.test();
        PairedEffect effect = row.effect();
        return String.format(
                Locale.ROOT,
                "%-6s %-1s %11s [%11s, %11s] n=%-3d %-17s %s",
                test.id(),
                test.expected().text,
                figure(effect.mean()),
                figure(effect.lower()),
                figure(effect.upper()),
                effect.pairs(),
                test.verdict(effect),
                test.statement());
    }

    static String figure(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4g", value) : "";
    }
}
