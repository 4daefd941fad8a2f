package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.experiment.compare.ComparedVariant;
import spillway.experiment.compare.Comparison;
import spillway.experiment.compare.ComparisonStudy;
import spillway.experiment.compare.Effects;
import spillway.experiment.compare.ExperimentFile;
import spillway.experiment.compare.VariantReader;
import spillway.experiment.study.ParameterSet;
import spillway.experiment.study.PlanRunner;
import spillway.experiment.study.Results;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.StudyModel;
import spillway.file.CsvReader;
import spillway.input.PolicyFiles;
import spillway.report.compare.ComparisonReport;
import spillway.run.ModelRunner;
import spillway.run.RunRefused;
import spillway.run.VerdictWindows;

/** Compares policies with the baseline in pairs of runs with equal seeds. */
@Command(
        name = "compare",
        description = "Compares policies with the baseline: the same seeds with and without each of them.",
        sortOptions = false,
        footer = {
            "",
            "A VARIANT is the name of a policy (spillway policies lists them), a policy file, policies joined as "
                    + "a+b, settings path=value[,path=value], any of these with a name of its own as NAME:..., or the "
                    + "folder of a finished study. The baseline is always in. Twenty seeds. Leaves the page index.html, "
                    + "effects.csv, series.csv, classes.csv, scores.csv and runs.csv in --out. The same call resumes; "
                    + "further seeds and variants extend the folder, nothing is run twice.",
            "",
            "Examples:",
            "  spillway compare patient-government end-subsidy-race --seeds 20 --out brief",
            "  spillway compare patient-government --sets plausible --out robust",
            "  spillway compare near-neighbours --until-half-width real_output=0.2 --most-runs 200",
            "  spillway compare 'fast ideas:knowledge.tauIdeas=0.5' placebo"
        })
final class CompareCommand implements Callable<Integer> {
    private static final Seeds SEEDS = new Seeds(1, 20);
    private static final Seeds SET_SEEDS = new Seeds(1, 2);

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "VARIANT", arity = "0..*", description = "What is compared with the baseline.")
    private List<String> texts = new ArrayList<>();

    @Option(names = "--config", paramLabel = "FILE", description = "Configuration (default configs/baseline.yaml).")
    private Path config;

    @Option(
            names = "--experiment",
            paramLabel = "FILE",
            description = "A comparison that was written down; what is given here as well wins or adds.")
    private Path experiment;

    @Option(names = "--variants", paramLabel = "FILE", description = "Further variants: a table with a column variant.")
    private Path table;

    @Option(names = "--later-wins", description = "Of joined policies the one named later wins where both set a value.")
    private boolean laterWins;

    @Option(
            names = "--sets",
            paramLabel = "plausible|DIR",
            description = "Run under every parameter set in configs/plausible, or in DIR, as well.")
    private String sets;

    @Option(names = "--set-seeds", paramLabel = "A..B|N", description = "Seeds under each set (default 2).")
    private String setSeeds;

    @Option(
            names = "--until-half-width",
            paramLabel = "MEASURE=X",
            description =
                    "Add seeds until half the interval of MEASURE in the last year is at most X for every variant.")
    private String precision;

    @Option(
            names = "--most-runs",
            paramLabel = "N",
            defaultValue = "1000",
            description = "The most runs that --until-half-width may make (default ${DEFAULT-VALUE}).")
    private int mostRuns;

    @Mixin
    private StudyOptions options;

    @Mixin
    private LengthOption length;

    @Mixin
    private CommonOptions common;

    CompareCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        StudyCall call = new StudyCall(workshop, spec, options.work());
        return call.refusing(() -> {
            Optional<ExperimentFile> written =
                    experiment == null ? Optional.empty() : Optional.of(ExperimentFile.read(experiment));
            StudyModel model = call.model(Optional.ofNullable(config)
                    .or(() -> written.flatMap(ExperimentFile::base))
                    .orElseGet(ShippedConfig::baseline));
            List<ComparedVariant> variants =
                    new VariantReader(model, new PolicyFiles(ShippedConfig.policies()), laterWins).read(asked(written));
            Optional<String> wantedSets = Optional.ofNullable(sets).or(() -> written.flatMap(ExperimentFile::sets));
            List<ParameterSet> kept =
                    wantedSets.isEmpty() ? List.of() : ParameterSet.in(folderOf(wantedSets.get()), model);
            Seeds seeds = options.seeds(written.flatMap(ExperimentFile::seeds).orElse(SEEDS));
            int quarters = length.quarters(
                    written.map(ExperimentFile::quarters)
                            .orElse(OptionalInt.empty())
                            .orElse(ModelRunner.DEFAULT_QUARTERS),
                    VerdictWindows.FEWEST_QUARTERS);
            warn(seeds, quarters);
            ComparisonStudy study =
                    new ComparisonStudy(model, variants, List.of(ParameterSet.CALIBRATED), seeds, quarters);
            Seeds ofSets = options.parsed(
                    "--set-seeds",
                    setSeeds,
                    written.flatMap(ExperimentFile::setSeeds).orElse(SET_SEEDS));
            ComparisonStudy under = new ComparisonStudy(model, variants, kept, ofSets, quarters);
            Precision wanted = precision == null ? Precision.NONE : Precision.read(spec, precision);
            return call.withRunner(model, runner -> compare(call, runner, study, under, wanted));
        });
    }

    private List<String> asked(Optional<ExperimentFile> written) throws RunRefused {
        List<String> all = new ArrayList<>(written.map(ExperimentFile::variants).orElse(List.of()));
        all.addAll(texts);
        if (table != null) {
            all.addAll(VariantReader.ofTable(table, rows(table)));
        }
        if (all.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "nothing is to be compared; name a policy (spillway policies lists them)");
        }
        return all;
    }

    private int compare(
            StudyCall call, PlanRunner runner, ComparisonStudy first, ComparisonStudy under, Precision wanted)
            throws IOException, RunRefused, InterruptedException {
        ComparisonStudy study = first;
        Path out = call.folder(options.out(), study.plan());
        Results results = runner.run(out, study.plan());
        while (results.missing().length == 0 && wanted.wantsMore(study.effects(results), mostRuns)) {
            study = study.with(wanted.more(study, mostRuns));
            results = runner.run(out, study.plan());
        }
        Path below = out.resolve("sets");
        if (results.missing().length > 0) {
            if (call.plansOnly() && !under.sets().isEmpty()) {
                runner.run(below, under.plan());
            }
            return call.interrupted(out, results);
        }
        Optional<Effects> overSets = Optional.empty();
        if (!under.sets().isEmpty()) {
            Results underSets = runner.run(below, under.plan());
            if (underSets.missing().length > 0) {
                return call.interrupted(below, underSets);
            }
            overSets = Optional.of(under.effects(underSets));
        }
        Comparison comparison = new Comparison(study.effects(results), overSets);
        comparison.write(out);
        tell(comparison, out);
        return call.ended(results);
    }

    private static Path folderOf(String sets) {
        return sets.equals("plausible") ? ShippedConfig.plausible() : Path.of(sets);
    }

    private void warn(Seeds seeds, int quarters) {
        PrintWriter err = spec.commandLine().getErr();
        if (precision == null) {
            Cautions.ofSeeds(seeds.count(), err);
        }
        Cautions.ofLength(quarters, err);
    }

    private void tell(Comparison comparison, Path folder) {
        PrintWriter to = spec.commandLine().getOut();
        if (!options.work().quiet()) {
            EffectTable.print(comparison, to);
        }
        to.println(options.work().quiet() ? folder : folder.resolve(ComparisonReport.PAGE));
    }

    private static List<String[]> rows(Path file) throws RunRefused {
        List<String[]> rows = new ArrayList<>();
        try (CsvReader csv = CsvReader.of(file)) {
            for (String[] row = csv.next(); row != null; row = csv.next()) {
                rows.add(row);
            }
        } catch (IOException unreadable) {
            throw new RunRefused(file + ": cannot be read: " + spillway.run.RunFolder.reason(unreadable));
        }
        return rows;
    }
}
