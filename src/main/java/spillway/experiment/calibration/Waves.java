package spillway.experiment.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import spillway.experiment.study.Plan;
import spillway.experiment.study.PlanRunner;
import spillway.experiment.study.PlannedVariant;
import spillway.experiment.study.Results;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.StudyFolder;
import spillway.experiment.study.Variant;
import spillway.kernel.Numbers;
import spillway.run.RunRefused;

/** The runs of a calibration: each wave a plan of its own in a folder of its own, a variant for each point. */
final class Waves {
    private final Path folder;
    private final Factors factors;
    private final List<String> moments;
    private final Planner planner;
    private final PlanRunner runner;

    /** Makes the plan of a wave. */
    @FunctionalInterface
    interface Planner {
        Plan plan(String wave, Seeds seeds, List<Variant> variants) throws RunRefused;
    }

    /**
     * The waves in {@code folder}.
     *
     * @param moments the columns of every plan
     */
    Waves(Path folder, Factors factors, List<String> moments, Planner planner, PlanRunner runner) {
        this.folder = folder;
        this.factors = factors;
        this.moments = moments;
        this.planner = planner;
        this.runner = runner;
    }

    /** Runs every point with every seed, except what is there; the rows by point, then by seed. */
    List<DesignRow> run(String wave, List<double[]> points, Seeds seeds)
            throws IOException, RunRefused, InterruptedException {
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            variants.add(new Variant(Integer.toString(i + 1), factors.settings(points.get(i))));
        }
        return rows(wave, points, runner.runAll(folder.resolve(wave), planner.plan(wave, seeds, variants)));
    }

    /** The rows of every wave whose name matches {@code pattern} and comes before {@code limit}, in the order of the names. */
    List<DesignRow> before(String pattern, String limit) throws IOException, RunRefused {
        List<DesignRow> rows = new ArrayList<>();
        List<String> waves;
        try (Stream<Path> all = Files.list(folder)) {
            waves = all.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches(pattern) && name.compareTo(limit) < 0)
                    .sorted()
                    .toList();
        }
        for (String wave : waves) {
            Path path = folder.resolve(wave);
            Plan there = StudyFolder.of(path).plan();
            List<Variant> variants =
                    there.variants().stream().map(PlannedVariant::variant).toList();
            // Opened with a plan of our own, so that a wave of another configuration or program is refused.
            StudyFolder opened = StudyFolder.open(path, planner.plan(wave, there.seeds(), variants));
            rows.addAll(rows(wave, variants.stream().map(this::point).toList(), opened.gather()));
        }
        return rows;
    }

    private double[] point(Variant variant) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < variant.paths().size(); i++) {
            values.put(
                    variant.paths().get(i), Double.parseDouble(variant.values().get(i)));
        }
        return factors.point(values);
    }

    private List<DesignRow> rows(String wave, List<double[]> points, Results results) {
        List<DesignRow> rows = new ArrayList<>();
        for (int i = 0; i < results.plan().size(); i++) {
            int point = i / results.plan().seeds().count();
            if (results.has(i)) {
                long seed = results.plan().trial(i).seed();
                rows.add(row(wave, point + 1, seed, points.get(point), results, i));
            }
        }
        return rows;
    }

    private DesignRow row(String wave, int number, long seed, double[] point, Results results, int index) {
        if (!results.problem(index).isEmpty()) {
            return new DesignRow(wave, number, seed, point, new double[0], results.problem(index));
        }
        double[] values = new double[moments.size()];
        for (int m = 0; m < values.length; m++) {
            double value = results.number(index, moments.get(m));
            if (Double.isNaN(value)) {
                return new DesignRow(wave, number, seed, point, new double[0], "a moment is undefined");
            }
            values[m] = Double.parseDouble(Numbers.text(value));
        }
        return new DesignRow(wave, number, seed, point, values, "");
    }
}
