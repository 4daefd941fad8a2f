package spillway.experiment.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What readers call the axes and results of a sweep: the first clause of a declaration rather than a path. */
final class PlainNames {
    private static final int LONGEST = 64;
    /** Clauses below this say too little. */
    private static final int SHORTEST = 16;

    private final Map<String, String> factors = new LinkedHashMap<>();

    PlainNames(SweepFacts facts) {
        for (Map<?, ?> axis : facts.axes()) {
            String path = String.valueOf(axis.get("path"));
            factors.put(path, axis.get("meaning") instanceof String meaning ? of(path, meaning) : words(path));
        }
        for (String dimension : facts.coordinates()) {
            factors.putIfAbsent(dimension, words(dimension));
        }
        List<String> names = new ArrayList<>(factors.values());
        factors.replaceAll(
                (path, name) -> Collections.frequency(names, name) > 1 ? name + " (" + last(path) + ")" : name);
    }

    /** The names by path. */
    Map<String, String> factors() {
        return factors;
    }

    String factor(String path) {
        return factors.getOrDefault(path, path);
    }

    /** The name of a result within a sentence. */
    static String measure(String measure) {
        return switch (measure) {
            case "c" -> "clustering (C)";
            case "c_named" -> "clustering by the named core (C)";
            case "core_named" -> "the named core's term of C";
            case "d" -> "diffusion (D)";
            case "hhi" -> "the concentration term of C";
            case "core" -> "the core term of C";
            case "breadth" -> "the breadth term of D";
            case "sigma" -> "the convergence term of D";
            case "ratio" -> "the innovation term of D";
            default -> measure.replace('_', ' ');
        };
    }

    private static String of(String path, String meaning) {
        // "Clustering depends most on all costs of moving goods", not on "multiplies all costs".
        String what = meaning.replaceFirst("^Multiplies (\\p{Ll})", "$1");
        String clause = what.split("[;.:(]|, ", 2)[0].strip();
        String first = clause.length() < SHORTEST ? what : clause;
        String lower = first.length() > 1 && Character.isLowerCase(first.charAt(1))
                ? first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1)
                : first;
        String policy = path.indexOf(':') < 0 ? "" : " in " + path.substring(0, path.indexOf(':'));
        return shortened(lower) + policy;
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        return name.substring(0, name.lastIndexOf(' ', LONGEST)) + "\u2026";
    }

    /** A path as words: its last part, and the policy whose it is. */
    private static String words(String path) {
        int colon = path.indexOf(':');
        String last = last(path);
        if (colon > 0 && last.equals("from")) {
            return "start of " + path.substring(0, colon);
        }
        if (colon > 0 && last.equals("until")) {
            return "end of " + path.substring(0, colon);
        }
        return last.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT)
                + (colon > 0 ? " in " + path.substring(0, colon) : "");
    }

    private static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('.'), path.indexOf(':')) + 1);
    }
}
