package spillway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import spillway.run.RunRefused;

/** The cases of studies: what they cost beyond their runs. */
final class StudyCases {
    /** The group, which takes minutes and is done only when it is asked for. */
    static final String STUDY = "study";

    static final String PLAIN = "study-plain";
    static final String ROWS = "study-rows";
    static final String TWO_THREADS = "study-two-threads";
    static final String RECORDED = "study-recorded";
    static final String LOGS = "study-logs";
    static final String RESUME = "study-resume";
    static final String THOUSAND = "study-1000";
    static final String TEN_THOUSAND = "study-10000";

    private static final int FEW = 4;
    private static final int SEEDS = 2;
    private static final int TEN = 10_000;

    private final Setting setting;
    private final Build build;
    private final RunWork usual;

    /** Cases under {@code setting}; {@code build} is the one that runs. */
    StudyCases(Setting setting, Build build) {
        this.setting = setting;
        this.build = build;
        this.usual = new RunWork(setting, setting.quarters(), List.of());
    }

    /** All of them, in the order of the table. */
    List<BenchCase> all() {
        int runs = FEW * SEEDS;
        StudyWork few = new StudyWork(setting, new SweepText(setting.config(), setting.quarters(), FEW, SEEDS));
        StudyWork logs = new StudyWork(setting, few.text().keepingLogs());
        return List.of(
                here(PLAIN, runs + " runs without logs, one after another", usual.several(runs, 1)),
                here(ROWS, "sweep of " + runs + " runs with its tables, a thread", few.made(1)),
                here(TWO_THREADS, "the same, two threads", few.made(2)),
                here(RECORDED, runs + " runs with logs, one after another", usual.severalRecorded(runs)),
                here(LOGS, "sweep of " + runs + " runs with its tables and their logs, a thread", logs.made(1)),
                here(THOUSAND, "sweep of 1,000 tiny runs", tiny(TEN / 10).made(1)),
                here(TEN_THOUSAND, "sweep of 10,000 tiny runs", tiny(TEN).made(1)),
                new BenchCase(STUDY, RESUME, "process: sweep of 10,000 runs, all there", this::resumed));
    }

    private static BenchCase here(String id, String title, Work work) {
        return BenchCase.here(STUDY, id, title, work);
    }

    private StudyWork tiny(int runs) {
        return new StudyWork(setting, SweepText.tiny(setting, runs / SEEDS, SEEDS));
    }

    /** The same call again in a folder whose runs and tables are there; what fills it are no runs of the model. */
    private Sample resumed() throws IOException, RunRefused, InterruptedException {
        StudyWork work =
                new StudyWork(setting, new SweepText(setting.config(), setting.quarters(), TEN / SEEDS, SEEDS));
        Path folder = setting.scratch().resolve("finished");
        Path file = work.text().in(setting.scratch());
        List<String> arguments = List.of("sweep", file.toString(), "--quiet", "--out", folder.toString());
        if (!Files.exists(folder)) {
            work.fill(folder);
            build.run(setting.scratch(), arguments, cpu -> {});
        }
        long start = System.nanoTime();
        double cpu = build.run(setting.scratch(), arguments, used -> {});
        double wall = (System.nanoTime() - start) / 1e9;
        return new Sample(cpu, Double.NaN, wall, Double.NaN, Double.NaN, Double.NaN, 0, 0, 1, Double.NaN);
    }
}
