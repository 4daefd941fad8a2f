package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.experiment.cluster.ChunkLength;
import spillway.experiment.cluster.ChunkList;
import spillway.experiment.cluster.Engines;
import spillway.experiment.cluster.Terms;
import spillway.experiment.study.Engine;
import spillway.experiment.study.Pilot;
import spillway.experiment.study.Plan;
import spillway.experiment.study.Results;
import spillway.experiment.study.StudyFolder;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.TrialRunner;
import spillway.file.Label;
import spillway.run.Interruption;
import spillway.run.RunRefused;

/** Hands what a study lacks to a cluster. */
@Command(
        name = "submit",
        description = "Hands the chunks of a study in which runs are missing to an engine.",
        sortOptions = false,
        footer = {
            "",
            "Call it in the folder in which the study was planned; that folder and the study's must be seen by every "
                    + "node. The same call hands over again whatever is missing. docs/cluster.md says how.",
            "",
            "Examples:",
            "  spillway study submit sw --engine slurm --partition short --time 00:30:00",
            "  spillway study submit sw --engine slurm --write-only",
            "  spillway study submit sw --engine spark --master spark://HOST:7077"
        })
final class StudySubmitCommand implements Callable<Integer> {
    private static final int PILOTS = 4;
    private static final int SLOTS = 16;
    private static final int MOST_CORES = 1024;
    private static final int LEAST_MEMORY = 256;
    private static final int MOST_MEMORY = 4_000_000;
    private static final int MOST_TASKS = 1_000_000;

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = StudyUse.FOLDER)
    private Path path;

    @Option(names = "--engine", required = true, paramLabel = "NAME", description = "slurm or spark.")
    private String engine;

    @Option(names = "--partition", paramLabel = "P", description = "Partition of the cluster (default: the site's).")
    @Nullable
    private String partition;

    @Option(names = "--account", paramLabel = "A", description = "Account that pays (default: the user's).")
    @Nullable
    private String account;

    @Option(names = "--time", paramLabel = "T", description = "Longest time of a task, as [D-]HH:MM:SS or minutes.")
    @Nullable
    private String time;

    @Option(
            names = "--chunks",
            paramLabel = "N",
            description = "Cut the runs into N chunks (default: of about five minutes, by a few runs that are timed).")
    @Nullable
    private Integer chunks;

    @Option(names = "--at-once", paramLabel = "N", description = "The most tasks at the same time (default: any).")
    @Nullable
    private Integer atOnce;

    @Option(
            names = "--cores",
            paramLabel = "N",
            defaultValue = "1",
            description = "Processors of a task (default ${DEFAULT-VALUE}).")
    private int cores;

    @Option(
            names = "--memory",
            paramLabel = "MB",
            defaultValue = "" + Terms.MEMORY,
            description = "Megabytes of a task (default ${DEFAULT-VALUE}).")
    private int memory;

    @Option(names = "--java", paramLabel = "FILE", description = "Java on the nodes (default: the one that runs this).")
    @Nullable
    private String java;

    @Option(names = "--master", paramLabel = "URL", description = "Address of the Spark cluster.")
    @Nullable
    private String master;

    @Option(
            names = "--option",
            paramLabel = "--KEY=VALUE",
            description = "Further option of sbatch or spark-submit; may be repeated.")
    private List<String> further = new ArrayList<>();

    @Option(names = "--write-only", description = "Write the scripts into the study's folder jobs, and submit nothing.")
    private boolean writeOnly;

    @Mixin
    private CommonOptions common;

    StudySubmitCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Engine made = Engines.named(engine, terms(), out::println)
                .orElseThrow(() -> wrong(
                        "--engine " + Label.shorten(engine) + ": is none of " + String.join(", ", Engines.names())));
        return StudyUse.of(spec, path, folder -> {
            Results results = folder.gather();
            if (results.missing().length == 0) {
                out.println(path + ": no run is missing; spillway study gather " + path + " reports it");
                return ExitCode.DONE;
            }
            Plan plan = folder.plan();
            StudyModel model = StudyModel.open(StudyUse.config(plan), workshop.cache());
            TrialRunner runner = model.runner(plan, workshop.interruption(), List::of);
            boolean cutsAnew = chunks != null && chunks != plan.pieces();
            if ((!writeOnly || cutsAnew) && isUnderWay(folder)) {
                throw new RunRefused(path + ": work of it is under way; wait for it, or take it off with spillway study"
                        + " cancel " + path);
            }
            StudyFolder cut = cut(folder, runner, made);
            Interruption.Work underWay = workshop.interruption().work();
            try {
                made.run(cut, ChunkList.missing(cut.gather()));
            } catch (IOException cutShort) {
                if (!workshop.interruption().isRequested()) {
                    throw cutShort;
                }
                PrintWriter err = spec.commandLine().getErr();
                err.println("spillway: interrupted; the same command resumes");
                err.flush();
                return ExitCode.INTERRUPTED;
            } finally {
                underWay.close();
            }
            return ExitCode.DONE;
        });
    }

    /** Whether any engine has work of the study; what cannot be asked from here does no harm, since runs that are made twice agree. */
    private static boolean isUnderWay(StudyFolder folder) throws IOException, InterruptedException {
        try {
            Optional<Engine> earlier = Engines.of(folder);
            return earlier.isPresent() && earlier.get().queue(folder).isBusy();
        } catch (RunRefused unknown) {
            return false;
        }
    }

    /** Cuts the runs into as many chunks as are asked for, or suit what a few of them take. */
    private StudyFolder cut(StudyFolder folder, TrialRunner runner, Engine made)
            throws IOException, RunRefused, InterruptedException {
        Plan plan = folder.plan();
        int most = writeOnly ? MOST_TASKS : made.mostChunks();
        if (chunks != null) {
            int wanted = Bounds.within(spec, "--chunks", chunks, 1, MOST_TASKS);
            if (wanted > most) {
                throw new RunRefused("--chunks " + wanted + ": an array may have " + most + " tasks on this site");
            }
            return folder.cutInto(wanted);
        }
        if (plan.pieces() > 0 && plan.pieces() <= most) {
            return folder;
        }
        Pilot pilot = Pilot.of(plan, runner, PILOTS);
        int count = ChunkLength.chunks(plan.size(), pilot.seconds(), cores, atOnce == null ? SLOTS : atOnce);
        StudyFolder cut = folder.cutInto(Math.min(count, most));
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "a run takes about %.1f seconds: %s of about %.1f minutes",
                        pilot.seconds(),
                        StudyUse.count(cut.plan().chunks().count(), "chunk"),
                        pilot.seconds()
                                * plan.size()
                                / cores
                                / cut.plan().chunks().count()
                                / 60));
        return cut;
    }

    private Terms terms() {
        return new Terms(
                Optional.ofNullable(plain("--partition", partition, "[\\w.,-]+")),
                Optional.ofNullable(plain("--account", account, "[\\w.,-]+")),
                Optional.ofNullable(plain("--time", time, "\\d+(-\\d+)?(:\\d+){0,2}")),
                atOnce == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(Bounds.within(spec, "--at-once", atOnce, 1, MOST_TASKS)),
                Bounds.within(spec, "--cores", cores, 1, MOST_CORES),
                Bounds.within(spec, "--memory", memory, LEAST_MEMORY, MOST_MEMORY),
                Optional.ofNullable(java),
                Optional.ofNullable(plain("--master", master, "[\\w.:/,\\[\\]*-]+")),
                further.stream()
                        .map(one -> String.valueOf(plain("--option", one, "--?\\w[^\\p{Cntrl}]*")))
                        .toList(),
                writeOnly);
    }

    private @Nullable String plain(String option, @Nullable String value, String form) {
        if (value != null && !value.matches(form)) {
            throw wrong(option + " " + Label.shorten(value) + ": is not what a batch script can take");
        }
        return value;
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
