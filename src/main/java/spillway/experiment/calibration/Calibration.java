package spillway.experiment.calibration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import spillway.experiment.design.SpaceFilling;
import spillway.run.RunRefused;

/**
 * The fit of one window: waves of runs, an emulator of their moments, history matching, the least misfit, and rounds in which the
 * simulator is asked at the point found and the emulator is moved to its answer there.
 */
public final class Calibration {
    private static final int STARTS = 4;
    private static final double FIRST_REACH = 0.3;

    private final Waves waves;
    private final Effort effort;
    private final int factors;
    private final int allMoments;
    private final int[] chosen;
    private final Target target;
    private final String window;
    private final Consumer<String> news;

    /**
     * The fit of a window.
     *
     * @param factors how many factors there are
     * @param allMoments how many moments a run yields
     * @param chosen which of them the window has
     * @param target what was observed of these
     * @param window what the window is called
     * @param news is told how things go
     */
    Calibration(
            Waves waves,
            Effort effort,
            int factors,
            int allMoments,
            int[] chosen,
            Target target,
            String window,
            Consumer<String> news) {
        this.waves = waves;
        this.effort = effort;
        this.factors = factors;
        this.allMoments = allMoments;
        this.chosen = chosen;
        this.target = target;
        this.window = window;
        this.news = news;
    }

    /**
     * What was found.
     *
     * @param sample means of the runs the emulator was fitted to
     * @param emulator the emulator
     * @param implausibility misfit under it
     * @param first what was left after the first wave
     * @param second what is left after both
     * @param emulated the least misfit under the emulator
     * @param checked points at which the simulator was asked, in turn
     * @param best the one of them with the least misfit
     */
    record Fit(
            Sample sample,
            Emulator emulator,
            Implausibility implausibility,
            HistoryMatch first,
            HistoryMatch second,
            Minimum emulated,
            List<CheckedPoint> checked,
            CheckedPoint best) {}

    Fit fit() throws IOException, RunRefused, InterruptedException {
        List<DesignRow> rows =
                new ArrayList<>(waves.run("1", SpaceFilling.points(factors, effort.points()), effort.seeds()));
        Sample sample = Sample.of(rows, allMoments).of(chosen);
        Emulator emulator = new Emulator(sample.points(), sample.means());
        Implausibility implausibility = new Implausibility(emulator, target, sample.random());
        Minimum least = leastAnywhere(implausibility);
        HistoryMatch first = HistoryMatch.of(implausibility, least, factors, effort.wave2());
        news.accept(String.format(
                Locale.ROOT,
                "wave 1: %d points, %d broken; least misfit %.1f; share not ruled out %.4f (cut %.2f)",
                sample.points().size(),
                sample.broken(),
                least.misfit(),
                first.share(),
                first.cut()));
        HistoryMatch second = first;
        if (effort.wave2() > 0) {
            List<double[]> points = strided(first.points(), effort.wave2());
            rows.addAll(waves.run("2-" + window, points, effort.seeds()));
            // Second waves of shorter windows serve a longer one too, never the other way round.
            rows.addAll(waves.before("2-\\d+", "2-" + window));
            sample = Sample.of(rows, allMoments).of(chosen);
            emulator = new Emulator(sample.points(), sample.means());
            implausibility = new Implausibility(emulator, target, sample.random());
            least = leastAnywhere(implausibility);
            second = HistoryMatch.of(implausibility, least, factors, effort.sets() * 3);
            news.accept(String.format(
                    Locale.ROOT,
                    "wave 2: %d points, %d broken; least misfit %.1f; share not ruled out %.4f (cut %.2f)",
                    sample.points().size(),
                    sample.broken(),
                    least.misfit(),
                    second.share(),
                    second.cut()));
        }
        List<CheckedPoint> checked =
                correct(implausibility.withPrior(), leastAnywhere(implausibility.withPrior()), sample.nearest(target));
        CheckedPoint best = checked.stream()
                .min(java.util.Comparator.comparingDouble(CheckedPoint::misfit))
                .orElseThrow(() -> new IllegalStateException("every run at the best point broke"));
        return new Fit(sample, emulator, implausibility, first, second, least, checked, best);
    }

    private Minimum leastAnywhere(Implausibility implausibility) {
        double[] high = new double[factors];
        Arrays.fill(high, 1);
        return BestFit.find(implausibility, new double[factors], high, STARTS);
    }

    /** Asks the simulator at the best point of the emulator and at the best that was simulated, and continues from the better one. */
    private List<CheckedPoint> correct(Implausibility implausibility, Minimum least, double[] seen)
            throws IOException, RunRefused, InterruptedException {
        List<CheckedPoint> checked = new ArrayList<>();
        CheckedPoint best = check("seen-" + window, seen);
        if (best != null) {
            checked.add(best);
            news.accept(String.format(
                    Locale.ROOT,
                    "check of the best simulated point: misfit %.1f, worst implausibility %.2f",
                    best.misfit(),
                    best.worst()));
        }
        double[] point = least.point();
        double reach = FIRST_REACH;
        for (int round = 0; round <= effort.rounds(); round++) {
            CheckedPoint now = check("fit-" + window + "-" + round, point);
            if (now != null) {
                checked.add(now);
                news.accept(String.format(
                        Locale.ROOT,
                        "check %d: misfit %.1f, worst implausibility %.2f",
                        round,
                        now.misfit(),
                        now.worst()));
            }
            if (now == null || (best != null && now.misfit() >= best.misfit())) {
                reach /= 2;
            } else {
                best = now;
            }
            if (best == null) {
                point = halfWay(point);
                continue;
            }
            point = nearby(
                    implausibility.corrected(best.point(), best.means(), best.random(Effort.CHECKS.count())),
                    best.point(),
                    reach);
        }
        return checked;
    }

    private static double[] halfWay(double[] point) {
        return Arrays.stream(point).map(share -> (share + 0.5) / 2).toArray();
    }

    private static double[] nearby(Implausibility corrected, double[] centre, double reach) {
        double[] low = Arrays.stream(centre).map(c -> Math.max(0, c - reach)).toArray();
        double[] high = Arrays.stream(centre).map(c -> Math.min(1, c + reach)).toArray();
        Minimum found = BestFit.find(corrected, low, high, 1);
        return found.point();
    }

    /** Asks the simulator, with seeds that no design has; null if a run breaks. */
    @Nullable
    CheckedPoint check(String wave, double[] point) throws IOException, RunRefused, InterruptedException {
        return checked(waves.run(wave, List.of(point), Effort.CHECKS));
    }

    /** What the rows of one point say against the target; null if a run broke. */
    @Nullable
    CheckedPoint checked(List<DesignRow> rows) {
        return CheckedPoint.of(rows, chosen, allMoments, target);
    }

    /** The test of recovery: points of the first wave, left out of a second emulator, and a fresh run at each. */
    List<Recovery> recover(Fit fit) throws IOException, RunRefused, InterruptedException {
        int wanted = Math.min(effort.recoveries(), fit.sample().points().size() / 4);
        if (wanted == 0 || fit.sample().points().size() - wanted < Emulator.LEAST_POINTS) {
            news.accept("no test of recovery: too few points");
            return List.of();
        }
        List<double[]> first = SpaceFilling.points(factors, effort.points());
        List<double[]> truths = strided(first, wanted);
        List<DesignRow> rows = waves.run("truth", truths, Effort.TRUTH);
        Sample rest = fit.sample().without(truths);
        Emulator emulator = new Emulator(rest.points(), rest.means());
        double[] random = fit.sample().random();
        for (int m = 0; m < random.length; m++) {
            double single = fit.best().seedSd()[m];
            random[m] += Math.max(fit.sample().seedVariance()[m], single * single);
        }
        List<double[]> known = new ArrayList<>();
        List<double[]> simulated = new ArrayList<>();
        for (DesignRow row : rows) {
            if (row.done()) {
                known.add(row.point());
                simulated.add(
                        Arrays.stream(chosen).mapToDouble(m -> row.moments()[m]).toArray());
            }
        }
        return Recovery.of(new Implausibility(emulator, target, random), known, simulated, target.sd(), random);
    }

    /** What makes the runs. */
    Waves waves() {
        return waves;
    }

    private static List<double[]> strided(List<double[]> points, int count) {
        List<double[]> taken = new ArrayList<>();
        for (int i = 0; i < Math.min(count, points.size()); i++) {
            taken.add(points.get((int) ((long) i * points.size() / Math.min(count, points.size()))));
        }
        return taken;
    }
}
