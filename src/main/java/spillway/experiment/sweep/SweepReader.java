package spillway.experiment.sweep;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spillway.experiment.study.ParameterSet;
import spillway.experiment.study.Plan;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.StudyModel;
import spillway.file.Label;
import spillway.input.FileKind;
import spillway.input.PolicyFiles;
import spillway.input.YamlEntry;
import spillway.input.YamlGroup;
import spillway.run.ModelRunner;
import spillway.run.RunRefused;
import spillway.run.VerdictWindows;

/** Reads the file of a sweep, and checks all of it before anything runs. */
public final class SweepReader {
    private static final List<String> KEYS = List.of(
            "name",
            "description",
            "base",
            "plausible",
            "policies",
            "seeds",
            "quarters",
            "vary",
            "fixed",
            "design",
            "measure",
            "cities",
            "keep");
    private static final String DEFAULT_BASE = "../baseline.yaml";
    private static final int MOST_POINTS = 200_000;

    private final Path file;
    private final PolicyFiles known;
    private final YamlGroup top;
    private final List<String> problems = new ArrayList<>();

    /** From a configuration to the model under it. */
    @FunctionalInterface
    public interface Opener {
        /**
         * The model under {@code config}.
         *
         * @throws RunRefused with every complaint about it
         */
        StudyModel open(Path config) throws RunRefused;
    }

    /** A sweep that was read, and the model under its base configuration. */
    public record Read(SweepSpec spec, StudyModel model) {}

    private SweepReader(Path file, PolicyFiles known) throws RunRefused {
        this.file = file;
        this.known = known;
        this.top = YamlGroup.read(file, FileKind.SWEEP, problems).orElseThrow(() -> new RunRefused(problems));
    }

    /**
     * Reads {@code file}.
     *
     * @param known the policies that are known by name
     * @throws RunRefused with every complaint, each with file, line and key
     */
    public static Read read(Path file, PolicyFiles known, Opener models) throws RunRefused {
        return new SweepReader(file, known).read(models);
    }

    private Read read(Opener models) throws RunRefused {
        top.refuseUnknown(KEYS);
        String name = top.require("name").flatMap(this::name).orElse("");
        Path base = base();
        Optional<Seeds> seeds = top.require("seeds").flatMap(SweepReader::seeds);
        int quarters = top.find("quarters")
                .flatMap(entry -> entry.whole(VerdictWindows.FEWEST_QUARTERS, ModelRunner.MOST_QUARTERS))
                .map(Long::intValue)
                .orElse(ModelRunner.DEFAULT_QUARTERS);
        Plan.Keep keep = top.find("keep").flatMap(this::keep).orElse(Plan.Keep.NONE);
        StudyModel model = open(models, base);
        List<SweepPolicy> policies = new PolicyEntries(known, file).read(top.find("policies"));
        MeasureEntries measures = new MeasureEntries(model, quarters);
        List<SweepMeasure> measured = measures.read(top.find("measure"));
        CityTable cities = measures.cities(top.find("cities"));
        DesignEntries designs = new DesignEntries(model, policies, file, problems);
        DesignEntries.Chosen chosen = designs.read(top);
        refuseIfComplained();
        SweepSpec spec = new SweepSpec(
                name,
                base,
                sets(model),
                policies,
                seeds.orElseThrow(),
                quarters,
                chosen.space(),
                chosen.design(),
                chosen.rows(),
                measured,
                cities,
                keep);
        if (chosen.design().size(chosen.space()) > MOST_POINTS) {
            top.require("design").ifPresent(entry -> entry.complain("makes more than " + MOST_POINTS + " points"));
        }
        refuseIfComplained();
        return new Read(spec, model);
    }

    private StudyModel open(Opener models, Path base) throws RunRefused {
        try {
            return models.open(base);
        } catch (RunRefused unusable) {
            problems.addAll(unusable.complaints());
            throw new RunRefused(problems);
        }
    }

    private void refuseIfComplained() throws RunRefused {
        if (!problems.isEmpty()) {
            throw new RunRefused(problems.stream().distinct().toList());
        }
    }

    private Optional<String> name(YamlEntry entry) {
        return entry.text().filter(text -> {
            String complaint = Label.complaint(text);
            if (!complaint.isEmpty()) {
                entry.complain("= " + Label.shorten(text) + " " + complaint);
            }
            return complaint.isEmpty();
        });
    }

    private Path base() throws RunRefused {
        Optional<YamlEntry> given = top.find("plausible").isPresent() ? top.find("base") : top.require("base");
        String text = given.flatMap(YamlEntry::text).orElse(DEFAULT_BASE);
        try {
            return file.resolveSibling(text).normalize();
        } catch (InvalidPathException noPath) {
            given.ifPresent(entry -> entry.complain("= " + Label.shorten(text) + " is not a file name"));
            throw new RunRefused(problems);
        }
    }

    private static Optional<Seeds> seeds(YamlEntry entry) {
        Optional<String> text = entry.text();
        Optional<Seeds> seeds = text.flatMap(Seeds::parse);
        if (text.isPresent() && seeds.isEmpty()) {
            entry.complain("= " + Label.shorten(text.get()) + ": " + Seeds.complaint(text.get()));
        }
        return seeds;
    }

    private Optional<Plan.Keep> keep(YamlEntry entry) {
        return entry.text().flatMap(text -> switch (text) {
            case "none" -> Optional.of(Plan.Keep.NONE);
            case "logs" -> Optional.of(Plan.Keep.LOGS);
            default -> {
                entry.complain("= " + Label.shorten(text) + " is neither none nor logs");
                yield Optional.empty();
            }
        });
    }

    /** The configuration itself, or every kept parameter set. */
    private List<ParameterSet> sets(StudyModel model) throws RunRefused {
        Optional<YamlEntry> entry = top.find("plausible");
        if (entry.isEmpty()) {
            return List.of(ParameterSet.CALIBRATED);
        }
        Optional<String> text = entry.get().text();
        if (text.isPresent() && !text.get().equals("all")) {
            entry.get().complain("= " + Label.shorten(text.get()) + " is not all");
        }
        return ParameterSet.in(model.rootFile().resolveSibling("plausible"), model);
    }
}
