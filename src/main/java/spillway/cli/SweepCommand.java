package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.experiment.study.Pilot;
import spillway.experiment.study.Plan;
import spillway.experiment.study.Results;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.StudyModel;
import spillway.experiment.sweep.Parquet;
import spillway.experiment.sweep.SweepReader;
import spillway.experiment.sweep.SweepSpec;
import spillway.experiment.sweep.SweepStudy;
import spillway.experiment.sweep.SweepTables;
import spillway.input.PolicyFiles;
import spillway.report.sweep.SweepReport;
import spillway.run.RunRefused;

/** Runs the model at the points of a design over parameters and policies, and gathers what the runs say. */
@Command(
        name = "sweep",
        description = "Runs the model at the points of a design over parameters and policies that a file says.",
        sortOptions = false,
        footer = {
            "",
            "Writes runs.csv.gz, cities.csv.gz, points.csv, design.csv and dictionary.csv; plan.json says what "
                    + "the runs have in common. A call that was cut short is resumed by the same call; docs/studies.md says "
                    + "how a file is written.",
            "",
            "Examples:",
            "  spillway sweep configs/experiments/patience.yaml --out sw",
            "  spillway sweep configs/experiments/screening.yaml --dry-run"
        })
final class SweepCommand implements Callable<Integer> {
    private static final int PILOTS = 8;

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "What is varied, at which points, and what is recorded (YAML).")
    private Path file;

    @Option(names = "--seeds", paramLabel = "A..B|N", description = "Other seeds than the file says.")
    private String seeds;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder (default: below runs/, by what it depends on).")
    private Path out;

    @Option(names = "--dry-run", description = "Make one run, and say what all of them would take.")
    private boolean dryRun;

    @Option(names = "--parquet", description = "Write the tables as Parquet too; DuckDB's jar must be in lib/.")
    private boolean parquet;

    @Mixin
    private WorkOptions work;

    @Mixin
    private CommonOptions common;

    SweepCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        StudyCall call = new StudyCall(workshop, spec, work);
        return call.refusing(() -> {
            Optional<Parquet> writer =
                    parquet ? Optional.of(Parquet.open(ShippedConfig.libraries())) : Optional.empty();
            SweepReader.Read read = SweepReader.read(file, new PolicyFiles(ShippedConfig.policies()), call::model);
            SweepSpec asked = read.spec().withSeeds(seeds(read.spec().seeds()));
            Cautions.ofSeeds(asked.seeds().count(), spec.commandLine().getErr());
            Cautions.ofLength(asked.quarters(), spec.commandLine().getErr());
            SweepStudy study = new SweepStudy(read.model(), asked, writer, true);
            if (dryRun) {
                return estimate(call, read.model(), study.plan());
            }
            return call.carryOut(read.model(), study, out, this::tell);
        });
    }

    private Seeds seeds(Seeds otherwise) {
        return seeds == null
                ? otherwise
                : Seeds.parse(seeds)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(), "--seeds " + seeds + ": " + Seeds.complaint(seeds)));
    }

    private int estimate(StudyCall call, StudyModel model, Plan plan)
            throws IOException, RunRefused, InterruptedException {
        return call.withRunner(model, runner -> {
            Pilot pilot = Pilot.of(plan, runner.source().runner(plan), PILOTS);
            double hours = pilot.seconds() * plan.size() / 3600;
            spec.commandLine()
                    .getOut()
                    .println(String.format(
                            Locale.ROOT,
                            "%d runs of %d variants and %d seeds; a run takes about %.1f CPU seconds with its base year, all"
                                    + " about %.2f core-hours, %.2f hours on %d cores; about %.1f MB on disk",
                            plan.size(),
                            plan.variants().size(),
                            plan.seeds().count(),
                            pilot.seconds(),
                            hours,
                            hours / runner.threads(),
                            runner.threads(),
                            2.0 * pilot.bytes() * plan.size() / 1e6));
            return ExitCode.DONE;
        });
    }

    private void tell(Results results, Path folder) {
        PrintWriter to = spec.commandLine().getOut();
        Plan plan = results.plan();
        to.println(plan.title() + ": " + plan.size() + " runs, " + results.failed() + " failed");
        to.println(folder.resolve(SweepTables.RUNS));
        to.println(folder.resolve(SweepReport.PAGE));
    }
}
