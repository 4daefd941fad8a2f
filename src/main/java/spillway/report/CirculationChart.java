package spillway.report;

/** How far the region sells at home and abroad, and how much of its exports is processing. */
public final class CirculationChart implements Chart {
    @Override
    public Part part() {
        return Part.ECONOMY;
    }

    @Override
    public Figure figure(RunLogs logs) {
        MetricLines lines = new MetricLines(logs);
        XyPanel dual =
                lines.time().panel("Trade abroad over sales at home", "ratio").noLegend();
        lines.add(dual, "dual-circulation ratio", "dual_circulation_ratio", Palette.line(0));
        XyPanel trade = lines.time().panel("Trade dependence", "% of GDP").noLegend();
        lines.addScaled(trade, "exports and imports", "trade_dependence", 100, Palette.line(1));
        XyPanel exports = lines.time().panel("Exports abroad", "% of GDP").noLegend();
        lines.addScaled(exports, "exports abroad", "export_share", 100, Palette.line(2));
        XyPanel processing = lines.time()
                .panel("Processing trade", "% of exports")
                .noLegend()
                .spanAtLeast(20);
        lines.addScaled(processing, "processing", "processing_share", 100, Palette.line(3));
        XyPanel home = lines.time()
                .panel("Home sales of contract makers", "% of their sales")
                .noLegend()
                .spanAtLeast(20);
        lines.addScaled(home, "sold in China", "contract_home_share", 100, Palette.line(4));
        XyPanel access = lines.time()
                .panel("Their access to the home market", "% of that of others")
                .noLegend()
                .spanAtLeast(5);
        lines.addScaled(access, "access", "contract_home_access", 100, Palette.line(5));
        return new Figure(
                "circulation",
                "Trade abroad over sales at home " + lines.moves("dual_circulation_ratio", 2, 1, "")
                        + "; the share of exports in GDP "
                        + lines.moves("export_share", 0, 100, "%"),
                "All regions of the model together. Ratio above one: trade abroad is larger than sales at home."
                        + lines.meaning("Ratio", "dual_circulation_ratio")
                        + lines.meaning("Trade dependence", "trade_dependence")
                        + lines.meanings("export_share")
                        + lines.meaning("Processing trade", "processing_share")
                        + lines.meaning("Home sales", "contract_home_share")
                        + lines.meaning("Access", "contract_home_access"),
                "Dual-circulation ratio: " + lines.fromTo("dual_circulation_ratio", 2, 1) + "; trade dependence in %"
                        + " of GDP: "
                        + lines.fromTo("trade_dependence", 1, 100) + "; processing in % of exports: "
                        + lines.fromTo("processing_share", 1, 100) + "; sales of contract makers at home in %: "
                        + lines.fromTo("contract_home_share", 1, 100) + "; their access to the home market in %: "
                        + lines.fromTo("contract_home_access", 1, 100) + ".",
                640,
                false,
                logs.source(),
                Drawing.grid(2, dual, trade, exports, processing, home, access));
    }
}
