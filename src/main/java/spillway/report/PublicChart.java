package spillway.report;

/** What becomes of the directed district, and how much of output is digital. */
public final class PublicChart implements Chart {
    /** Tertiary share of Longhua in the policy brief, % in 2017 and 2019; drawn beside the model and fitted to nothing. */
    private static final double[][] LONGHUA = {{2017.5, 2019.5}, {40.08, 52.16}};

    @Override
    public Part part() {
        return Part.ECONOMY;
    }

    @Override
    public Figure figure(RunLogs logs) {
        MetricLines lines = new MetricLines(logs);
        XyPanel services = lines.time().panel("Services in the district", "% of its output");
        lines.addScaled(services, "model", "district_tertiary_share", 100, Palette.line(0));
        services.add(
                "Longhua, the policy brief",
                LONGHUA[0],
                LONGHUA[1],
                Look.dots(Palette.line(1).color(), 8));
        XyPanel highValue = lines.time().panel("High-value activity in the district", "%");
        lines.addScaled(highValue, "of its output", "district_high_value_share", 100, Palette.line(2));
        lines.addScaled(highValue, "of its services", "district_high_value_in_tertiary", 100, Palette.line(3));
        XyPanel core = lines.time()
                .panel("Makers of digital technology", "% of GDP")
                .noLegend()
                .spanAtLeast(5);
        lines.addScaled(core, "digital core", "digital_core_share", 100, Palette.line(4));
        XyPanel ties = lines.time()
                .panel("Knowledge services in materials of mass production", "%")
                .noLegend()
                .spanAtLeast(2);
        lines.addScaled(ties, "knowledge services", "knowledge_in_materials", 100, Palette.line(5));
        return new Figure(
                "district-and-digital-accounts",
                "Services in the district: share of its output " + lines.moves("district_tertiary_share", 0, 100, "%")
                        + "; makers of digital technology: share of GDP "
                        + lines.moves("digital_core_share", 1, 100, "%"),
                "The district is a circle in Shenzhen at Longhua; its firms of 2010 are drawn as those of all Shenzhen,"
                        + " so that its level is not Longhua's. The two dots are no target."
                        + lines.meaning("Services", "district_tertiary_share")
                        + lines.meaning("High-value activity of its services", "district_high_value_in_tertiary")
                        + lines.meaning("Makers of digital technology", "digital_core_share")
                        + lines.meaning("Knowledge services", "knowledge_in_materials"),
                "Services in % of the district's output: " + lines.fromTo("district_tertiary_share", 1, 100)
                        + "; high-value activity in % of it: " + lines.fromTo("district_high_value_share", 1, 100)
                        + "; digital core in % of GDP: " + lines.fromTo("digital_core_share", 1, 100)
                        + "; knowledge services in % of materials of mass production: "
                        + lines.fromTo("knowledge_in_materials", 1, 100) + ".",
                640,
                false,
                logs.source(),
                Drawing.grid(2, services, highValue, core, ties));
    }
}
