package spillway.experiment.calibration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import spillway.experiment.study.Inputs;
import spillway.kernel.Numbers;
import spillway.run.RunRefused;

/** What a fit found, as files. */
final class FitReport {
    private final Path config;
    private final Factors factors;
    private final Moments moments;
    private final int window;
    private final int[] chosen;
    private final CalibrationFiles files;
    private final Map<String, Object> summary = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    FitReport(Path config, Factors factors, Moments moments, int window, int[] chosen, Path folder) throws RunRefused {
        this.config = config;
        this.factors = factors;
        this.moments = moments;
        this.window = window;
        this.chosen = chosen;
        this.files = new CalibrationFiles(folder);
    }

    void write(Calibration.Fit fit, Effort effort, Inputs inputs) throws IOException {
        files.config(
                "fitted.yaml",
                config,
                factors.parameters(fit.best().point()),
                "Fitted to moments of 2010-" + window + " by spillway calibrate; see docs/calibration.md. Misfit "
                        + figure(fit.best().misfit()) + " over " + chosen.length + " moments.");
        factorTable(fit);
        momentTable(fit);
        emulatorTable(fit);
        summary.put("window", window);
        summary.put("factors", factors.size());
        summary.put("moments", chosen.length);
        summary.put("design_points", fit.sample().points().size());
        summary.put("design_broken", fit.sample().broken());
        summary.put("seeds", effort.seeds().toString());
        summary.put("share_not_ruled_out_first", fit.first().share());
        summary.put("cut_first", rounded(fit.first().cut()));
        summary.put("share_not_ruled_out", fit.second().share());
        summary.put("cut", rounded(fit.second().cut()));
        summary.put("least_worst_implausibility", rounded(fit.second().leastWorst()));
        summary.put("emulated_misfit", rounded(fit.emulated().misfit()));
        summary.put("misfit", rounded(fit.best().misfit()));
        summary.put("worst_implausibility", rounded(fit.best().worst()));
        summary.put("inputs", inputs.byName());
        text.append(markdown(fit));
        finish();
    }

    /** Writes summary and tables as far as they are known. */
    void finish() throws IOException {
        files.json("calibration.json", summary);
        files.text("calibration.md", text.toString());
    }

    void profiles(List<Profiles> profiles, Calibration.Fit fit) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        text.append("\n| factor | 95% interval | width / range | |\n|---|---|---|---|\n");
        for (Profiles profile : profiles) {
            Factor factor = factors.list().get(profile.factor());
            for (int i = 0; i < profile.shares().length; i++) {
                rows.add(List.of(
                        factor.name(),
                        factor.value(profile.shares()[i]),
                        profile.misfits()[i],
                        fit.emulated().misfit(),
                        factor.value(profile.low()),
                        factor.value(profile.high()),
                        profile.width(),
                        profile.label()));
            }
            text.append("| ").append(factor.name()).append(" | ").append(figure(factor.value(profile.low())));
            text.append(" to ").append(figure(factor.value(profile.high())));
            text.append(" | ")
                    .append(figure(profile.width()))
                    .append(" | ")
                    .append(profile.label())
                    .append(" |\n");
        }
        summary.put(
                "identified",
                profiles.stream()
                        .filter(profile -> profile.label().equals("IDENTIFIED"))
                        .map(profile -> factors.names().get(profile.factor()))
                        .toList());
        summary.put(
                "flat",
                profiles.stream()
                        .filter(profile -> profile.label().equals("FLAT"))
                        .map(profile -> factors.names().get(profile.factor()))
                        .toList());
        files.table(
                "profiles.csv",
                List.of("factor", "value", "misfit", "least_misfit", "low", "high", "width", "label"),
                rows);
    }

    void recovery(List<Recovery> found) throws IOException {
        if (found.isEmpty()) {
            return;
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Recovery one : found) {
            Factor factor = factors.list().get(one.factor());
            rows.add(List.of(
                    one.truth(),
                    factor.name(),
                    factor.value(one.real()),
                    factor.value(one.fitted()),
                    factor.value(one.low()),
                    factor.value(one.high()),
                    one.covered()));
        }
        files.table("recovery.csv", List.of("truth", "factor", "real", "fitted", "low", "high", "covered"), rows);
        List<List<Object>> coverage = new ArrayList<>();
        text.append("\n| factor | intervals that hold the truth | mean width / range |\n|---|---|---|\n");
        for (int d = 0; d < factors.size(); d++) {
            double covered = Recovery.coverage(found, d);
            double width = Recovery.width(found, d);
            coverage.add(List.of(factors.names().get(d), covered, width));
            text.append("| ").append(factors.names().get(d)).append(" | ").append(figure(covered));
            text.append(" | ").append(figure(width)).append(" |\n");
        }
        text.append("| all | ").append(figure(Recovery.coverage(found, -1))).append(" | |\n");
        files.table("coverage.csv", List.of("factor", "coverage", "mean_width"), coverage);
        summary.put("recovery_truths", found.size() / factors.size());
        summary.put("recovery_coverage", rounded(Recovery.coverage(found, -1)));
    }

    void sets(List<CheckedPoint> sets) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("set", "misfit", "worst_implausibility"));
        header.addAll(factors.names());
        for (int i = 0; i < sets.size(); i++) {
            String name = String.format(Locale.ROOT, "set-%02d", i + 1);
            CheckedPoint set = sets.get(i);
            files.config(
                    "plausible/" + name + ".yaml",
                    config,
                    factors.parameters(set.point()),
                    "One of the sets that cannot be ruled out on 2010-" + window
                            + "; no moment is further off than 3 deviations. Worst "
                            + figure(set.worst()) + ", misfit " + figure(set.misfit()) + ".");
            List<Object> row = new ArrayList<>(List.of(name, set.misfit(), set.worst()));
            for (double value : factors.values(set.point())) {
                row.add(value);
            }
            rows.add(row);
        }
        files.table("plausible.csv", header, rows);
        summary.put("plausible_sets", sets.size());
    }

    private void factorTable(Calibration.Fit fit) throws IOException {
        double[] values = factors.values(fit.best().point());
        List<List<Object>> rows = new ArrayList<>();
        for (int d = 0; d < values.length; d++) {
            Factor factor = factors.list().get(d);
            rows.add(List.of(factor.name(), values[d], factor.low(), factor.high(), factor.scale(), factor.why()));
        }
        files.table("factors.csv", List.of("factor", "fitted", "low", "high", "scale", "why"), rows);
    }

    private void momentTable(Calibration.Fit fit) throws IOException {
        CheckedPoint best = fit.best();
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
        double[] random = fit.sample().random();
        for (int i = 0; i < chosen.length; i++) {
            rows.add(List.of(
                    moments.list().get(chosen[i]).name(),
                    fit.emulator().explained(i),
                    fit.emulator().looError(i),
                    Math.sqrt(random[i]),
                    moments.list().get(chosen[i]).sd()));
        }
        files.table(
                "emulator.csv",
                List.of("moment", "explained", "leave_one_out_error", "seed_sd_of_means", "tolerance"),
                rows);
    }

    private String markdown(Calibration.Fit fit) {
        StringBuilder lines = new StringBuilder();
        lines.append("| factor | fitted | range |\n|---|---|---|\n");
        double[] values = factors.values(fit.best().point());
        for (int d = 0; d < values.length; d++) {
            Factor factor = factors.list().get(d);
            lines.append("| ").append(factor.name()).append(" | ").append(figure(values[d]));
            lines.append(" | ")
                    .append(figure(factor.low()))
                    .append(" to ")
                    .append(figure(factor.high()))
                    .append(" |\n");
        }
        lines.append("\n| moment | observed | simulated | between seeds | implausibility |\n|---|---|---|---|---|\n");
        for (int i = 0; i < chosen.length; i++) {
            lines.append("| ").append(moments.list().get(chosen[i]).name());
            lines.append(" | ").append(figure(moments.observed()[chosen[i]]));
            lines.append(" | ").append(figure(fit.best().means()[i]));
            lines.append(" | ").append(figure(fit.best().seedSd()[i]));
            lines.append(" | ").append(figure(fit.best().implausibilities()[i])).append(" |\n");
        }
        return lines.toString();
    }

    private static double rounded(double value) {
        return Double.parseDouble(Numbers.text(value));
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
