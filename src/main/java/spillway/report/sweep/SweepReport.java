package spillway.report.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import spillway.report.Figure;
import spillway.report.ReportProblem;

/** Writes the page of a sweep and its pictures. */
public final class SweepReport {
    /** The page. */
    public static final String PAGE = "index.html";

    private static final int MOST_FURTHER = 12;

    /** The class and the terms of its scores: the tables hold them, pictures of them would be too many. */
    private static final Set<String> VERDICT = Set.of("outcome", "hhi", "core", "breadth", "sigma", "ratio");

    private final SweepLogs logs;

    private SweepReport(SweepLogs logs) {
        this.logs = logs;
    }

    /**
     * Writes {@code index.html} and {@code figures/} from the tables in {@code folder}.
     *
     * @return the page
     * @throws ReportProblem if a file is missing or damaged, or writing fails
     */
    public static Path write(Path folder) {
        SweepLogs logs = new SweepLogs(folder);
        SweepReport report = new SweepReport(logs);
        List<Figure> first = report.first();
        List<Figure> further = report.further(first);
        try {
            Path figures = Files.createDirectories(folder.resolve("figures"));
            for (Figure figure : first) {
                figure.write(figures);
            }
            for (Figure figure : further) {
                figure.write(figures);
            }
            Path page = folder.resolve(PAGE);
            Files.writeString(page, new SweepPage(logs).html(first, further));
            return page;
        } catch (IOException e) {
            throw new ReportProblem("the page cannot be written to %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** The pictures of what is told first. */
    private List<Figure> first() {
        SweepLogs.Case one = logs.leading();
        List<Figure> figures = new ArrayList<>();
        if (logs.has("curves.csv") && logs.paths().size() == 2) {
            figures.addAll(PhaseMap.figure(logs, one, logs.primary(), "phase"));
        }
        if (logs.has("boxes.csv") && !logs.has("curves.csv")) {
            figures.addAll(new BoxFigures(logs).figure(new SweepLogs.Case(one.policy(), "", one.set())));
        }
        for (String measure : logs.primary()) {
            figures.addAll(of(one, measure, measure));
        }
        return figures;
    }

    /** The pictures of a result under a case. */
    private List<Figure> of(SweepLogs.Case one, String measure, String name) {
        List<Figure> figures = new ArrayList<>();
        if (logs.has("morris.csv")) {
            figures.addAll(new ScreeningFigures(logs).figure(one, measure, "effects-" + name));
        }
        if (logs.has("sobol.csv")) {
            figures.addAll(new ShareFigures(logs).variance(one, measure, "variance-" + name));
        }
        if (logs.has("correlations.csv")) {
            figures.addAll(new ShareFigures(logs).correlations(one, measure, "correlation-" + name));
        }
        if (logs.has("curves.csv")) {
            CurveFigures curves = new CurveFigures(logs);
            figures.addAll(curves.tornado(one, measure, "tornado-" + name));
            figures.addAll(curves.curves(one, measure, "curves-" + name));
        }
        return figures;
    }

    /** The pictures of everything else, up to a number that a page can bear. */
    private List<Figure> further(List<Figure> first) {
        List<Figure> figures = new ArrayList<>();
        int number = 0;
        for (SweepLogs.Case one : logs.cases()) {
            number++;
            if (!one.equals(logs.leading())) {
                if (logs.has("curves.csv")) {
                    figures.addAll(PhaseMap.figure(logs, one, logs.primary(), "phase-" + number));
                }
                for (String measure : logs.primary()) {
                    figures.addAll(of(one, measure, measure + "-" + number));
                }
            }
        }
        logs.facts().entry("measures").texts().keySet().stream()
                .filter(measure -> !VERDICT.contains(measure) && !logs.primary().contains(measure))
                .forEach(measure -> figures.addAll(of(logs.leading(), measure, measure)));
        figures.removeAll(first);
        return figures.subList(0, Math.min(MOST_FURTHER, figures.size()));
    }
}
