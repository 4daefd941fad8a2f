package spillway.experiment.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import spillway.run.RunRefused;

/**
 * A parameter set under which variants run, as differences from the configuration.
 *
 * @param name its name in tables
 * @param settings its differences, of the form {@code path=value}
 */
public record ParameterSet(String name, List<String> settings) {
    /** The configuration itself. */
    public static final ParameterSet CALIBRATED = new ParameterSet("calibrated", List.of());

    private static final String SUFFIX = ".yaml";

    /** Keeps its own copy. */
    public ParameterSet {
        settings = List.copyOf(settings);
    }

    /**
     * The sets in a folder of configurations, in alphabetical order.
     *
     * @throws RunRefused with every complaint about them, or if there is none
     */
    public static List<ParameterSet> in(Path folder, StudyModel model) throws RunRefused {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new RunRefused(folder + ": holds no parameter sets that could be read");
        }
        if (files.isEmpty()) {
            throw new RunRefused(folder + ": holds no parameter sets");
        }
        List<String> problems = new ArrayList<>();
        List<ParameterSet> sets = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            model.differences(file, problems)
                    .ifPresent(settings ->
                            sets.add(new ParameterSet(name.substring(0, name.length() - SUFFIX.length()), settings)));
        }
        if (!problems.isEmpty()) {
            throw new RunRefused(problems);
        }
        return sets;
    }

    /** A way to run under this set; its own settings win. */
    public Variant with(Variant variant) {
        List<String> all = new ArrayList<>(settings);
        all.addAll(variant.settings());
        return new Variant(name(variant.name()), all, variant.policies(), variant.data());
    }

    /** What tables call a variant under this set. */
    public String name(String variant) {
        return this.equals(CALIBRATED) ? variant : name + " " + variant;
    }
}
