package spillway.experiment.study;

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

    /** The seeds that {@code text} spells: {@code A..B}, both included, or {@code N} for the first N from 1; empty if it spells none. */
    public static Optional<Seeds> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            long first = matcher.group(1) == null ? 1 : Long.parseLong(matcher.group(1));
            long steps = Math.subtractExact(Long.parseLong(matcher.group(2)), first);
            return steps < 0 || steps >= MOST ? Optional.empty() : Optional.of(new Seeds(first, (int) steps + 1));
        } catch (ArithmeticException | NumberFormatException tooLarge) {
            return Optional.empty();
        }
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
