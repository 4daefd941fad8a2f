package spillway.experiment.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import spillway.experiment.AnnualResults;
import spillway.experiment.column.ColumnReader;
import spillway.run.Interruption;
import spillway.run.ModelRunner;
import spillway.run.Observer;
import spillway.run.RunDriver;
import spillway.run.RunPlan;
import spillway.run.RunPlanner;
import spillway.run.RunRefused;
import spillway.run.Scenario;

/** Makes trials with the model and reads their columns off the annual results. */
final class ModelTrials implements TrialRunner {
    /** Variants whose values are kept for the next seed. */
    private static final int KEPT = 256;

    private final StudyModel model;
    private final ColumnReader.Cells cells;
    private final Interruption interruption;
    private final Supplier<? extends List<? extends Observer>> watchers;
    private final Map<String, Scenario> resolved = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Scenario> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * Trials with the model.
     *
     * @param interruption ends runs that leave logs between two quarters
     * @param watchers what else watches such a run, anew for each
     */
    ModelTrials(
            StudyModel model,
            ColumnReader.Cells cells,
            Interruption interruption,
            Supplier<? extends List<? extends Observer>> watchers) {
        this.model = model;
        this.cells = cells;
        this.interruption = interruption;
        this.watchers = watchers;
    }

    @Override
    public List<String> run(Trial trial) throws RunRefused {
        Scenario scenario = resolved(trial.variant());
        ModelRunner runs = model.runs(trial.variant().variant());
        AnnualResults.Recorder recorder = recorder(runs, scenario);
        runs.run(scenario, trial.seed(), trial.quarters(), recorder);
        return cells.of(recorder.results());
    }

    @Override
    public List<String> run(Trial trial, Path logs) throws IOException, RunRefused, InterruptedException {
        Scenario scenario = resolved(trial.variant());
        ModelRunner runs = model.runs(trial.variant().variant());
        AnnualResults.Recorder recorder = recorder(runs, scenario);
        List<Observer> observers = new ArrayList<>(watchers.get());
        observers.add(recorder);
        RunPlan plan = RunPlanner.plan(
                runs, scenario, trial.variant().variant().policies(), trial.seed(), 1, trial.quarters(), model.code());
        RunDriver.Result result = RunDriver.ofOneOfMany(interruption).drive(plan, logs, observers, folder -> {});
        return switch (result.ending()) {
            case COMPLETED -> cells.of(recorder.results());
            case INTERRUPTED -> throw new InterruptedException(result.failure());
            case FAILED -> throw failed(result);
        };
    }

    /** A run that breaks does so whenever it is made; a disk or a memory that is full says nothing of the run. */
    private static RuntimeException failed(RunDriver.Result result) throws IOException {
        Throwable cause = result.cause();
        if (cause instanceof RuntimeException && !(cause instanceof UncheckedIOException)) {
            return new IllegalStateException(result.failure(), cause);
        }
        throw new IOException(result.failure(), cause);
    }

    private AnnualResults.Recorder recorder(ModelRunner runs, Scenario scenario) {
        return AnnualResults.Recorder.of(runs, scenario, cells.needs());
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
            String policy = planned.variant().policyText();
            String what = policy.isEmpty()
                    ? "its settings are not those that the plan was made with"
                    : "the policy " + policy + " changed since the plan was made";
            throw new RunRefused("variant " + planned.name() + ": " + what + "; make a new plan");
        }
        resolved.put(planned.identity(), found.get());
        return found.get();
    }
}
