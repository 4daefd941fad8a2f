package spillway.experiment.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import spillway.file.Folders;
import spillway.report.Figure;
import spillway.report.validation.ComparisonPage;

/** Puts a comparison into a folder: tables for programs and documents, a page, charts. */
public final class ValidationReport {
    private static final String FIGURES = "validation.csv";
    private static final String SCORES = "scores.csv";
    private static final String DOCUMENT = "validation.md";
    private static final String PAGE = "validation.html";
    private static final String CHARTS = "charts";
    private static final Set<String> OWN = Set.of(FIGURES, SCORES, DOCUMENT, PAGE, CHARTS);

    private ValidationReport() {}

    /** Why nothing can be written to {@code folder}; empty if it is new, empty or holds an earlier comparison. */
    public static Optional<String> refusal(Path folder) throws IOException {
        Optional<String> refusal = Folders.refusal(folder);
        if (refusal.isPresent()) {
            return refusal;
        }
        List<String> there = Folders.content(folder);
        Set<String> foreign = new TreeSet<>(there);
        foreign.removeAll(OWN);
        if (foreign.isEmpty() && there.contains(CHARTS)) {
            Folders.content(folder.resolve(CHARTS)).stream()
                    .filter(name -> !name.startsWith(ValidationCharts.PREFIX))
                    .forEach(name -> foreign.add(CHARTS + "/" + name));
        }
        boolean earlier = there.isEmpty() || there.contains(SCORES);
        return foreign.isEmpty() && earlier
                ? Optional.empty()
                : Optional.of("has other content (%s); name a new or an empty folder"
                        .formatted(
                                foreign.isEmpty()
                                        ? String.join(", ", there)
                                        : foreign.iterator().next()));
    }

    /** Writes everything and returns the page. */
    public static Path write(Validation validation, Path folder) throws IOException {
        List<Figure> figures = new ValidationCharts(validation).all();
        ValidationFiles files = new ValidationFiles(validation);
        Files.createDirectories(folder.resolve(CHARTS));
        files.figures(folder.resolve(FIGURES));
        files.scores(folder.resolve(SCORES));
        Files.writeString(folder.resolve(DOCUMENT), new ValidationText(validation).markdown());
        for (Figure figure : figures) {
            figure.write(folder.resolve(CHARTS));
        }
        Path page = folder.resolve(PAGE);
        Files.writeString(page, page(validation, figures));
        return page;
    }

    private static String page(Validation validation, List<Figure> figures) {
        ValidationTables tables = new ValidationTables(validation);
        return new ComparisonPage(
                        validation.fittedTo(),
                        tables.notes(),
                        ValidationText.all(tables),
                        figures,
                        ValidationCharts.source(validation))
                .html();
    }
}
