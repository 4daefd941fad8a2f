package spillway.experiment.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import spillway.kernel.Numbers;

/** What a fit found, as files. */
final class StudyReport {
    private final Path config;
    private final Dials dials;
    private final Moments moments;
    private final int window;
    private final int[] chosen;
    private final CalibrationFiles files;

    StudyReport(Path config, Dials dials, Moments moments, int window, int[] chosen, Path folder) throws IOException {
        this.config = config;
        this.dials = dials;
        this.moments = moments;
        this.window = window;
        this.chosen = chosen;
        this.files = new CalibrationFiles(folder);
    }

    void write(Calibration calibration, Calibration.Fit fit, Effort effort, String identity, boolean mixed)
            throws IOException {
        files.config(
                "fitted.yaml",
                config,
                dials.parameters(fit.best().place()),
                "Fitted to moments of 2010-" + window + " by spillway calibrate; see docs/calibration.md. Misfit "
                        + figure(fit.best().misfit()) + " over " + chosen.length + " moments.");
        dialTable(fit);
        momentTable(fit);
        emulatorTable(fit);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("window", window);
        summary.put("dials", dials.size());
        summary.put("moments", chosen.length);
        summary.put("design_places", fit.sample().places().size());
        summary.put("design_broken", fit.sample().broken());
        summary.put("seeds", effort.seeds());
        summary.put("new_runs", calibration.newRuns());
        summary.put("share_not_ruled_out_first", fit.first().share());
        summary.put("cut_first", rounded(fit.first().cut()));
        summary.put("share_not_ruled_out", fit.second().share());
        summary.put("cut", rounded(fit.second().cut()));
        summary.put("least_worst_implausibility", rounded(fit.second().leastWorst()));
        summary.put("emulated_misfit", rounded(fit.emulated().misfit()));
        summary.put("misfit", rounded(fit.best().misfit()));
        summary.put("worst_implausibility", rounded(fit.best().worst()));
        summary.put("identity", identity.lines().toList());
        summary.put("runs_of_other_code", mixed);
        files.json("calibration.json", summary);
        files.text("calibration.md", markdown(fit));
    }

    private void dialTable(Calibration.Fit fit) throws IOException {
        double[] values = dials.values(fit.best().place());
        List<List<Object>> rows = new ArrayList<>();
        for (int d = 0; d < values.length; d++) {
            Dial dial = dials.list().get(d);
            rows.add(List.of(dial.name(), values[d], dial.low(), dial.high(), dial.scale(), dial.why()));
        }
        files.table("dials.csv", List.of("dial", "fitted", "low", "high", "scale", "why"), rows);
    }

    private void momentTable(Calibration.Fit fit) throws IOException {
        Verified best = fit.best();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            Moment moment = moments.list().get(chosen[i]);
            rows.add(List.of(
                    moment.name(),
                    moments.observed()[chosen[i]],
                    best.means()[i],
                    best.seedSd()[i],
                    moment.sd(),
                    best.implausibilities()[i],
                    moment.why()));
        }
        files.table(
                "moments.csv",
                List.of("moment", "observed", "simulated", "seed_sd", "tolerance", "implausibility", "why"),
                rows);
    }

    private void emulatorTable(Calibration.Fit fit) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        double[] luck = fit.sample().luck();
        for (int i = 0; i < chosen.length; i++) {
            rows.add(List.of(
                    moments.list().get(chosen[i]).name(),
                    fit.emulator().explained(i),
                    fit.emulator().looError(i),
                    Math.sqrt(luck[i]),
                    moments.list().get(chosen[i]).sd()));
        }
        files.table(
                "emulator.csv",
                List.of("moment", "explained", "leave_one_out_error", "luck_of_means", "tolerance"),
                rows);
    }

    private String markdown(Calibration.Fit fit) {
        StringBuilder text = new StringBuilder();
        text.append("| dial | fitted | range |\n|---|---|---|\n");
        double[] values = dials.values(fit.best().place());
        for (int d = 0; d < values.length; d++) {
            Dial dial = dials.list().get(d);
            text.append("| ").append(dial.name()).append(" | ").append(figure(values[d]));
            text.append(" | ")
                    .append(figure(dial.low()))
                    .append(" to ")
                    .append(figure(dial.high()))
                    .append(" |\n");
        }
        text.append("\n| moment | observed | simulated | between seeds | implausibility |\n|---|---|---|---|---|\n");
        for (int i = 0; i < chosen.length; i++) {
            text.append("| ").append(moments.list().get(chosen[i]).name());
            text.append(" | ").append(figure(moments.observed()[chosen[i]]));
            text.append(" | ").append(figure(fit.best().means()[i]));
            text.append(" | ").append(figure(fit.best().seedSd()[i]));
            text.append(" | ").append(figure(fit.best().implausibilities()[i])).append(" |\n");
        }
        return text.toString();
    }

    private static double rounded(double value) {
        return Double.parseDouble(Numbers.text(value));
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
