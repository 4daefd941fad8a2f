package spillway.world;

import java.util.Map;

/** What digital technology is worth beyond the gain of each firm. All is neutral in the base year, where nobody has adopted. */
public final class DigitalYield {
    @Column(unit = "index", doc = "What the first vintage multiplies the pull of its adopters abroad with")
    public double networkedPull = 1;

    @Column(unit = "share", doc = "What the first vintage would add to value added of small firms without it, over it")
    public double privateReturn;

    @Column(
            unit = "share",
            doc =
                    "The same with what their adopting would add to value added of all adopters by data and along the chain")
    public double socialReturn;

    @Column(
            unit = "share",
            doc = "Data that adopters can use over base-year output of their group, mean by value added")
    public double usableData;

    @Column(unit = "100m RMB", doc = "What firms have spent on adopting since 2010, less what has worn out")
    public double stock;

    DigitalYield(Map<Axis, Integer> lengths) {
        Columns.of(DigitalYield.class).allocate(this, lengths);
    }
}
