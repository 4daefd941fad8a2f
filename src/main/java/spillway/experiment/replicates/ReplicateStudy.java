package spillway.experiment.replicates;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spillway.experiment.study.Column;
import spillway.experiment.study.Plan;
import spillway.experiment.study.PlanRunner;
import spillway.experiment.study.Results;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.Study;
import spillway.experiment.study.StudyFolder;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.Variant;
import spillway.experiment.study.VerdictColumns;
import spillway.model.RegionalData;
import spillway.run.Interruption;
import spillway.run.RunDriver;
import spillway.run.RunFolder;
import spillway.run.RunPlan;
import spillway.run.RunRecord;
import spillway.run.RunRefused;

/** The same run with several seeds, each with its logs in a folder of its own below that of the study. */
public final class ReplicateStudy implements Study {
    /** What kind of study it is. */
    public static final String KIND = "replicates";

    private final RunPlan set;
    private final StudyModel model;
    private final Variant variant;

    /**
     * The replicates of {@code set}.
     *
     * @param overrides single values of the form {@code path=value} with which it was planned
     * @param policy the policy file with which it was planned; empty for none
     * @throws RunRefused if the configuration cannot be used without them
     */
    public ReplicateStudy(RunPlan set, List<String> overrides, Optional<Path> policy) throws RunRefused {
        this.set = set;
        this.model = StudyModel.of(set);
        this.variant = new Variant(KIND, overrides, policy);
    }

    /** The model that its runs are of. */
    public StudyModel model() {
        return model;
    }

    @Override
    public Plan plan() throws RunRefused {
        Seeds seeds = new Seeds(set.seed(), set.replicates());
        String title = "Replicates of " + model.config().getFileName();
        List<String> places =
                model.data().regions.stream().map(RegionalData.Region::name).toList();
        List<Column> columns = new ArrayList<>(VerdictColumns.all());
        Followed.columns(places).forEach(columns::add);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(ReplicateReport.DEADBAND, model.effective().verdict().deadband());
        facts.put(ReplicateReport.PLACES, places);
        return model.plan(KIND, title, set.quarters(), columns, seeds, List.of(variant), facts)
                .keeping(Plan.Keep.LOGS);
    }

    @Override
    public void report(Results results, Path folder) throws IOException {
        ReplicateReport.of(results, folder).write(folder);
    }

    /**
     * Makes the runs that {@code path} lacks and sums all of them up, under a manifest that says how far the set has come.
     *
     * @throws RunRefused if the folder holds something else, which is then as it was
     */
    public RunDriver.Result run(Path path, PlanRunner runner) throws IOException, RunRefused, InterruptedException {
        Plan plan = plan();
        StudyFolder.open(path, plan).gather();
        RunRecord record = new RunRecord(set.manifest(), path);
        runner.interruption().watch(record);
        record.started();
        try {
            long started = System.nanoTime();
            Results results = runner.run(path, plan);
            if (results.missing().length > 0) {
                return interrupted(record);
            }
            ReplicateReport report = ReplicateReport.of(results, path);
            if (report.failure().isPresent()) {
                return failed(record, report.failure().get(), null);
            }
            report.write(path);
            double wallSeconds = (System.nanoTime() - started) / 1e9;
            record.measured(wallSeconds, report.cpuSeconds(), report.agentSteps(), report.fingerprint());
            return record.completed() ? RunDriver.Result.COMPLETED : interrupted(record);
        } catch (IOException broken) {
            return failed(record, RunFolder.reason(broken), broken);
        } catch (RuntimeException | RunRefused broken) {
            return failed(record, String.valueOf(broken.getMessage()), broken);
        }
    }

    private static RunDriver.Result failed(RunRecord record, String why, @Nullable Throwable cause) {
        record.failed(why);
        return new RunDriver.Result(RunDriver.Ending.FAILED, why, cause);
    }

    private static RunDriver.Result interrupted(RunRecord record) {
        record.failed(Interruption.REASON);
        return RunDriver.Result.INTERRUPTED;
    }
}
