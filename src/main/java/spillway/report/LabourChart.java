package spillway.report;

/** Unemployment, and how income is divided: between labour and owners, by group of sectors, between talent and others. */
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
        XyPanel groups =
                lines.time().panel("Labour share by group", "% of value added").spanAtLeast(10);
        lines.addMeans(groups, "knowledge services, equipment", "labour_share_akp", 100, Palette.line(0));
        lines.addMeans(groups, "electronics, scale-intensive goods", "labour_share_mpg", 100, Palette.line(1));
        lines.addMeans(groups, "networks, infrastructure, trade", "labour_share_sis", 100, Palette.line(2));
        lines.addMeans(groups, "traditional goods, other services", "labour_share_pgs", 100, Palette.line(3));
        XyPanel talent = lines.time().panel("Talent among employees", "%").spanAtLeast(5);
        lines.addMeans(talent, "firms that turned digital", "talent_share_adopters", 100, Palette.line(0));
        lines.addMeans(talent, "other firms", "talent_share_others", 100, Palette.line(1));
        XyPanel apart = lines.time().panel("Incomes from work", "index").spanAtLeast(0.2);
        lines.addMeans(apart, "polarisation", "income_polarisation", 1, Palette.line(0));
        lines.addMeans(apart, "inequality (Gini)", "income_gini_classes", 1, Palette.line(1));
        return new Figure(
                "labour",
                "Unemployment " + lines.moves("unemployment", 1, 100, "%") + "; the labour share "
                        + lines.moves("labour_share", 0, 100, "%") + "; polarisation of incomes "
                        + lines.moves("income_polarisation", 2, 1, ""),
                "All regions of the model together; thin: quarters, thick and below: mean of four quarters."
                        + lines.meaning("Unemployment", "unemployment")
                        + lines.meaning("Labour share", "labour_share")
                        + lines.meaning("Household consumption", "consumption_share")
                        + lines.meaning("Talent in firms that turned digital", "talent_share_adopters")
                        + lines.meaning("Polarisation", "income_polarisation"),
                "Unemployment in %: " + lines.fromTo("unemployment", 1, 100) + "; labour share in % of value added: "
                        + lines.fromTo("labour_share", 1, 100) + "; talent over others, income from work a head: "
                        + lines.fromTo("income_talent_over_workers", 1, 1) + ".",
                700,
                false,
                logs.source(),
                Drawing.grid(3, jobs, income, use, groups, talent, apart));
    }
}
