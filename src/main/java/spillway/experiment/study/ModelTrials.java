package spillway.experiment.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spillway.experiment.AnnualResults;
import spillway.experiment.column.ColumnReader;
import spillway.run.RunRefused;
import spillway.run.Scenario;

/** Makes trials with the model and reads their columns off the annual results. */
final class ModelTrials implements TrialRunner {
    /** Variants whose values are kept for the next seed. */
    private static final int KEPT = 256;

    private final StudyModel model;
    private final ColumnReader.Cells cells;
    private final Map<String, Scenario> resolved = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Scenario> eldest) {
            return size() > KEPT;
        }
    };

    ModelTrials(StudyModel model, ColumnReader.Cells cells) {
        this.model = model;
        this.cells = cells;
    }

    @Override
    public List<String> run(Trial trial) throws RunRefused {
        Scenario scenario = resolved(trial.variant());
        AnnualResults.Recorder recorder = cells.figuresAlone()
                ? AnnualResults.Recorder.ofFigures()
                : AnnualResults.Recorder.of(model.runs(), scenario);
        model.runs().run(scenario, trial.seed(), trial.quarters(), recorder);
        return cells.of(recorder.results());
    }

    private synchronized Scenario resolved(PlannedVariant planned) throws RunRefused {
        Scenario kept = resolved.get(planned.identity());
        if (kept != null) {
            return kept;
        }
        List<String> problems = new ArrayList<>();
        Optional<Scenario> found = model.resolved(planned.variant(), problems);
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
