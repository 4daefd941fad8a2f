package spillway.experiment.study;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Consecutive seeds.
 *
 * @param first the first of them
 * @param count how many there are
 */
public record Seeds(long first, int count) {
    private static final Pattern TEXT = Pattern.compile("(?:(-?\\d{1,19})\\.\\.)?(-?\\d{1,19})");
    private static final int MOST = 1_000_000;
    private static final String NEITHER = "is neither a number above zero nor like 1..5";

    /** The seeds that {@code text} spells: {@code A..B}, both included, or {@code N} for the first N from 1; empty if it spells none. */
    public static Optional<Seeds> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches() || !complaint(text).isEmpty()) {
            return Optional.empty();
        }
        long first = first(matcher).longValueExact();
        return Optional.of(new Seeds(first, (int) (last(matcher).longValueExact() - first + 1)));
    }

    /** What is wrong with {@code text}, as the end of a sentence that begins with it; empty if it spells seeds. */
    public static String complaint(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return NEITHER;
        }
        BigInteger first = first(matcher);
        BigInteger last = last(matcher);
        if (first.compareTo(last) > 0) {
            return matcher.group(1) == null ? NEITHER : "the first is above the last";
        }
        if (last.subtract(first).compareTo(BigInteger.valueOf(MOST)) >= 0) {
            return "more than " + MOST + " seeds";
        }
        boolean fit = first.bitLength() < Long.SIZE && last.bitLength() < Long.SIZE;
        return fit ? "" : "seeds are from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE;
    }

    private static BigInteger first(Matcher matcher) {
        return matcher.group(1) == null ? BigInteger.ONE : new BigInteger(matcher.group(1));
    }

    private static BigInteger last(Matcher matcher) {
        return new BigInteger(matcher.group(2));
    }

    /** The seed at a position, from 0. */
    public long at(int index) {
        return first + index;
    }

    /** The text that is read back as these seeds. */
    @Override
    public String toString() {
        return first + ".." + (first + count - 1);
    }
}
