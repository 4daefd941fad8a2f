package spillway.experiment.study;

/** Positions of runs by identity, in arrays of numbers: some thirty bytes a run, where a map of texts has ten times as much. */
final class TrialIndex {
    private static final int RADIX = 16;
    private static final int DIGITS = Long.SIZE / 4;

    /** Both halves of the identity at each position. */
    private final long[] high;

    private final long[] low;
    /** One more than the position whose identity belongs here, or in the next places up to one that has 0. */
    private final int[] places;

    /** An index without an identity, for so many positions. */
    TrialIndex(int positions) {
        high = new long[positions];
        low = new long[positions];
        places = new int[(int) Math.min(2L * positions + 1, Integer.MAX_VALUE - 8)];
    }

    /** Notes that {@code identity}, of 32 hexadecimal digits, is at a position, and returns the first position that it is at. */
    int add(String identity, int position) {
        high[position] = half(identity, 0);
        low[position] = half(identity, DIGITS);
        int place = place(high[position], low[position]);
        if (places[place] == 0) {
            places[place] = position + 1;
        }
        return places[place] - 1;
    }

    /** The first position that {@code identity} is at; -1 if it is at none. */
    int find(String identity) {
        return places[place(half(identity, 0), half(identity, DIGITS))] - 1;
    }

    private static long half(String identity, int from) {
        return Long.parseUnsignedLong(identity, from, from + DIGITS, RADIX);
    }

    /** Where an identity stands among the places, or where it would. */
    private int place(long ofHigh, long ofLow) {
        int place = Math.floorMod(ofHigh, places.length);
        while (places[place] != 0 && (high[places[place] - 1] != ofHigh || low[places[place] - 1] != ofLow)) {
            place = place + 1 == places.length ? 0 : place + 1;
        }
        return place;
    }
}
