package spillway.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a mistyped name was probably meant to be. */
public final class Spelling {
    private static final int MOST_SUGGESTIONS = 3;
    private static final int LONGEST_NAME = 200;

    private Spelling() {}

    /**
     * Those of {@code candidates} that lie within a few edits of {@code name}, nearest first. A dotted name whose last
     * word is right, or nearly so, counts as near even when its groups are wrong.
     */
    public static List<String> nearest(String name, Collection<String> candidates) {
        if (name.length() > LONGEST_NAME) {
            return List.of();
        }
        Map<String, Integer> distances = candidates.stream()
                .distinct()
                .collect(Collectors.toMap(candidate -> candidate, candidate -> distance(name, candidate)));
        int limit = Math.min(Math.max(2, lastWord(name).length() / 3), name.length() - 1);
        return distances.entrySet().stream()
                .filter(entry -> entry.getValue() <= limit)
                .sorted(Comparator.comparing(Map.Entry<String, Integer>::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    /** The words to append to a complaint about an unknown {@code name}: the nearest names, or nothing. */
    public static String hint(List<String> nearest) {
        return nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
    }

    private static int distance(String name, String candidate) {
        if (name.length() >= 4 && candidate.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT))) {
            return 1;
        }
        int whole = edits(name, candidate);
        String last = lastWord(name);
        return last.length() < 4 ? whole : Math.min(whole, edits(last, lastWord(candidate)) + 1);
    }

    private static String lastWord(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static int edits(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
