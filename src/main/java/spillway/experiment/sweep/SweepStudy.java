package spillway.experiment.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import spillway.experiment.study.Column;
import spillway.experiment.study.ParameterSet;
import spillway.experiment.study.Plan;
import spillway.experiment.study.Results;
import spillway.experiment.study.Study;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.Variant;
import spillway.file.Fingerprint;
import spillway.kernel.Numbers;
import spillway.report.sweep.SweepReport;
import spillway.run.RunRefused;

/** A sweep as a study: a variant for each point, policy and parameter set, and the tables gathered from their runs. */
public final class SweepStudy implements Study {
    /** What kind of study it is. */
    public static final String KIND = "sweep";

    private static final String REQUEST = "request";

    private final StudyModel model;
    private final SweepSpec spec;
    private final Optional<Parquet> parquet;
    private final boolean page;

    /** The sweep that {@code spec} says, of {@code model}, which has its base configuration. */
    public SweepStudy(StudyModel model, SweepSpec spec) {
        this(model, spec, Optional.empty(), false);
    }

    /** As above, with what writes its tables as Parquet too. */
    public SweepStudy(StudyModel model, SweepSpec spec, Optional<Parquet> parquet, boolean page) {
        this.model = model;
        this.spec = spec;
        this.parquet = parquet;
        this.page = page;
    }

    private List<Column> columns() {
        return Stream.concat(spec.measures().stream().map(SweepMeasure::column), spec.cities().columns().stream())
                .toList();
    }

    @Override
    public boolean isPlannedBy(Plan earlier) {
        return request(variants(spec.points())).equals(earlier.facts().get(REQUEST));
    }

    /** Stands for all that decides the plan: what was asked for, and what configuration, data, policies and program are. */
    private String request(List<Variant> variants) {
        Fingerprint asked = new Fingerprint()
                .addValue(model.inputs().byName())
                .add(model.config().toString())
                .add(spec.name())
                .add(spec.quarters())
                .add(spec.seeds().toString())
                .add(spec.keep().toString())
                .addValue(spec.design().facts())
                .add(spec.measures().toString())
                .add(columns().toString());
        for (SweepPolicy policy : spec.policies()) {
            asked.add(policy.name());
            asked.add(model.policy(policy.files(), new ArrayList<>()).toString());
        }
        variants.forEach(variant -> asked.add(variant.toString()));
        return asked.hex();
    }

    @Override
    public Plan plan() throws RunRefused {
        List<Column> columns = columns();
        List<SweepSpec.Point> points = spec.points();
        List<Variant> variants = variants(points);
        refuseInertPolicies(points);
        return model.plan(
                        KIND,
                        spec.name(),
                        spec.quarters(),
                        columns,
                        spec.seeds(),
                        variants,
                        facts(points, request(variants)))
                .keeping(spec.keep());
    }

    /** Refuses policies that change nothing, but for those of which the points change something. */
    private void refuseInertPolicies(List<SweepSpec.Point> points) throws RunRefused {
        List<String> problems = spec.policies().stream()
                .filter(policy -> points.stream()
                        .flatMap(point -> point.settings().stream())
                        .noneMatch(policy::isChangedBy))
                .flatMap(policy ->
                        model
                                .inertPolicy(new Variant(policy.name(), List.of(), policy.files()), spec.quarters())
                                .stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new RunRefused(problems);
        }
    }

    private List<Variant> variants(List<SweepSpec.Point> points) {
        List<Variant> variants = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            for (SweepPolicy policy : spec.policies()) {
                for (ParameterSet set : spec.sets()) {
                    String name = "point " + (p + 1) + (policy.files().isEmpty() ? "" : " " + policy.name())
                            + (set.equals(ParameterSet.CALIBRATED) ? "" : " " + set.name());
                    List<String> settings = new ArrayList<>(set.settings());
                    points.get(p).settings().stream()
                            .filter(setting -> setting.indexOf(':') < 0 || policy.isChangedBy(setting))
                            .forEach(settings::add);
                    variants.add(new Variant(name, settings, policy.files()));
                }
            }
        }
        return variants;
    }

    private Map<String, Object> facts(List<SweepSpec.Point> points, String request) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(REQUEST, request);
        facts.put(Plan.OWN_TABLES, SweepTables.RUNS);
        facts.put("deadband", model.effective().verdict().deadband());
        facts.put("design", spec.design().facts());
        facts.put("dimensions", spec.space().names());
        List<String> paths = points.stream()
                .flatMap(point -> point.settings().stream())
                .map(setting -> setting.substring(0, setting.indexOf('=')))
                .distinct()
                .toList();
        facts.put("axes", paths.stream().map(this::axis).toList());
        facts.put("policies", spec.policies().stream().map(SweepPolicy::name).toList());
        facts.put("sets", spec.sets().stream().map(ParameterSet::name).toList());
        Map<String, Object> measures = new LinkedHashMap<>();
        spec.measures().forEach(measure -> measures.put(measure.name(), measure.meaning()));
        facts.put("measures", measures);
        facts.put("cities", spec.cities().facts());
        facts.put(
                "points",
                points.stream()
                        .map(point -> List.of(point.place().row(), point.place().part()))
                        .toList());
        return facts;
    }

    private Map<String, Object> axis(String path) {
        Map<String, Object> axis = new LinkedHashMap<>();
        axis.put("path", path);
        model.catalogue().find(path.substring(path.indexOf(':') + 1)).ifPresent(parameter -> {
            axis.put("unit", parameter.unit());
            axis.put("meaning", parameter.doc());
            if (path.indexOf(':') > 0) {
                return;
            }
            Object own = model.values().get(path);
            axis.put("own", own instanceof Double number ? Numbers.exactText(number) : String.valueOf(own));
        });
        return axis;
    }

    @Override
    public void report(Results results, Path folder) throws IOException {
        Path file = folder.resolve(SweepReport.PAGE);
        if (!SweepTables.areOf(results, folder) || page && !Files.exists(file)) {
            Files.deleteIfExists(file);
            SweepTables.write(results, folder);
            SweepAnalysis.write(results.plan(), folder);
            if (page) {
                SweepReport.write(folder);
            }
        }
        if (parquet.isPresent()) {
            parquet.get().write(results, folder);
        }
    }
}
