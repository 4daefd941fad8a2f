package spillway.mechanism.labour;

import spillway.world.Flows;

/**
 * Whom each sector of a region can hire when people do not change sector at once.
 *
 * <p>Every sector has a pool: its share of the region's labour force. A quarter the shares go part of the way towards the shares of the
 * labour that firms want; people who come to the region enter the pools in proportion. A sector hires from its own pool alone, so that
 * who is laid off in one finds no work in another before the pools have moved (islands of Lucas and Prescott 1974, standard form).
 */
final class SectorPools {
    private final double adjustment;

    /** Pools whose shares close {@code adjustment} of the gap in a quarter, above 0 and at most 1. */
    SectorPools(double adjustment) {
        this.adjustment = adjustment;
    }

    /**
     * Moves the shares of a region's pools, which sum to one, or to nothing before the first quarter; where firms want nobody they stay.
     *
     * @param pools share of each sector in the labour force, changed in place
     * @param wanted labour that firms of each sector want, 10,000 persons
     * @param atOnce whether the shares become those of what is wanted, as while the base is held
     */
    void move(double[] pools, double[] wanted, boolean atOnce) {
        double total = Flows.sum(wanted);
        if (!(total > 0)) {
            return;
        }
        double pace = atOnce || !(Flows.sum(pools) > 0) ? 1 : adjustment;
        for (int s = 0; s < pools.length; s++) {
            pools[s] = (1 - pace) * pools[s] + pace * wanted[s] / total;
        }
    }
}
