package spillway.experiment.forces;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import spillway.experiment.study.VerdictEffect;
import spillway.file.CsvWriter;
import spillway.run.RunRefused;

/** A configuration as it is and without each of its forces, with the same seeds. */
public final class ForceStudy implements Study {
    /** What kind of study it is. */
    public static final String KIND = "forces";
    /** The table. */
    public static final String TABLE = "forces.csv";

    private static final String BASELINE = "baseline";

    private final StudyModel model;
    private final List<Force> forces;
    private final Seeds seeds;
    private final int quarters;
    private final Optional<Path> policy;

    /**
     * A study of these forces.
     *
     * @param policy a policy that all runs have; empty for none
     */
    public ForceStudy(StudyModel model, List<Force> forces, Seeds seeds, int quarters, Optional<Path> policy) {
        this.model = model;
        this.forces = List.copyOf(forces);
        this.seeds = seeds;
        this.quarters = quarters;
        this.policy = policy;
    }

    @Override
    public Plan plan() throws RunRefused {
        List<Variant> variants = new ArrayList<>();
        variants.add(new Variant(BASELINE, List.of(), policy));
        forces.forEach(force -> variants.add(new Variant(force.name(), force.off(), policy)));
        return model.plan(
                KIND, "What each force contributes", quarters, VerdictColumns.all(), seeds, variants, Map.of());
    }

    /** What leaving each force out does, in the order of the plan. */
    public Map<Force, VerdictEffect> effects(Results results) {
        Map<Force, VerdictEffect> effects = new LinkedHashMap<>();
        forces.forEach(force -> effects.put(force, VerdictEffect.of(force.name(), BASELINE, results)));
        return effects;
    }

    @Override
    public void report(Results results, Path folder) throws IOException {
        List<String> header = new ArrayList<>(List.of("force", "off", "meaning"));
        header.addAll(VerdictEffect.columns());
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row(BASELINE, "", "all forces as configured", VerdictEffect.of(BASELINE, BASELINE, results)));
        effects(results)
                .forEach((force, effect) ->
                        rows.add(row(force.name(), String.join(";", force.off()), force.meaning(), effect)));
        CsvWriter.table(folder.resolve(TABLE), header, rows);
    }

    private static List<Object> row(String name, String off, String meaning, VerdictEffect effect) {
        List<Object> row = new ArrayList<>(List.of(name, off, meaning));
        row.addAll(effect.cells());
        return row;
    }
}
