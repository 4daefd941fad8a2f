package spillway.experiment.calibration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import spillway.experiment.study.Seeds;
import spillway.run.RunRefused;

/** Points far from one another at which the simulator itself finds no moment more implausible than the cut. */
final class PlausibleSets {
    private static final Seeds SEEDS = new Seeds(Effort.CHECKS.first(), 2);
    private static final int BATCHES = 4;

    private PlausibleSets() {}

    /** Up to {@code wanted} of them, the fitted point first if it is one. */
    static List<CheckedPoint> find(Calibration calibration, Calibration.Fit fit, String window, int wanted)
            throws IOException, RunRefused, InterruptedException {
        List<CheckedPoint> sets = new ArrayList<>();
        if (fit.best().worst() <= HistoryMatch.CUT) {
            sets.add(fit.best());
        }
        List<double[]> candidates = fit.second().spread(fit.best().point(), BATCHES * wanted);
        int next = 0;
        while (sets.size() < wanted && next < candidates.size()) {
            int missing = wanted - sets.size();
            List<double[]> batch = candidates.subList(next, Math.min(candidates.size(), next + missing));
            String wave = "set-" + window + "-" + next;
            List<DesignRow> rows = calibration.waves().run(wave, batch, SEEDS);
            for (int i = 0; i < batch.size(); i++) {
                CheckedPoint asked = calibration.checked(rows.subList(i * SEEDS.count(), (i + 1) * SEEDS.count()));
                if (asked != null && asked.worst() <= HistoryMatch.CUT) {
                    sets.add(asked);
                }
            }
            next += batch.size();
        }
        return sets;
    }
}
