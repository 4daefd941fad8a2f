package spillway.report;

/** Concentration of high-value activity and inequality of output per head over time. */
public final class ConcentrationChart implements Chart {
    private static final String[] SETS = {"nine", "eleven", "fourteen"};
    private static final String[] SET_NAMES = {"9 mainland cities", "11 with Hong Kong, Macao", "all 14 regions"};

    @Override
    public Figure figure(RunLogs logs) {
        MetricLines lines = new MetricLines(logs);
        XyPanel hhi = lines.time().panel("Concentration of high-value activity", "Herfindahl index (0 to 1)");
        XyPanel theil = lines.time().panel("Inequality of GDP per head", "Theil index");
        for (int i = 0; i < SETS.length; i++) {
            lines.add(hhi, SET_NAMES[i], "hhi_high_value_" + SETS[i], Palette.line(i));
            lines.add(theil, SET_NAMES[i], "theil_gdp_" + SETS[i], Palette.line(i));
        }
        lines.add(hhi, "by chance alone, 9 cities", "hhi_null_nine", Palette.dashed(Palette.BLACK));
        XyPanel parts = lines.time().panel("Theil index of the 11 cities, parts", "Theil index");
        lines.add(parts, "total", "theil_gdp_eleven", new Look(Palette.BLACK, Palette.stroke(2f), null));
        lines.add(parts, "between core and periphery", "theil_gdp_eleven_between", Palette.line(1));
        lines.add(parts, "within each", "theil_gdp_eleven_within", Palette.dashed(Palette.BLUE));
        XyPanel ratio = lines.time()
                .panel("Core over periphery, 9 mainland cities", "ratio of high-value" + " output")
                .noLegend();
        lines.addSmoothed(ratio, "core over periphery", "cpr_high_value_nine", 1, Palette.line(0));
        return new Figure(
                "concentration",
                "Concentration of high-value activity (Herfindahl index, nine cities) "
                        + lines.moves("hhi_high_value_nine", 3, 1, "")
                        + "; inequality of GDP per head (Theil index) "
                        + lines.moves("theil_gdp_nine", 3, 1, ""),
                "Dashed: expected Herfindahl index if as many firms were spread by chance alone. Thin: quarters, thick:"
                        + " mean of the year around."
                        + lines.meanings("hhi_high_value_nine", "theil_gdp_nine")
                        + lines.meaning("Core over periphery", "cpr_high_value_nine"),
                "Herfindahl index of the nine mainland cities: " + lines.fromTo("hhi_high_value_nine", 4, 1)
                        + ". Theil index of the eleven: " + lines.fromTo("theil_gdp_eleven", 4, 1) + ".",
                800,
                false,
                logs.source(),
                Drawing.grid(2, hhi, theil, parts, ratio));
    }
}
