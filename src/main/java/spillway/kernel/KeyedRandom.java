package spillway.kernel;

/**
 * Draws that are a pure function of (seed, mechanism, agent, quarter, how many were taken before): no generator state to
 * save, no order of agents that could matter, and the same numbers for the same agent in every policy variant.
 *
 * <p>A key is hashed to a starting point of SplitMix64 (Steele, Lea and Flood 2014), whose outputs are then taken in turn.
 */
public final class KeyedRandom {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final double DOUBLE_UNIT = 0x1.0p-53;
    /** Beyond it the chance of no event at all comes near the smallest number there is. */
    private static final double LARGEST_MEAN = 600;

    private final long mechanism;
    private long state;

    KeyedRandom(long mechanism) {
        this.mechanism = mechanism;
        this.state = mechanism;
    }

    /** Turns to the draws of {@code agent} in the quarter with index {@code tick}; returns this. */
    public KeyedRandom at(long agent, long tick) {
        state = mix(mix(mechanism ^ mix(agent * GOLDEN_GAMMA + 0x632be59bd9b4e019L)) + tick * 0xd1342543de82ef95L);
        return this;
    }

    /** The next 64 random bits of the present key. */
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** The next number in [0, 1). */
    public double nextDouble() {
        return (nextLong() >>> 11) * DOUBLE_UNIT;
    }

    /** A standard normal number by inversion of one uniform, so that one decision takes one draw. */
    public double nextGaussian() {
        return Normal.quantile((nextLong() >>> 11) * DOUBLE_UNIT + 0.5 * DOUBLE_UNIT);
    }

    /** A Poisson number with mean {@code mean} by inversion of one uniform; of several where a large mean is drawn in parts. */
    public int nextPoisson(double mean) {
        if (mean > LARGEST_MEAN) {
            return nextPoisson(mean / 2) + nextPoisson(mean / 2);
        }
        double u = nextDouble();
        double probability = Exponential.of(-mean);
        double cumulative = probability;
        int count = 0;
        while (u >= cumulative && probability > 0) {
            count++;
            probability *= mean / count;
            cumulative += probability;
        }
        return count;
    }

    /** Rounds {@code expected} up with a probability equal to its fraction, so that the mean is kept. */
    public int nextRounded(double expected) {
        double floor = Math.floor(expected);
        return (int) floor + (nextDouble() < expected - floor ? 1 : 0);
    }

    /** The first index whose running sum of {@code weights[0..count)} exceeds a uniform share of the total; -1 if the total is 0. */
    public int nextIndex(double[] weights, int count) {
        return Draw.index(weights, count, nextDouble());
    }

    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
