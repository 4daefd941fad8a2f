package spillway.experiment.fragility;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spillway.experiment.study.Plan;
import spillway.experiment.study.Results;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.Study;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.Variant;
import spillway.experiment.study.VerdictColumns;
import spillway.file.CsvWriter;
import spillway.model.variant.DataVariant;
import spillway.report.fragility.FragilityPage;
import spillway.run.InputDependence;
import spillway.run.RunRefused;

/** A configuration on its data, and on each declared variant of them, with the same seeds; every base year is solved anew. */
public final class FragilityStudy implements Study {
    /** What kind of study it is. */
    public static final String KIND = "fragility";
    /** The way to run on the data as they are. */
    static final String BASELINE = "baseline";

    private final StudyModel model;
    private final List<DataVariant> variants;
    private final Seeds seeds;
    private final int quarters;
    private final Optional<Path> policy;

    /**
     * A study of these variants.
     *
     * @param policy a policy that all runs have; empty for none
     */
    public FragilityStudy(
            StudyModel model, List<DataVariant> variants, Seeds seeds, int quarters, Optional<Path> policy) {
        this.model = model;
        this.variants = List.copyOf(variants);
        this.seeds = seeds;
        this.quarters = quarters;
        this.policy = policy;
    }

    @Override
    public Plan plan() throws RunRefused {
        List<Path> policies = policy.stream().toList();
        List<Variant> all = new ArrayList<>();
        all.add(new Variant(BASELINE, List.of(), policies));
        variants.forEach(one -> all.add(new Variant(one.name(), List.of(), policies, one.name())));
        return model.plan(KIND, "What the label depends on", quarters, VerdictColumns.all(), seeds, all, Map.of());
    }

    /** What each variant does to the verdict on the nine cities, in the order of the plan. */
    public List<InputEffect> effects(Results results) {
        return variants.stream().map(one -> InputEffect.of(one, results)).toList();
    }

    @Override
    public void report(Results results, Path folder) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(InputEffect.baselineRow(results));
        effects(results).forEach(one -> rows.add(one.row()));
        CsvWriter.table(folder.resolve(InputDependence.FILE), InputEffect.header(), rows);
        FragilityPage.write(folder);
    }
}
