package spillway.experiment.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spillway.experiment.study.Column;
import spillway.experiment.study.ParameterSet;
import spillway.experiment.study.Plan;
import spillway.experiment.study.Results;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.Study;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.Variant;
import spillway.experiment.study.VerdictColumns;
import spillway.model.RegionalData;
import spillway.run.RunRefused;

/** Ways to run, each with the same seeds, and with the same seeds under other parameter sets if they are asked for. */
public final class ComparisonStudy implements Study {
    /** What kind of study it is. */
    public static final String KIND = "compare";

    private final StudyModel model;
    private final List<ComparedVariant> variants;
    private final List<ParameterSet> sets;
    private final Seeds seeds;
    private final int quarters;

    /**
     * A comparison.
     *
     * @param variants the ways to run, the baseline first
     * @param sets the parameter sets under which all of them run
     */
    public ComparisonStudy(
            StudyModel model, List<ComparedVariant> variants, List<ParameterSet> sets, Seeds seeds, int quarters) {
        this.model = model;
        this.variants = List.copyOf(variants);
        this.sets = List.copyOf(sets);
        this.seeds = seeds;
        this.quarters = quarters;
    }

    @Override
    public Plan plan() throws RunRefused {
        List<String> problems = new ArrayList<>(VariantChecks.complaints(model, variants));
        if (!problems.isEmpty()) {
            throw new RunRefused(problems);
        }
        List<Variant> all = new ArrayList<>();
        for (ParameterSet set : sets) {
            variants.forEach(one -> all.add(set.with(one.variant())));
        }
        List<Column> columns = new ArrayList<>(VerdictColumns.all());
        measures().forEach(measure -> columns.add(new Column(measure.column(), measure.recorded())));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("deadband", model.effective().verdict().deadband());
        return model.plan(KIND, "Comparison of policies", quarters, columns, seeds, all, facts);
    }

    /** Everything in which the runs may differ. */
    public List<Measure> measures() {
        return Measure.all(places());
    }

    /** The regions of which something is said. */
    public List<String> places() {
        return model.data().regions.stream().map(RegionalData.Region::name).toList();
    }

    /** The ways to run, the baseline first. */
    public List<ComparedVariant> variants() {
        return variants;
    }

    /** The parameter sets. */
    public List<ParameterSet> sets() {
        return sets;
    }

    /** Length of every run. */
    public int quarters() {
        return quarters;
    }

    /** What the runs say. */
    public Effects effects(Results results) {
        return new Effects(this, results);
    }

    /** The model. */
    StudyModel model() {
        return model;
    }

    /** The same comparison with other seeds. */
    public ComparisonStudy with(Seeds others) {
        return new ComparisonStudy(model, variants, sets, others, quarters);
    }

    /** Seeds of every way to run. */
    public Seeds seeds() {
        return seeds;
    }

    @Override
    public void report(Results results, Path folder) throws IOException {
        new Comparison(effects(results), Optional.empty()).write(folder);
    }
}
