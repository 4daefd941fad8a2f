package spillway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import spillway.experiment.study.Plan;
import spillway.experiment.study.PlanRunner;
import spillway.experiment.study.Results;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.TrialRunner;
import spillway.experiment.sweep.SweepReader;
import spillway.experiment.sweep.SweepStudy;
import spillway.input.PolicyFiles;
import spillway.run.Progress;
import spillway.run.RunRefused;

/** Sweeps as work that can be timed: runs, shards and tables; the plan is there before the clock runs. */
final class StudyWork {
    private final Setting setting;
    private final SweepText text;
    private int made;

    /** Work on the sweep that {@code text} says. */
    StudyWork(Setting setting, SweepText text) {
        this.setting = setting;
        this.text = text;
    }

    SweepText text() {
        return text;
    }

    private SweepReader.Read read() throws IOException, RunRefused {
        PolicyFiles policies = new PolicyFiles(setting.config().resolveSibling("policies"));
        return SweepReader.read(
                text.in(setting.scratch()), policies, config -> StudyModel.open(config, setting.baseYears()));
    }

    /** The whole sweep, in a new folder each round. */
    Work made(int threads) {
        return () -> {
            SweepReader.Read read = read();
            SweepStudy study = new SweepStudy(read.model(), read.spec());
            Plan plan = study.plan();
            // Base years are there before the clock runs, as they are for runs without a study.
            for (int seed = 0; seed < plan.seeds().count(); seed++) {
                runner(read, plan).run(plan.trial(seed));
            }
            Path folder = setting.scratch()
                    .resolve("study-" + plan.size() + "-" + threads + "-" + text.keep() + "-" + made++);
            return () -> {
                PlanRunner.Source source = planned -> runner(read, planned);
                Results results = runner(source, threads).runAll(folder, plan);
                study.report(results, folder);
                return new Work.Load(0, plan.size() * plan.quarters(), plan.size(), results, bytes(folder));
            };
        };
    }

    private TrialRunner runner(SweepReader.Read read, Plan plan) throws RunRefused {
        return read.model().runner(plan, setting.interruption(), () -> List.of());
    }

    private PlanRunner runner(PlanRunner.Source source, int threads) {
        return new PlanRunner(source, threads, Progress.silent(), setting.interruption());
    }

    /** Fills {@code folder} with rows that look like those of the sweep's runs, without running the model. */
    void fill(Path folder) throws IOException, RunRefused, InterruptedException {
        SweepReader.Read read = read();
        Plan plan = new SweepStudy(read.model(), read.spec()).plan();
        List<String> cells = runner(read, plan).run(plan.trial(0));
        runner(planned -> trial -> cells, 1).runAll(folder, plan);
    }

    private static double bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> {
                        try {
                            return Files.size(file);
                        } catch (IOException gone) {
                            throw new UncheckedIOException(gone);
                        }
                    })
                    .sum();
        }
    }
}
