package spillway.experiment.maps;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import spillway.experiment.AnnualResults;
import spillway.experiment.AtOnce;
import spillway.experiment.Laboratory;
import spillway.experiment.Trial;
import spillway.experiment.Variant;

/** Makes the runs of a design that a table lacks. A run that breaks becomes a row that says so; the others go on. */
public final class Batch {
    private final Laboratory laboratory;
    private final Design design;
    private final Map<List<String>, Variant> variants;

    private Batch(Laboratory laboratory, Design design, Map<List<String>, Variant> variants) {
        this.laboratory = laboratory;
        this.design = design;
        this.variants = variants;
    }

    /**
     * The runs of {@code design}. Adds a line to {@code problems} for each complaint about the design, about an unknown parameter
     * and about a value it does not take; the result is empty if there is one.
     */
    public static Optional<Batch> of(Laboratory laboratory, Design design, List<String> problems) {
        int before = problems.size();
        design.check(problems);
        if (problems.size() > before) {
            return Optional.empty();
        }
        for (Axis axis : design.axes()) {
            for (String value : axis.values()) {
                variant(laboratory, List.of(axis.path() + "=" + value), problems);
            }
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        Map<List<String>, Variant> variants = new LinkedHashMap<>();
        for (List<String> point : design.points()) {
            variant(laboratory, design.settings(point), problems).ifPresent(found -> variants.put(point, found));
        }
        return problems.size() > before ? Optional.empty() : Optional.of(new Batch(laboratory, design, variants));
    }

    private static Optional<Variant> variant(Laboratory laboratory, List<String> settings, List<String> problems) {
        List<String> found = new ArrayList<>();
        Optional<Variant> variant = laboratory.variant(String.join(" ", settings), settings, found);
        found.stream()
                .map(complaint -> complaint.replaceFirst("^--set", "axis"))
                .filter(complaint -> !problems.contains(complaint))
                .forEach(problems::add);
        return variant;
    }

    /** The point whose values are those of the configuration itself, if it is one of the design. */
    public Optional<List<String>> baseline() {
        Variant own = laboratory.variant("", List.of(), new ArrayList<>()).orElseThrow();
        return variants.entrySet().stream()
                .filter(entry -> entry.getValue().base().equals(own.base())
                        && entry.getValue().timeline().equals(own.timeline()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** How many runs {@code table} lacks. */
    public int missing(RunTable table) {
        return jobs(table).size();
    }

    /** Seed by seed, so that the whole map is there early, if thinly. */
    private List<Job> jobs(RunTable table) {
        List<Job> jobs = new ArrayList<>();
        for (long seed : design.seedList()) {
            for (List<String> point : design.points()) {
                if (!table.holds(point, seed)) {
                    jobs.add(new Job(point, seed));
                }
            }
        }
        return jobs;
    }

    private record Job(List<String> point, long seed) {}

    /**
     * Makes what {@code table} lacks and puts the table in order.
     *
     * @param threads how many runs at the same time; the results do not depend on it
     * @param told is told of each run that has ended, one at a time
     */
    public void run(RunTable table, int threads, Consumer<List<RunRow>> told) throws IOException, InterruptedException {
        List<Callable<Void>> runs = new ArrayList<>();
        for (Job job : jobs(table)) {
            runs.add(() -> {
                List<RunRow> rows = rows(job);
                synchronized (told) {
                    table.append(rows);
                    told.accept(rows);
                }
                return null;
            });
        }
        try {
            AtOnce.all(threads, runs);
        } catch (ExecutionException broken) {
            throw new IOException("the table of runs cannot be written: " + broken.getCause(), broken);
        }
        table.sort(design);
    }

    private List<RunRow> rows(Job job) {
        Variant variant = variants.get(job.point());
        List<String> regions =
                laboratory.data().regions.stream().map(region -> region.name()).toList();
        try {
            AnnualResults.Keeper keeper =
                    AnnualResults.Keeper.of(laboratory, variant).get();
            AnnualResults book = laboratory.run(new Trial(variant, job.seed(), design.quarters()), keeper);
            return RunRow.of(job.point(), job.seed(), book, regions);
        } catch (RuntimeException broken) {
            return RunRow.broken(job.point(), job.seed(), broken);
        }
    }
}
