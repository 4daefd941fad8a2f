package spillway.world;

/**
 * Identities of firms and of talents: a function of the place and quarter of birth and of the number among those born there then,
 * never of a counter that a policy could shift. Two agents of a kind never share one; what does not fit is refused.
 *
 * <p>Bits from the highest: the place, with newcomers' places counted from 1 so that they lie above those of the base year; the
 * quarter; the number. All identities are below 2^53 but those of {@link #investor}, whose places begin at 2^14.
 */
public final class Identity {
    private static final int NUMBER_BITS = 12;
    private static final int QUARTER_BITS = 16;
    private static final int FIRM_PLACE_SHIFT = 40;
    private static final int FIRM_PLACE_BITS = 14;
    private static final int LOGGED_PLACE_BITS = 12;
    private static final int TALENT_NUMBER_BITS = 24;
    private static final int TALENT_PLACE_SHIFT = 44;
    private static final int BASE_FIRM_BITS = 20;

    private Identity() {}

    /** The {@code k}-th firm of the base year in {@code place}, a number of region and sector. */
    public static long baseFirm(int place, int k) {
        return fit("place", place, FIRM_PLACE_SHIFT - BASE_FIRM_BITS) << BASE_FIRM_BITS
                | fit("firm of a place in the base year", k, BASE_FIRM_BITS);
    }

    /** The {@code k}-th firm that is founded in {@code place}, a number of region and sector, in quarter {@code tick}. */
    public static long startUp(int place, int tick, int k) {
        return fit("place", place + 1L, FIRM_PLACE_BITS) << FIRM_PLACE_SHIFT | newFirm(tick, k);
    }

    /** The {@code k}-th firm that an investor of {@code source} brings in quarter {@code tick}. */
    public static long investor(int source, int tick, int k) {
        long place = 1L << FIRM_PLACE_BITS | fit("source of investment", source, FIRM_PLACE_BITS);
        return place << FIRM_PLACE_SHIFT | newFirm(tick, k);
    }

    /**
     * The identity of a firm as logs write it, below 2^53, so that programs that hold all numbers as floating point keep it whole: that of
     * a firm from abroad is moved down to places that no other firm has.
     */
    public static long logged(long firm) {
        long place = firm >>> FIRM_PLACE_SHIFT;
        long foreign = 1L << FIRM_PLACE_BITS;
        if (place < foreign) {
            fit("place in logs", place, LOGGED_PLACE_BITS);
            return firm;
        }
        long source = fit("source of investment in logs", place - foreign, LOGGED_PLACE_BITS);
        return (1L << LOGGED_PLACE_BITS | source) << FIRM_PLACE_SHIFT | firm & (1L << FIRM_PLACE_SHIFT) - 1;
    }

    /** The number's lower bits stand below the quarter, the others above it. */
    private static long newFirm(int tick, int k) {
        long number = fit("firm of a place in one quarter", k, 2 * NUMBER_BITS);
        long low = number & (1L << NUMBER_BITS) - 1;
        return number >>> NUMBER_BITS << NUMBER_BITS + QUARTER_BITS
                | fit("quarter", tick + 1L, QUARTER_BITS) << NUMBER_BITS
                | low;
    }

    /** The {@code k}-th talent of the base year in {@code region}. */
    public static long baseTalent(int region, int k) {
        return fit("region", region, TALENT_PLACE_SHIFT - TALENT_NUMBER_BITS) << TALENT_NUMBER_BITS
                | fit("talent of a region in the base year", k, TALENT_NUMBER_BITS);
    }

    /** The {@code k}-th talent that comes to {@code region} from the rest of China in quarter {@code tick}. */
    public static long arrivingTalent(int region, int tick, int k) {
        return newTalent(region + 1L, tick, k);
    }

    /** The {@code k}-th talent that graduates in {@code region}, one of {@code regions}, in quarter {@code tick}. */
    public static long graduate(int regions, int region, int tick, int k) {
        return newTalent(region + 1L + regions, tick, k);
    }

    private static long newTalent(long place, int tick, int k) {
        return fit("place", place, Long.SIZE - 1 - TALENT_PLACE_SHIFT) << TALENT_PLACE_SHIFT
                | fit("quarter", tick + 1L, TALENT_PLACE_SHIFT - TALENT_NUMBER_BITS) << TALENT_NUMBER_BITS
                | fit("talent of a region in one quarter", k, TALENT_NUMBER_BITS);
    }

    private static long fit(String what, long value, int bits) {
        if (value < 0 || value >= 1L << bits) {
            throw new IllegalArgumentException("there is no identity for " + what + " number " + value
                    + ": numbers go from 0 to " + ((1L << bits) - 1));
        }
        return value;
    }
}
