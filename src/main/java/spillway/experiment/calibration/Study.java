package spillway.experiment.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import spillway.experiment.Laboratory;
import spillway.experiment.Variant;
import spillway.file.Fingerprint;
import spillway.run.CodeVersion;

/** The calibration of a configuration as its tables ask for it: reads them, fits one window, writes what was found. */
public final class Study {
    private static final String DESIGN = "design.csv";
    private static final String IDENTITY = "design-identity.txt";

    private final Path config;
    private final Laboratory laboratory;
    private final Factors factors;
    private final Moments moments;
    private final String identity;

    private Study(Path config, Laboratory laboratory, Factors factors, Moments moments, String identity) {
        this.config = config;
        this.laboratory = laboratory;
        this.factors = factors;
        this.moments = moments;
        this.identity = identity;
    }

    /**
     * Reads a configuration and the tables {@code factors.csv}, {@code moments.csv} and {@code observed.csv} in {@code spec}. Adds a
     * line to {@code problems} for each complaint; the result is empty if there is one.
     */
    public static Optional<Study> read(Path config, Path spec, List<String> problems) {
        Optional<Laboratory> laboratory = Laboratory.open(config, problems);
        if (laboratory.isEmpty()) {
            return Optional.empty();
        }
        Laboratory open = laboratory.get();
        Factors factors = Factors.read(
                spec.resolve("factors.csv"),
                path -> open.reader().catalogue().valuePaths().contains(path),
                problems);
        ObservedFigures figures = ObservedFigures.read(open.data(), spec.resolve("observed.csv"), problems);
        Moments moments = Moments.read(spec.resolve("moments.csv"), open.data(), figures, problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        for (double corner : new double[] {0, 1}) {
            double[] place = new double[factors.size()];
            Arrays.fill(place, corner);
            open.variant("corner", factors.settings(place), problems);
        }
        Optional<Variant> plain = open.variant("plain", List.of(), problems);
        if (!problems.isEmpty() || plain.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Study(config, open, factors, moments, identity(open, plain.get(), factors, moments)));
    }

    private static String identity(Laboratory open, Variant plain, Factors factors, Moments moments) {
        Fingerprint inputs = new Fingerprint();
        inputs.addValue(open.reader().values(plain.base()));
        inputs.addValue(open.reader().values(plain.timeline().segments().get(0).values()));
        open.data().fileHashes.forEach((file, hash) -> inputs.add(file).add(hash));
        Fingerprint questions = new Fingerprint();
        for (Factor factor : factors.list()) {
            questions.add(factor.name() + factor.multipliers() + factor.low() + " " + factor.high() + factor.scale());
        }
        moments.list().forEach(moment -> questions.add(moment.definition()));
        return "code " + CodeVersion.current().identity() + "\nconfiguration and data " + inputs.hex()
                + "\nfactors and moments " + questions.hex() + "\n";
    }

    /** The factors. */
    public Factors factors() {
        return factors;
    }

    /** The moments of all windows. */
    public Moments moments() {
        return moments;
    }

    /**
     * Fits one window and writes what was found into {@code out}: the design, which serves all windows, and a folder for this one.
     *
     * @param otherCode take runs of a design that another version of the code made; what is written says so
     * @param problems receives a line if the design in {@code out} is of something else; nothing is done then
     */
    public void fit(
            int window, Effort effort, Path out, boolean otherCode, Consumer<String> news, List<String> problems)
            throws IOException, InterruptedException {
        boolean mixed = !guard(out, otherCode, problems);
        Design design = Design.open(out.resolve(DESIGN), factors, moments.names(), problems);
        if (!problems.isEmpty()) {
            return;
        }
        int[] chosen = moments.of(window);
        Calibration calibration = new Calibration(
                new ModelSimulator(laboratory, factors, moments),
                design,
                effort,
                factors.size(),
                moments.size(),
                chosen,
                target(chosen),
                String.valueOf(window),
                news);
        Calibration.Fit fit = calibration.fit();
        StudyReport report =
                new StudyReport(config, factors, moments, window, chosen, out.resolve(String.valueOf(window)));
        report.write(calibration, fit, effort, identity, mixed);
        news.accept("fitted.yaml is written; now profiles, recovery and sets that fit");
        report.profiles(Profiles.of(fit.implausibility(), fit.emulated(), factors.size()), fit);
        report.recovery(calibration.recover(fit));
        report.sets(PlausibleSets.find(calibration, fit, String.valueOf(window), effort.sets()));
        report.finish();
    }

    private Target target(int[] chosen) {
        return new Target(
                Arrays.stream(chosen)
                        .mapToObj(m -> moments.list().get(m).name())
                        .toArray(String[]::new),
                Arrays.stream(chosen).mapToDouble(m -> moments.observed()[m]).toArray(),
                Arrays.stream(chosen)
                        .mapToDouble(m -> moments.list().get(m).sd())
                        .toArray());
    }

    /** Whether the design in {@code out} was made by this very code, or there is none yet. */
    private boolean guard(Path out, boolean otherCode, List<String> problems) throws IOException {
        Files.createDirectories(out);
        Path file = out.resolve(IDENTITY);
        if (!Files.exists(file)) {
            Files.writeString(file, identity);
            return true;
        }
        List<String> now = identity.lines().toList();
        List<String> then = new ArrayList<>(Files.readAllLines(file));
        boolean same = now.equals(then);
        boolean sameQuestions = then.size() == now.size() && now.subList(1, 3).equals(then.subList(1, 3));
        if (!same && !(sameQuestions && otherCode)) {
            problems.add(out.resolve(DESIGN) + ": was made "
                    + (sameQuestions
                            ? "by another version of the code; name a new --out, or take its runs with --other-code"
                            : "for another configuration, other data, factors or moments; name a new --out"));
        }
        return same;
    }
}
