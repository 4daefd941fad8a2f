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
    private static final Pattern TEXT = Pattern.compile("(?:(-?\\d{1,18})\\.\\.)?(-?\\d{1,18})");
    private static final int MOST = 1_000_000;

    /** The seeds that {@code text} spells: {@code A..B}, both included, or {@code N} for the first N from 1; empty if it spells none. */
    public static Optional<Seeds> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long first = matcher.group(1) == null ? 1 : Long.parseLong(matcher.group(1));
        long count = Long.parseLong(matcher.group(2)) - first + 1;
        return count < 1 || count > MOST ? Optional.empty() : Optional.of(new Seeds(first, (int) count));
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
