package spillway.model.verdict;

/**
 * The two definitions of the core of a set of regions. A class is told only where both give it.
 *
 * @param aboveMedian for each region of the set, whether its base-year high-value value added per head is at or above the median
 * @param named for each region, whether it is one of {@link RegionSets#NAMED_CORE}
 */
public record Cores(boolean[] aboveMedian, boolean[] named) {

    /** Two cores of the same regions. */
    public Cores {
        if (aboveMedian.length != named.length) {
            throw new IllegalArgumentException("both cores must speak of the same regions");
        }
    }
}
