package spillway.experiment.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import spillway.experiment.column.ColumnReader;
import spillway.experiment.design.DeclaredRanges;
import spillway.file.Fingerprint;
import spillway.input.ConfigReader;
import spillway.input.Parameter;
import spillway.input.ParameterCatalogue;
import spillway.kernel.Metric;
import spillway.model.Kilometres;
import spillway.model.Metrics;
import spillway.model.ModelParams;
import spillway.model.ParameterTimeline;
import spillway.model.RegionalData;
import spillway.model.variant.DataVariants;
import spillway.policy.PolicySchedule;
import spillway.run.BaseYears;
import spillway.run.CodeVersion;
import spillway.run.Interruption;
import spillway.run.ModelRunner;
import spillway.run.Observer;
import spillway.run.PolicyChecks;
import spillway.run.RunPlan;
import spillway.run.RunRefused;
import spillway.run.Scenario;
import spillway.run.ScenarioReader;
import spillway.run.log.CellLog;

/** The model as studies see it: makes plans of variants of one configuration, and the runs of such plans. */
public final class StudyModel {
    private final ModelRunner runner;
    private final ConfigReader<ModelParams> configs;
    private final Scenario plain;
    private final ColumnReader columns;
    private final CodeVersion code;
    private final Inputs inputs;
    private final Map<String, ModelRunner> onOtherData = new ConcurrentHashMap<>();

    private StudyModel(ModelRunner runner, Scenario plain, CodeVersion code) {
        this.runner = runner;
        this.configs = runner.scenarios().configs();
        this.plain = plain;
        this.code = code;
        List<String> regions =
                runner.data().regions.stream().map(RegionalData.Region::name).toList();
        this.columns = new ColumnReader(regions, metricNames(runner, plain));
        this.inputs = new Inputs(
                hash(plain).hex(),
                new Fingerprint().addValue(runner.data().fileHashes).hex(),
                code.classes());
    }

    /**
     * The model under {@code config}, on the data beside its root.
     *
     * @param baseYears solved base years that its runs may begin with
     * @throws RunRefused with every complaint about either
     */
    public static StudyModel open(Path config, BaseYears baseYears) throws RunRefused {
        return open(config, baseYears, CodeVersion.current());
    }

    static StudyModel open(Path config, BaseYears baseYears, CodeVersion code) throws RunRefused {
        List<String> problems = new ArrayList<>();
        ScenarioReader scenarios = ScenarioReader.readingOnce();
        Optional<Scenario> plain = scenarios.read(config, List.of(), List.of(), problems);
        Optional<ModelRunner> runner = ModelRunner.open(scenarios, config, baseYears, problems);
        if (plain.isEmpty() || runner.isEmpty()) {
            throw new RunRefused(problems);
        }
        return new StudyModel(runner.get(), plain.get(), code);
    }

    /**
     * The model that {@code plan} has opened.
     *
     * @throws RunRefused if its configuration cannot be used without the settings of the plan
     */
    public static StudyModel of(RunPlan plan) throws RunRefused {
        List<String> problems = new ArrayList<>();
        ModelRunner runner = plan.runner();
        Scenario plain = runner.scenarios()
                .read(runner.config(), List.of(), List.of(), problems)
                .orElseThrow(() -> new RunRefused(problems));
        return new StudyModel(runner, plain, plan.code());
    }

    private static List<String> metricNames(ModelRunner runner, Scenario plain) {
        double[][] kilometres = Kilometres.between(runner.data().regions);
        return new Metrics(
                        runner.empty(plain),
                        kilometres,
                        plain.config().effective().measure())
                .all().stream().map(Metric::name).toList();
    }

    /** The data. */
    public RegionalData data() {
        return runner.data();
    }

    /** The configuration file. */
    public Path config() {
        return runner.config();
    }

    /** The configuration file with the complete set of values; data, policies and parameter sets lie beside it. */
    public Path rootFile() {
        return plain.config().rootFile();
    }

    /** Hashes of what all its plans share. */
    public Inputs inputs() {
        return inputs;
    }

    /** The code that runs it. */
    CodeVersion code() {
        return code;
    }

    /** What makes single runs of {@code variant}: on its data. */
    ModelRunner runs(Variant variant) {
        return variant.data().isEmpty()
                ? runner
                : onOtherData.computeIfAbsent(
                        variant.data(),
                        name -> runner.on(DataVariants.named(name).orElseThrow()));
    }

    /** What reads columns. */
    public ColumnReader columns() {
        return columns;
    }

    /** The parameters that runs of the configuration itself begin with. */
    public ModelParams effective() {
        return plain.config().effective();
    }

    /** The policy in these files, joined in their order; adds a line to {@code problems} for each complaint, and is then empty. */
    public Optional<PolicySchedule> policy(List<Path> files, List<String> problems) {
        return runner.scenarios().policy(files, problems);
    }

    /** Whether the base year depends on the parameter at {@code path}. */
    public boolean shapesBaseYear(String path) {
        return configs.catalogue().find(path).map(Parameter::base).orElse(false);
    }

    /**
     * What another configuration sets differently, of the form {@code path=value}; adds a line to {@code problems} for each complaint,
     * and is then empty.
     */
    public Optional<List<String>> differences(Path other, List<String> problems) {
        return configs.read(other, List.of(), problems).map(read -> {
            Map<String, Object> own = values();
            return configs.values(read.effective()).entrySet().stream()
                    .filter(entry -> !entry.getValue().equals(own.get(entry.getKey())))
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .toList();
        });
    }

    /** Writes where the cells lie and to which city they belong into {@code folder}, as a run does. */
    public void writeGrid(Path folder) throws IOException {
        CellLog.grid(folder, runner.empty(plain));
    }

    /** The identity of runs of the configuration itself. */
    public String ownIdentity() {
        return planned(new Variant("own", List.of()), plain).identity();
    }

    /** The declarations of its parameters. */
    public ParameterCatalogue catalogue() {
        return configs.catalogue();
    }

    /** The space that the declared ranges of its parameters span. */
    public DeclaredRanges ranges() {
        return DeclaredRanges.of(configs.catalogue());
    }

    /** The same by path. */
    public Map<String, Object> values() {
        return configs.values(effective());
    }

    /**
     * The plan of these variants.
     *
     * @throws RunRefused with every complaint about a variant or a column, each once
     */
    public Plan plan(
            String study,
            String title,
            int quarters,
            List<Column> columns,
            Seeds seeds,
            List<Variant> variants,
            Map<String, Object> facts)
            throws RunRefused {
        Set<String> problems = new LinkedHashSet<>();
        Set<String> unreached = new LinkedHashSet<>();
        List<PlannedVariant> planned = new ArrayList<>();
        PolicyChecks checks = new PolicyChecks(configs, quarters);
        for (Variant variant : variants) {
            List<String> own = new ArrayList<>();
            String policy = variant.policyText();
            resolved(variant, own).ifPresent(found -> {
                planned.add(planned(variant, found));
                // A setting beside a policy may well be what the policy sets: a point of a design, where others differ.
                own.addAll(
                        variant.settings().isEmpty() ? checks.complaints(found, policy) : checks.late(found, policy));
                unreached.addAll(checks.unreached(found, policy));
            });
            problems.addAll(own);
        }
        try {
            this.columns.read(columns.stream().map(Column::text).toList());
        } catch (IllegalArgumentException wrong) {
            problems.add(wrong.getMessage());
        }
        if (!problems.isEmpty()) {
            throw new RunRefused(List.copyOf(problems));
        }
        String config = PlanFiles.slashed(runner.config());
        Map<String, Object> known = new LinkedHashMap<>(facts);
        if (!unreached.isEmpty()) {
            known.put(Plan.UNREACHED, List.copyOf(unreached));
        }
        return new Plan(study, title, config, quarters, columns, seeds, planned, inputs, Plan.Keep.NONE, known);
    }

    /** Why the policies of {@code variant} change nothing in runs of {@code quarters}; empty if they do or there are none. */
    public List<String> inertPolicy(Variant variant, int quarters) {
        return resolved(variant, new ArrayList<>())
                .map(found -> new PolicyChecks(configs, quarters).complaints(found, variant.policyText()))
                .orElse(List.of());
    }

    /** {@code variant} with what its runs depend on; adds a line to {@code problems} for each complaint, and is then empty. */
    public Optional<PlannedVariant> planned(Variant variant, List<String> problems) {
        return resolved(variant, problems).map(found -> planned(variant, found));
    }

    private PlannedVariant planned(Variant variant, Scenario found) {
        Fingerprint base =
                new Fingerprint().addValue(configs.nested(found.config().base()));
        if (!variant.data().isEmpty()) {
            base.add(variant.data());
        }
        String identity = hash(found)
                .addValue(runs(variant).data().fileHashes)
                .add(inputs.code())
                .hex();
        return new PlannedVariant(variant, base.hex().substring(0, 16), identity);
    }

    private Fingerprint hash(Scenario scenario) {
        Fingerprint hash =
                new Fingerprint().addValue(configs.nested(scenario.config().base()));
        for (ParameterTimeline.Segment<ModelParams> segment :
                scenario.timeline().segments()) {
            hash.add(segment.from().toString()).addValue(configs.nested(segment.values()));
        }
        return hash;
    }

    Optional<Scenario> resolved(Variant variant, List<String> problems) {
        if (!variant.data().isEmpty() && DataVariants.named(variant.data()).isEmpty()) {
            problems.add("variant " + variant.name() + ": no variant of the data is called " + variant.data());
            return Optional.empty();
        }
        return runner.scenarios().read(runner.config(), variant.settings(), variant.policies(), problems);
    }

    /**
     * What makes the runs of {@code plan}.
     *
     * @param interruption ends runs that leave logs between two quarters
     * @param watchers what watches each of them beside its logs
     * @throws RunRefused if configuration, data or code are not those the plan was made with
     */
    public TrialRunner runner(
            Plan plan, Interruption interruption, Supplier<? extends List<? extends Observer>> watchers)
            throws RunRefused {
        List<String> changed = changedSince(plan);
        if (!changed.isEmpty()) {
            throw new RunRefused(plan.config() + ": " + String.join(" and ", changed)
                    + " changed since the plan was made; make a new one");
        }
        List<String> texts = plan.columns().stream().map(Column::text).toList();
        return new ModelTrials(this, columns.read(texts), interruption, watchers);
    }

    /** What is not as it was when {@code plan} was made: configuration, data, code; nothing if all is. */
    public List<String> changedSince(Plan plan) {
        return inputs.byName().keySet().stream()
                .filter(what -> !Objects.equals(
                        inputs.byName().get(what), plan.inputs().byName().get(what)))
                .toList();
    }

    boolean isStill(PlannedVariant planned, Scenario found) {
        return planned(planned.variant(), found).identity().equals(planned.identity());
    }
}
