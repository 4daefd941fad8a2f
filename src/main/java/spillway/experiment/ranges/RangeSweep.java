package spillway.experiment.ranges;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import spillway.experiment.design.DeclaredRanges;
import spillway.experiment.design.SpaceFilling;
import spillway.experiment.study.Column;
import spillway.experiment.study.Plan;
import spillway.experiment.study.Results;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.Study;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.Variant;
import spillway.file.CsvWriter;
import spillway.model.CityFigure;
import spillway.model.verdict.RegionSets;
import spillway.run.RunRefused;

/**
 * Runs at points that fill the declared ranges of all parameters jointly. A point holds if its run reaches its end: each quarter the run
 * itself checks that its books balance and that its figures are plausible.
 */
public final class RangeSweep implements Study {
    /** What kind of study it is. */
    public static final String KIND = "ranges";

    private static final String WHOLE = RegionSets.FOURTEEN.code();
    private static final String FAILURES = "failures.csv";

    private final StudyModel model;
    private final DeclaredRanges ranges;
    private final int points;
    private final long seed;
    private final int quarters;

    /** This many points of the design with this seed, which is that of the runs too, of runs of this length. */
    public RangeSweep(StudyModel model, int points, long seed, int quarters) {
        this.model = model;
        this.ranges = model.ranges();
        this.points = points;
        this.seed = seed;
        this.quarters = quarters;
    }

    /** The ways to run, in the order of the design. */
    public List<Variant> variants() {
        List<Variant> variants = new ArrayList<>();
        for (double[] point : SpaceFilling.points(ranges.size(), points, seed)) {
            String name = String.format(Locale.ROOT, "point-%04d", variants.size() + 1);
            variants.add(new Variant(name, ranges.settings(point)));
        }
        return variants;
    }

    @Override
    public Plan plan() throws RunRefused {
        return model.plan(
                KIND,
                "Runs over the declared ranges of all parameters",
                quarters,
                List.of(
                        new Column("real_gdp", "sum " + CityFigure.REAL_GDP.column() + " " + WHOLE),
                        new Column("residents", "sum " + CityFigure.POPULATION.column() + " " + WHOLE)),
                new Seeds(seed, 1),
                variants(),
                Map.of("dimensions", ranges.size()));
    }

    /** How many runs broke for each reason, places and numbers aside. */
    public static Map<String, Integer> reasons(Results results) {
        Map<String, Integer> reasons = new TreeMap<>();
        results.problems().values().forEach(why -> reasons.merge(kind(why), 1, Integer::sum));
        return reasons;
    }

    private static String kind(String why) {
        return why.replaceAll("[12][0-9]{3}Q[1-4]", "QUARTER").replaceAll("-?[0-9][0-9.]*(E-?[0-9]+)?", "N");
    }

    @Override
    public void report(Results results, Path folder) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        results.problems().forEach((run, why) -> rows.add(List.of(run, why)));
        CsvWriter.table(folder.resolve(FAILURES), List.of("run", "why"), rows);
    }
}
