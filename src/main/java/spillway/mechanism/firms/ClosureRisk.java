package spillway.mechanism.firms;

/**
 * What decides whether a firm leaves.
 *
 * @param chance chance that it closes in a quarter while it is solvent; 0 for large firms and the last of a place and sector
 * @param edge log productivity above the mean of the firms of its place and sector
 * @param others number of other firms of its place and sector
 * @param loansOverCapital its loans over the value of its capital
 * @param insolvency loans over capital beyond which it is in distress
 * @param distress quarters in a row for which it has been so
 * @param distressQuarters quarters in a row after which it is insolvent
 */
public record ClosureRisk(
        double chance,
        double edge,
        int others,
        double loansOverCapital,
        double insolvency,
        int distress,
        int distressQuarters) {}
