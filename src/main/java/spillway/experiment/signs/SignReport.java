package spillway.experiment.signs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import spillway.kernel.Numbers;

/** Results as tables: for programs, for eyes. */
public final class SignReport {
    /** File of the results. */
    public static final String SIGNS = "signs.csv";
    /** File of what each mechanism does to the verdict. */
    public static final String DECOMPOSITION = "decomposition.csv";

    static final List<String> COLUMNS = Stream.concat(
                    SignTable.COLUMNS.stream(), Stream.of("effect", "lower", "upper", "share", "seeds", "verdict"))
            .toList();

    private SignReport() {}

    /** Writes both tables into {@code folder}. */
    public static void write(SignResults results, Path folder) throws IOException {
        Files.writeString(folder.resolve(SIGNS), csv(results));
        Files.writeString(folder.resolve(DECOMPOSITION), decomposition(results));
    }

    /** All tests with what came out. */
    public static String csv(SignResults results) {
        StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (SignResults.Row row : results.rows()) {
            SignTest test = row.test();
            text.append(line(
                    test.id(),
                    test.claim(),
                    test.isBuilt() ? test.off().text() : "",
                    test.isBuilt() ? test.against().text() : "",
                    test.shock().isEmpty() ? "" : test.shock().text(),
                    test.mechanism(),
                    test.measured().text(),
                    test.isBuilt() ? test.comparison().name() : "",
                    test.isBuilt() ? Integer.toString(row.year()) : "",
                    test.expected().text,
                    test.statement(),
                    test.note(),
                    Numbers.text(row.effect().mean()),
                    Numbers.text(row.effect().lower()),
                    Numbers.text(row.effect().upper()),
                    Numbers.text(test.isBuilt() ? test.share(row.effect()) : Double.NaN),
                    test.isBuilt() ? Integer.toString(row.effect().pairs()) : "",
                    test.verdict(row.effect()).name()));
        }
        return text.toString();
    }

    /** What leaving out each mechanism changes in the scores of the verdict and their terms. */
    static String decomposition(SignResults results) {
        StringBuilder text = new StringBuilder("set,mechanism,switch,score,baseline,change,lower,upper,seeds\n");
        for (SignResults.Part part : results.parts()) {
            text.append(line(
                    part.set().code(),
                    part.mechanism(),
                    part.off().text(),
                    part.score(),
                    Numbers.text(part.baseline().mean()),
                    Numbers.text(part.change().mean()),
                    Numbers.text(part.change().lower()),
                    Numbers.text(part.change().upper()),
                    Integer.toString(part.change().pairs())));
        }
        return text.toString();
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

    private static String line(String... cells) {
        return Stream.of(cells).map(SignReport::quoted).collect(Collectors.joining(",")) + "\n";
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
