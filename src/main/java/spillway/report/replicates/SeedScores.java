package spillway.report.replicates;

import java.util.List;
import spillway.report.Figure;
import spillway.report.LogEntry;
import spillway.report.Look;
import spillway.report.Palette;
import spillway.report.PlotStyle;
import spillway.report.ScoreField;

/** Clustering against diffusion: a dot a seed, and the mean. */
final class SeedScores {
    private static final int OPACITY = 150;

    private SeedScores() {}

    static Figure figure(SeedTables tables) {
        List<LogEntry> seeds = tables.facts().entries("replicates");
        double[] c = numbers(seeds, "c");
        double[] d = numbers(seeds, "d");
        double deadband = tables.facts().number("deadband");
        double reach = 0;
        int defined = 0;
        double[] mean = new double[2];
        for (int i = 0; i < c.length; i++) {
            if (Double.isFinite(c[i]) && Double.isFinite(d[i])) {
                reach = Math.max(reach, Math.max(Math.abs(c[i]), Math.abs(d[i])));
                mean[0] += c[i];
                mean[1] += d[i];
                defined++;
            }
        }
        ScoreField field = ScoreField.around(deadband, reach);
        field.panel().add("a seed", c, d, Look.dots(PlotStyle.faint(Palette.BLUE, OPACITY), 9));
        if (defined > 0) {
            field.panel()
                    .add(
                            "mean of the seeds",
                            new double[] {mean[0] / defined},
                            new double[] {mean[1] / defined},
                            Look.dots(Palette.VERMILLION, 13));
        }
        return new Figure(
                "score-plane",
                "Clustering and diffusion scores, nine mainland cities: a dot a seed",
                "Each score is a change per decade in units of pre-set scales; inside the band of \u00b1"
                        + Figure.number(deadband, 2)
                        + " a score counts as no change. Colours: class that the scores alone give; hollowing-out is decided"
                        + " before them, from manufacturing.",
                defined + " seeds; mean C " + Figure.number(mean[0] / defined, 2) + ", mean D "
                        + Figure.number(mean[1] / defined, 2),
                560,
                false,
                tables.source(),
                field);
    }

    private static double[] numbers(List<LogEntry> seeds, String key) {
        return seeds.stream().mapToDouble(seed -> seed.number(key)).toArray();
    }
}
