package spillway.world;

import static spillway.world.Axis.DESTINATION;
import static spillway.world.Axis.SECTOR;

import java.util.Map;

/** The world around the region: the rest of China, the foreign blocs, and the one bank through which all money runs. */
public final class Outside {
    @Column(
            unit = "100m RMB",
            by = {SECTOR, DESTINATION},
            doc = "Spending on each sector outside; the regions' columns are unused")
    public double[][] demand;

    @Column(
            unit = "index",
            by = {SECTOR, DESTINATION},
            doc = "Weight of outside suppliers in buyers' taste, at today's prices")
    public double[][] suppliers;

    @Column(unit = "index", doc = "Prices of outside suppliers at home and in the rest of China, base year 1")
    public double homePrice = 1;

    @Column(unit = "10,000 persons", doc = "Talent in the rest of China who would move")
    public double talentPool;

    @Column(unit = "10,000 persons", doc = "Other people in the rest of China who would move")
    public double workerPool;

    @Column(unit = "index", doc = "Wage in the rest of China relative to the base year")
    public double wage = 1;

    @Column(unit = "log", by = SECTOR, doc = "Best productivity anywhere, relative to the base-year mean of the delta")
    public double[] frontier;

    @Column(unit = "100m RMB", doc = "Claims of the outside on the region's bank: deposits if positive")
    public double funds;

    @Column(unit = "100m RMB", doc = "Equity of the bank")
    public double bankEquity;

    @Column(unit = "RMB / USD", doc = "RMB for one US dollar")
    public double rmbPerUsd;

    @Column(unit = "log", by = DESTINATION, doc = "What demand of a bloc is multiplied with by now")
    public double[] demandShift;

    @Column(
            unit = "share",
            by = DESTINATION,
            doc = "Share of a bloc's demand for goods that shorter value chains have taken")
    public double[] shortened;

    @Column(unit = "share", by = DESTINATION, doc = "Duty of a bloc on goods, on top of its tariff of the base year")
    public double[] duty;

    @Column(
            unit = "log",
            by = {SECTOR, DESTINATION},
            doc = "What the region's sales have done to rivals' prices in a bloc")
    public double[][] rivalPrice;

    @Column(
            unit = "log",
            doc = "What digital technology has added to productivity of suppliers outside since the base year")
    public double digitalGain;

    @Column(
            unit = "share",
            by = {SECTOR, DESTINATION},
            doc = "Share of the region's firms in what a bloc spends, in the base year")
    public double[][] baseMarketShare;

    @Column(unit = "log", by = SECTOR, doc = "Quality of rivals in the blocs above their path by now")
    public double[] rivalQuality;

    @Column(unit = "share", doc = "Share of markets abroad that follow the region's own technical standards")
    public double standards;

    @Column(unit = "index", doc = "What own standards multiply the pull of own designs and brands abroad with by now")
    public double ownDesignPull = 1;

    @Column(unit = "share", doc = "Own designs and brands over what the blocs spend on goods, in the base year")
    public double baseOwnDesigns;

    @Column(unit = "share", doc = "Research over value added of all regions, in the base year")
    public double baseResearch;

    @Column(unit = "log", doc = "Growth so far of research over value added")
    public double researchTrend;

    @Column(unit = "log", doc = "Growth so far of arriving investment")
    public double investmentTrend;

    Outside(Map<Axis, Integer> lengths) {
        Columns.of(Outside.class).allocate(this, lengths);
    }
}
