package spillway.experiment.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import spillway.experiment.Laboratory;
import spillway.experiment.column.ColumnReader;
import spillway.file.Fingerprint;
import spillway.model.ModelParams;
import spillway.model.ParameterTimeline;
import spillway.model.RegionalData;
import spillway.run.CodeVersion;
import spillway.run.RunRefused;

/** The model as studies see it: makes plans of variants of one configuration, and the runs of such plans. */
public final class StudyModel {
    private static final Variant PLAIN = new Variant("baseline", List.of());

    private final Laboratory laboratory;
    private final ColumnReader columns;
    private final Inputs inputs;

    private StudyModel(Laboratory laboratory) throws RunRefused {
        this.laboratory = laboratory;
        List<String> regions = laboratory.data().regions.stream()
                .map(RegionalData.Region::name)
                .toList();
        this.columns = new ColumnReader(regions, laboratory.metricNames());
        List<String> problems = new ArrayList<>();
        Optional<spillway.experiment.Variant> plain = resolved(PLAIN, problems);
        if (plain.isEmpty()) {
            throw new RunRefused(problems);
        }
        this.inputs = new Inputs(
                hash(plain.get()).hex(),
                new Fingerprint().addValue(laboratory.data().fileHashes).hex(),
                CodeVersion.classDigest());
    }

    /**
     * The model under {@code config}, on the data beside its root.
     *
     * @throws RunRefused with every complaint about either
     */
    public static StudyModel open(Path config) throws RunRefused {
        List<String> problems = new ArrayList<>();
        Optional<Laboratory> laboratory = Laboratory.open(config, problems);
        if (laboratory.isEmpty()) {
            throw new RunRefused(problems);
        }
        return new StudyModel(laboratory.get());
    }

    /** The model itself. */
    Laboratory laboratory() {
        return laboratory;
    }

    /** The data. */
    public RegionalData data() {
        return laboratory.data();
    }

    /** The configuration file. */
    public Path config() {
        return laboratory.config();
    }

    /** Hashes of what all its plans share. */
    public Inputs inputs() {
        return inputs;
    }

    /** What reads columns. */
    public ColumnReader columns() {
        return columns;
    }

    /** The parameters that runs of the configuration itself begin with. */
    public ModelParams effective() {
        return resolved(PLAIN, new ArrayList<>())
                .orElseThrow()
                .timeline()
                .segments()
                .get(0)
                .values();
    }

    /** The same by path. */
    public Map<String, Object> values() {
        return laboratory.reader().values(effective());
    }

    /**
     * The plan of these variants.
     *
     * @throws RunRefused with every complaint about a variant or a column, each once
     */
    public Plan plan(
            String study,
            String title,
            int quarters,
            List<Column> columns,
            Seeds seeds,
            List<Variant> variants,
            Map<String, Object> facts)
            throws RunRefused {
        Set<String> problems = new LinkedHashSet<>();
        List<PlannedVariant> planned = new ArrayList<>();
        for (Variant variant : variants) {
            List<String> own = new ArrayList<>();
            planned(variant, own).ifPresent(planned::add);
            problems.addAll(own);
        }
        try {
            this.columns.read(columns.stream().map(Column::text).toList());
        } catch (IllegalArgumentException wrong) {
            problems.add(wrong.getMessage());
        }
        if (!problems.isEmpty()) {
            throw new RunRefused(List.copyOf(problems));
        }
        String config = PlanFiles.slashed(laboratory.config());
        return new Plan(study, title, config, quarters, columns, seeds, planned, inputs, facts);
    }

    /** {@code variant} with what its runs depend on; adds a line to {@code problems} for each complaint, and is then empty. */
    public Optional<PlannedVariant> planned(Variant variant, List<String> problems) {
        return resolved(variant, problems).map(found -> planned(variant, found));
    }

    private PlannedVariant planned(Variant variant, spillway.experiment.Variant found) {
        String base = new Fingerprint()
                .addValue(laboratory.reader().nested(found.base()))
                .hex();
        String identity = hash(found)
                .addValue(laboratory.data().fileHashes)
                .add(inputs.code())
                .hex();
        return new PlannedVariant(variant, base.substring(0, 16), identity);
    }

    private Fingerprint hash(spillway.experiment.Variant variant) {
        Fingerprint hash = new Fingerprint().addValue(laboratory.reader().nested(variant.base()));
        for (ParameterTimeline.Segment<ModelParams> segment : variant.timeline().segments()) {
            hash.add(segment.from().toString()).addValue(laboratory.reader().nested(segment.values()));
        }
        return hash;
    }

    Optional<spillway.experiment.Variant> resolved(Variant variant, List<String> problems) {
        return laboratory.variant(variant.name(), variant.settings(), variant.policy(), problems);
    }

    /**
     * What makes the runs of {@code plan}.
     *
     * @throws RunRefused if configuration, data or code are not those the plan was made with
     */
    public TrialRunner runner(Plan plan) throws RunRefused {
        List<String> changed = new ArrayList<>();
        inputs.byName().forEach((what, hash) -> {
            if (!hash.equals(plan.inputs().byName().get(what))) {
                changed.add(what);
            }
        });
        if (!changed.isEmpty()) {
            throw new RunRefused(plan.config() + ": " + String.join(" and ", changed)
                    + " changed since the plan was made; make a new one");
        }
        return new ModelTrials(
                this, columns.read(plan.columns().stream().map(Column::text).toList()));
    }

    boolean isStill(PlannedVariant planned, spillway.experiment.Variant found) {
        return planned(planned.variant(), found).identity().equals(planned.identity());
    }
}
