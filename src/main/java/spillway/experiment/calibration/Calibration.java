package spillway.experiment.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The fit of one window: waves of runs, an emulator of their moments, history matching, the least misfit, and rounds in which the
 * simulator is asked at the place found and the emulator is moved to its answer there.
 */
public final class Calibration {
    private static final int STARTS = 4;
    private static final double FIRST_REACH = 0.3;

    private final Simulator simulator;
    private final Design design;
    private final Effort effort;
    private final int dials;
    private final int allMoments;
    private final int[] chosen;
    private final Target target;
    private final String window;
    private final Consumer<String> news;
    private int newRuns;

    /**
     * The fit of a window.
     *
     * @param dials how many dials there are
     * @param allMoments how many moments a run yields
     * @param chosen which of them the window has
     * @param target what was observed of these
     * @param window what the window is called
     * @param news is told how things go
     */
    Calibration(
            Simulator simulator,
            Design design,
            Effort effort,
            int dials,
            int allMoments,
            int[] chosen,
            Target target,
            String window,
            Consumer<String> news) {
        this.simulator = simulator;
        this.design = design;
        this.effort = effort;
        this.dials = dials;
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
     * @param likeness misfit under it
     * @param first what was left after the first wave
     * @param second what is left after both
     * @param emulated the least misfit under the emulator
     * @param checked places at which the simulator was asked, in turn
     * @param best the one of them with the least misfit
     */
    record Fit(
            Sample sample,
            Emulator emulator,
            Likeness likeness,
            HistoryMatch first,
            HistoryMatch second,
            Minimum emulated,
            List<Verified> checked,
            Verified best) {}

    Fit fit() throws InterruptedException {
        List<DesignRow> rows =
                new ArrayList<>(run("1", SpaceFilling.places(dials, effort.points()), 1, effort.seeds()));
        Sample sample = Sample.of(rows, allMoments).of(chosen);
        Emulator emulator = new Emulator(sample.places(), sample.means());
        Likeness likeness = new Likeness(emulator, target, sample.luck());
        Minimum least = leastAnywhere(likeness);
        HistoryMatch first = HistoryMatch.of(likeness, least, dials, effort.wave2());
        news.accept(String.format(
                Locale.ROOT,
                "wave 1: %d places, %d broken; least misfit %.1f; share not ruled out %.4f (cut %.2f)",
                sample.places().size(),
                sample.broken(),
                least.misfit(),
                first.share(),
                first.cut()));
        HistoryMatch second = first;
        if (effort.wave2() > 0) {
            List<double[]> places = strided(first.places(), effort.wave2());
            rows.addAll(run("2-" + window, places, 1, effort.seeds()));
            rows.addAll(earlier());
            sample = Sample.of(rows, allMoments).of(chosen);
            emulator = new Emulator(sample.places(), sample.means());
            likeness = new Likeness(emulator, target, sample.luck());
            least = leastAnywhere(likeness);
            second = HistoryMatch.of(likeness, least, dials, effort.sets() * 3);
            news.accept(String.format(
                    Locale.ROOT,
                    "wave 2: %d places, %d broken; least misfit %.1f; share not ruled out %.4f (cut %.2f)",
                    sample.places().size(),
                    sample.broken(),
                    least.misfit(),
                    second.share(),
                    second.cut()));
        }
        List<Verified> checked =
                correct(likeness.withPrior(), leastAnywhere(likeness.withPrior()), sample.nearest(target));
        Verified best = checked.stream()
                .min(java.util.Comparator.comparingDouble(Verified::misfit))
                .orElseThrow(() -> new IllegalStateException("every run at the best place broke"));
        return new Fit(sample, emulator, likeness, first, second, least, checked, best);
    }

    private Minimum leastAnywhere(Likeness likeness) {
        double[] high = new double[dials];
        Arrays.fill(high, 1);
        return BestFit.find(likeness, new double[dials], high, STARTS);
    }

    /** Rows of second waves of shorter windows: they serve a longer one too, never the other way round. */
    private List<DesignRow> earlier() {
        return design.rows().stream()
                .filter(row -> row.wave().matches("2-\\d+") && row.wave().compareTo("2-" + window) < 0)
                .toList();
    }

    /** Asks the simulator at the best place of the emulator and at the best that was simulated, and goes on from the better one. */
    private List<Verified> correct(Likeness likeness, Minimum least, double[] seen) throws InterruptedException {
        List<Verified> checked = new ArrayList<>();
        Verified best = check("seen-" + window, seen);
        if (best != null) {
            checked.add(best);
            news.accept(String.format(
                    Locale.ROOT,
                    "check of the best simulated place: misfit %.1f, worst implausibility %.2f",
                    best.misfit(),
                    best.worst()));
        }
        double[] place = least.place();
        double reach = FIRST_REACH;
        for (int round = 0; round <= effort.rounds(); round++) {
            Verified now = check("fit-" + window + "-" + round, place);
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
                place = halfWay(place);
                continue;
            }
            place = nearby(
                    likeness.corrected(best.place(), best.means(), best.luck(Effort.CHECKS)), best.place(), reach);
        }
        return checked;
    }

    private static double[] halfWay(double[] place) {
        return Arrays.stream(place).map(share -> (share + 0.5) / 2).toArray();
    }

    private static double[] nearby(Likeness corrected, double[] centre, double reach) {
        double[] low = Arrays.stream(centre).map(c -> Math.max(0, c - reach)).toArray();
        double[] high = Arrays.stream(centre).map(c -> Math.min(1, c + reach)).toArray();
        Minimum found = BestFit.find(corrected, low, high, 1);
        return found.place();
    }

    /** Asks the simulator, with seeds that no design has; null if a run breaks. */
    Verified check(String wave, double[] place) throws InterruptedException {
        return verified(run(wave, List.of(place), Effort.CHECK_FROM, Effort.CHECKS));
    }

    /** What the rows of one place say against the target; null if a run broke. */
    Verified verified(List<DesignRow> rows) {
        return Verified.of(rows, chosen, allMoments, target);
    }

    /** The test of recovery: places of the first wave, left out of a second emulator, and a fresh run at each. */
    List<Recovery> recover(Fit fit) throws InterruptedException {
        int wanted = Math.min(effort.recoveries(), fit.sample().places().size() / 4);
        if (wanted == 0) {
            return List.of();
        }
        List<double[]> first = SpaceFilling.places(dials, effort.points());
        List<double[]> truths = strided(first, wanted);
        List<DesignRow> rows = run("truth", truths, Effort.TRUTH_SEED, 1);
        Sample rest = fit.sample().without(truths);
        Emulator emulator = new Emulator(rest.places(), rest.means());
        double[] luck = fit.sample().luck();
        for (int m = 0; m < luck.length; m++) {
            double single = fit.best().seedSd()[m];
            luck[m] += Math.max(fit.sample().seedVariance()[m], single * single);
        }
        List<double[]> known = new ArrayList<>();
        List<double[]> simulated = new ArrayList<>();
        for (DesignRow row : rows) {
            if (row.done()) {
                known.add(row.place());
                simulated.add(
                        Arrays.stream(chosen).mapToDouble(m -> row.moments()[m]).toArray());
            }
        }
        return Recovery.of(new Likeness(emulator, target, luck), known, simulated, target.sd(), luck);
    }

    List<DesignRow> run(String wave, List<double[]> places, long firstSeed, int seeds) throws InterruptedException {
        int total = places.size() * seeds;
        int[] count = {0};
        return design.run(simulator, wave, places, firstSeed, seeds, effort.threads(), row -> {
            newRuns++;
            count[0]++;
            if (count[0] % 20 == 0) {
                news.accept("wave " + wave + ": " + count[0] + " new runs of at most " + total);
            }
        });
    }

    /** Runs that were not in the file. */
    int newRuns() {
        return newRuns;
    }

    private static List<double[]> strided(List<double[]> places, int count) {
        List<double[]> taken = new ArrayList<>();
        for (int i = 0; i < Math.min(count, places.size()); i++) {
            taken.add(places.get((int) ((long) i * places.size() / Math.min(count, places.size()))));
        }
        return taken;
    }
}
