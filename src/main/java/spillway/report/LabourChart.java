package spillway.report;

/** Unemployment, and how income is divided. */
public final class LabourChart implements Chart {
    @Override
    public Part part() {
        return Part.ECONOMY;
    }

    @Override
    public Figure figure(RunLogs logs) {
        MetricLines lines = new MetricLines(logs);
        XyPanel jobs =
                lines.time().panel("Unemployment", "% of the labour force").noLegend();
        lines.addSmoothed(jobs, "all regions", "unemployment", 100, Palette.line(0));
        XyPanel income = lines.time()
                .panel("Labour share", "% of value added")
                .noLegend()
                .spanAtLeast(10);
        lines.addSmoothed(income, "wages", "labour_share", 100, Palette.line(1));
        XyPanel use = lines.time()
                .panel("Household consumption", "% of GDP")
                .noLegend()
                .spanAtLeast(10);
        lines.addSmoothed(use, "consumption", "consumption_share", 100, Palette.line(2));
        return new Figure(
                "labour",
                "Unemployment " + lines.moves("unemployment", 1, 100, "%") + "; the labour share "
                        + lines.moves("labour_share", 0, 100, "%"),
                "All regions of the model together; thin: quarters, thick: mean of the year around."
                        + lines.meaning("Unemployment", "unemployment")
                        + lines.meaning("Labour share", "labour_share")
                        + lines.meaning("Household consumption", "consumption_share"),
                "Unemployment in %: " + lines.fromTo("unemployment", 1, 100) + "; labour share in % of value added: "
                        + lines.fromTo("labour_share", 1, 100) + ".",
                400,
                false,
                logs.source(),
                Drawing.grid(3, jobs, income, use));
    }
}
