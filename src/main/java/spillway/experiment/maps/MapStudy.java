package spillway.experiment.maps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import spillway.experiment.study.Column;
import spillway.experiment.study.Plan;
import spillway.experiment.study.PlannedVariant;
import spillway.experiment.study.Results;
import spillway.experiment.study.Study;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.Variant;
import spillway.experiment.study.VerdictColumns;
import spillway.file.CsvWriter;
import spillway.model.CityFigure;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.report.MapReport;
import spillway.run.RunRefused;

/** The outcome over one to three parameters: a variant for each point, a table of points, a picture. */
public final class MapStudy implements Study {
    /** What kind of study it is. */
    public static final String KIND = "map";

    /** The table of points. */
    public static final String POINTS = "points.csv";

    private final StudyModel model;
    private final MapSpec spec;
    private final Optional<Path> policy;
    private final boolean drawn;

    /**
     * A map.
     *
     * @param policy a policy that all points have; empty for none
     * @param drawn whether it is drawn
     */
    public MapStudy(StudyModel model, MapSpec spec, Optional<Path> policy, boolean drawn) {
        this.model = model;
        this.spec = spec;
        this.policy = policy;
        this.drawn = drawn;
    }

    @Override
    public Plan plan() throws RunRefused {
        Design design = spec.design();
        List<String> problems = new ArrayList<>();
        design.check(problems);
        if (problems.isEmpty()) {
            // A bad value is named once, and not at every point that has it.
            for (Axis axis : design.axes()) {
                axis.values().forEach(value -> model.planned(variant(List.of(axis.path() + "=" + value)), problems));
            }
        }
        if (!problems.isEmpty()) {
            throw new RunRefused(problems.stream()
                    .map(complaint -> complaint.replaceFirst("^--set", "axis"))
                    .distinct()
                    .toList());
        }
        List<Variant> variants = design.points().stream()
                .map(design::settings)
                .map(this::variant)
                .toList();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("deadband", model.effective().verdict().deadband());
        return model.plan(KIND, spec.name(), design.quarters(), columns(), design.seeds(), variants, facts);
    }

    private Variant variant(List<String> settings) {
        return new Variant(String.join(" ", settings), settings, policy);
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(VerdictColumns.all());
        for (RegionSet set : RegionSets.ALL) {
            String text = "sum " + CityFigure.REAL_GDP.column() + " " + set.code() + " @end";
            columns.add(new Column(PointSummary.gdpColumn(set), text));
        }
        return columns;
    }

    /** Every point for every set of regions. */
    public List<PointSummary> points(Results results) {
        return PointSummary.all(results, spec.design(), baseline(results.plan()));
    }

    /** Number of the point whose values are those of the configuration itself, if there is one. */
    OptionalInt baseline(Plan plan) {
        String own = model.planned(new Variant("baseline", List.of(), policy), new ArrayList<>())
                .map(PlannedVariant::identity)
                .orElseThrow();
        return IntStream.range(0, plan.variants().size())
                .filter(v -> plan.variants().get(v).identity().equals(own))
                .findFirst();
    }

    @Override
    public void report(Results results, Path folder) throws IOException {
        CsvWriter.table(
                folder.resolve(POINTS),
                PointSummary.header(spec.design()),
                points(results).stream().map(PointSummary::row).toList());
        if (drawn) {
            MapReport.write(folder);
        }
    }
}
