package spillway.report;

/** Where high-value output is at the start and at the end: each region's share. */
public final class ShareChart implements Chart {
    @Override
    public Figure figure(RunLogs logs) {
        HighValueShares shares = HighValueShares.of(logs);
        return new Figure(
                "high-value-shares",
                shares.finding(),
                "Share of each region in the high-value output of all regions, percent, at prices of the base year; ring:"
                        + " first year, dot: last.",
                "Shares of " + shares.regions().size() + " regions in " + shares.firstYear() + " and "
                        + shares.lastYear() + ".",
                400,
                false,
                logs.source(),
                new ShareDots(
                        "% of the region\u2019s high-value output",
                        shares.regions(),
                        shares.first(),
                        shares.last(),
                        String.valueOf(shares.firstYear()),
                        String.valueOf(shares.lastYear())));
    }
}
