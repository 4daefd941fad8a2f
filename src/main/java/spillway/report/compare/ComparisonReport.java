package spillway.report.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import spillway.report.Figure;
import spillway.report.ReportProblem;

/** Writes the page of a comparison and its pictures. */
public final class ComparisonReport {
    /** The page. */
    public static final String PAGE = "index.html";

    /** Measures of the first chart, and of the table on the terminal. */
    public static final List<String> FIRST = List.of(
            "real_output",
            "real_high_value",
            "top_two_share",
            "research_intensity",
            "score_c",
            "score_c_named",
            "score_d");

    private static final List<String> PATHS = List.of("real_output", "real_high_value", "top_two_share", "real_wage");
    private static final int MOST_MAPS = 4;

    private ComparisonReport() {}

    /** What the first chart shows: how many policies move output, and how many the scores. */
    private static String seen(EffectTables tables) {
        long policies = tables.compared().stream().filter(tables::differs).count();
        long output = moving(tables, "real_output");
        long shape = moving(tables, "score_c", "score_d");
        return policies == 1
                ? tables.title(tables.compared().get(0)) + ": " + (output > 0 ? "a" : "no")
                        + " clear effect on output, " + (shape > 0 ? "one" : "none") + " on clustering or diffusion"
                : count(output) + " of " + policies + " policies clearly move" + (output == 1 ? "s" : "") + " output, "
                        + count(shape) + " clustering or diffusion";
    }

    private static String count(long number) {
        return number == 0 ? "none" : String.valueOf(number);
    }

    private static long moving(EffectTables tables, String... measures) {
        return tables.compared().stream()
                .filter(variant -> Stream.of(measures)
                        .flatMap(measure -> tables.atEnd(variant, measure).stream())
                        .anyMatch(effect -> effect.sign() != 0))
                .count();
    }

    /**
     * Writes {@code index.html} and {@code figures/} from the tables in {@code folder}.
     *
     * @return the page
     * @throws ReportProblem if a file is missing or damaged, or writing fails
     */
    public static Path write(Path folder) {
        EffectTables tables = new EffectTables(folder);
        ShareMaps maps = new ShareMaps(tables);
        List<String> byReach = maps.byReach();
        List<String> byOutput = tables.compared().stream()
                .sorted(Comparator.comparingDouble(variant -> -tables.atEnd(variant, "real_output")
                        .map(effect -> Math.abs(effect.mean()))
                        .orElse(0.0)))
                .toList();
        Figure effects = EffectMatrix.figure(tables, "effects", seen(tables), FIRST);
        Figure map = maps.figure("shares", byReach.subList(0, 1));
        Figure paths = new EffectPaths(tables).figure("paths", PATHS, byOutput);
        List<Figure> more = new ArrayList<>();
        List<String> others = tables.measures("headline").stream()
                .filter(measure -> !FIRST.contains(measure) && !measure.startsWith("score_"))
                .toList();
        int half = (others.size() + 1) / 2;
        more.add(EffectMatrix.figure(tables, "effects-2", "Further headline measures", others.subList(0, half)));
        more.add(EffectMatrix.figure(
                tables, "effects-3", "Further headline measures, continued", others.subList(half, others.size())));
        for (int from = 1; from < byReach.size(); from += MOST_MAPS) {
            more.add(maps.figure(
                    "shares-" + (1 + from), byReach.subList(from, Math.min(byReach.size(), from + MOST_MAPS))));
        }
        try {
            Path figures = Files.createDirectories(folder.resolve("figures"));
            List<Figure> all = new ArrayList<>(List.of(effects, map, paths));
            all.addAll(more);
            for (Figure figure : all) {
                figure.write(figures);
            }
            Path file = folder.resolve(PAGE);
            Files.writeString(file, new ComparisonPage(tables).html(effects, map, paths, more, byReach, byOutput));
            return file;
        } catch (IOException e) {
            throw new ReportProblem("the page cannot be written to %s: %s".formatted(folder, e.getMessage()), e);
        }
    }
}
