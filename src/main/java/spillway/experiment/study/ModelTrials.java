package spillway.experiment.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spillway.experiment.AnnualResults;
import spillway.experiment.Trial;
import spillway.experiment.Variant;
import spillway.experiment.column.ColumnReader;
import spillway.run.RunRefused;

/** Makes trials with the model and reads their columns off the annual results. */
final class ModelTrials implements TrialRunner {
    /** Variants whose values are kept for the next seed. */
    private static final int KEPT = 256;

    private final StudyModel model;
    private final ColumnReader.Cells cells;
    private final Map<String, Variant> resolved = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Variant> eldest) {
            return size() > KEPT;
        }
    };

    ModelTrials(StudyModel model, ColumnReader.Cells cells) {
        this.model = model;
        this.cells = cells;
    }

    @Override
    public List<String> run(spillway.experiment.study.Trial trial) throws RunRefused {
        Variant variant = resolved(trial.variant());
        AnnualResults.Keeper keeper = cells.figuresAlone()
                ? AnnualResults.Keeper.ofFigures()
                : AnnualResults.Keeper.of(model.laboratory(), variant).get();
        return cells.of(model.laboratory().run(new Trial(variant, trial.seed(), trial.quarters()), keeper));
    }

    private synchronized Variant resolved(PlannedVariant planned) throws RunRefused {
        Variant kept = resolved.get(planned.identity());
        if (kept != null) {
            return kept;
        }
        List<String> problems = new ArrayList<>();
        Optional<Variant> found = model.resolved(planned.variant(), problems);
        if (found.isEmpty()) {
            throw new RunRefused(problems);
        }
        if (!model.isStill(planned, found.get())) {
            throw new RunRefused("variant " + planned.name() + ": its policy file changed since the plan was made");
        }
        resolved.put(planned.identity(), found.get());
        return found.get();
    }
}
