package spillway.report;

import java.util.List;

/** How far the region depends on key inputs from abroad, what their shortage takes, and what home makers have won. */
public final class KeyInputChart implements Chart {
    /** Names of the key inputs in the log. */
    static final List<String> INPUTS = List.of("chips", "data", "algorithms");

    /** Middle of the year of the figure that the papers quote, and the least dependence it leaves: home chips are at most a fifth. */
    private static final double[] QUOTED_YEAR = {2025.5};

    private static final double[] QUOTED_DEPENDENCE = {80};

    private static final String DEPENDENCE = "import_dependence_";
    private static final String CHIPS = DEPENDENCE + "chips";

    @Override
    public Part part() {
        return Part.ECONOMY;
    }

    @Override
    public Figure figure(RunLogs logs) {
        MetricLines lines = new MetricLines(logs);
        XyPanel dependence = lines.time().panel("Imported key inputs", "% of need");
        XyPanel loss = lines.time().panel("Output that shortage takes", "%").spanAtLeast(1);
        lines.addScaled(loss, "all sectors", "key_input_loss", 100, Palette.line(3));
        for (int j = 0; j < INPUTS.size(); j++) {
            String input = INPUTS.get(j);
            lines.addScaled(dependence, input, DEPENDENCE + input, 100, Palette.line(j));
            lines.addScaled(loss, "makers of " + input, "key_input_loss_makers_of_" + input, 100, Palette.line(j));
        }
        double[] middles = lines.time().middles();
        if (middles[middles.length - 1] > QUOTED_YEAR[0]) {
            dependence.add(
                    "chips, the paper's least",
                    QUOTED_YEAR,
                    QUOTED_DEPENDENCE,
                    Look.dots(Palette.line(0).color(), 8));
        }
        XyPanel research = lines.time()
                .panel("Research on substitutes", "% of research")
                .noLegend()
                .spanAtLeast(1);
        lines.addScaled(research, "research on substitutes", "key_input_research_share", 100, Palette.line(1));
        XyPanel won = lines.time()
                .panel("Sales won from imports", "% of sales")
                .noLegend()
                .spanAtLeast(1);
        lines.addScaled(won, "won from imports", "substitute_sales", 100, Palette.line(2));
        double most = most(lines);
        boolean shortage = most > 0 || largest(lines, "key_input_research_share") > 0;
        return new Figure(
                "key-inputs",
                "Imported chips: part of need " + lines.moves(CHIPS, 0, 100, "%")
                        + (shortage
                                ? "; most that shortage of key inputs takes in a quarter: " + Figure.number(most, 1)
                                        + "% of output"
                                : "; nothing is withheld"),
                "All regions of the model together. Home shares of 2010 are assumed. The dot is what Yang (2023) quotes: home chips are at most a fifth of what China needs in 2025; nothing was"
                        + " fitted to it."
                        + lines.meaning("Imported key inputs", CHIPS)
                        + lines.meaning("Sales won from imports", "substitute_sales")
                        + (shortage
                                ? lines.meaning("Output that shortage takes", "key_input_loss")
                                        + lines.meaning("Research on substitutes", "key_input_research_share")
                                : ""),
                "Imported chips in % of need: " + lines.fromTo(CHIPS, 1, 100) + "; output that shortage takes in %: "
                        + lines.fromTo("key_input_loss", 1, 100) + ".",
                shortage ? 640 : 340,
                false,
                logs.source(),
                shortage ? Drawing.grid(2, dependence, won, loss, research) : Drawing.grid(2, dependence, won));
    }

    private static double most(MetricLines lines) {
        return 100 * largest(lines, "key_input_loss");
    }

    private static double largest(MetricLines lines, String metric) {
        double most = 0;
        for (double value : lines.values(metric)) {
            most = Math.max(most, value);
        }
        return most;
    }
}
