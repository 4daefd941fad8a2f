package spillway.world;

/**
 * Dated paths of the outside world, one value a quarter from the first quarter on; the last growth continues for ever.
 */
public final class Paths {
    /** Growth of demand in RMB over the quarter, logs [node: rest of China, then blocs][quarter]. */
    private final double[][] demandGrowth;
    /** RMB for one US dollar [quarter]. */
    private final double[] rmbPerUsd;

    /** Growth of outside prices over the quarter, logs [destination][quarter]. */
    private final double[][] priceGrowth;

    /** Paths from these values, which are not copied. */
    public Paths(double[][] demandGrowth, double[] rmbPerUsd, double[][] priceGrowth) {
        this.demandGrowth = demandGrowth;
        this.rmbPerUsd = rmbPerUsd;
        this.priceGrowth = priceGrowth;
    }

    /** Paths from these values, which are not copied; outside prices stand still. */
    public Paths(double[][] demandGrowth, double[] rmbPerUsd) {
        this(demandGrowth, rmbPerUsd, new double[0][0]);
    }

    /**
     * Log growth from quarter {@code tick} - 1 to {@code tick} of prices in RMB around a region, of those in the rest of China, or of the
     * currencies of a bloc alone; 0 outside the observed quarters.
     *
     * @param destination a region, the rest of China, or a bloc
     */
    public double priceGrowth(int destination, int tick) {
        boolean known = destination < priceGrowth.length && tick >= 0 && tick < priceGrowth[destination].length;
        return known ? priceGrowth[destination][tick] : 0;
    }

    /** Log growth of demand from quarter {@code tick} - 1 to {@code tick}; node 0 is the rest of China, 1 + b bloc b. */
    public double demandGrowth(int node, int tick) {
        return demandGrowth[node][Math.min(tick, demandGrowth[node].length - 1)];
    }

    /** Mean log growth of demand a quarter, of the quarters after the first to {@code last}. */
    public double meanDemandGrowth(int node, int last) {
        double sum = 0;
        for (int tick = 1; tick <= last; tick++) {
            sum += demandGrowth(node, tick);
        }
        return sum / last;
    }

    /** RMB for one US dollar in quarter {@code tick}; the first value before it. */
    public double rmbPerUsd(int tick) {
        return rmbPerUsd[Math.max(0, Math.min(tick, rmbPerUsd.length - 1))];
    }
}
