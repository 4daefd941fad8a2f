package spillway.bench.twins;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether two twins end in the same distribution. They draw from different generators, so that their shares of places differ as those of
 * two independent samples do, at most: they begin with the same talents. Five standard errors of such a difference are exceeded by
 * chance once in 1.7 million; half a percent more is left to the means of skill and knowledge, because the discrete Gaussian and the mean
 * over nine cells have the same variance and not the same shape.
 */
public final class Agreement {
    private static final double ERRORS = 5;
    private static final double SHAPE = 0.005;

    private Agreement() {}

    /** What differs beyond chance, a sentence each; empty if the two agree. */
    public static List<String> differences(Outcome one, Outcome other) {
        List<String> found = new ArrayList<>();
        double size = 1.0 / one.talents() + 1.0 / other.talents();
        for (int p = 0; p < one.shares().length; p++) {
            double mean = (one.shares()[p] + other.shares()[p]) / 2;
            compare(
                    "share of place " + p,
                    one.shares()[p],
                    other.shares()[p],
                    ERRORS * Math.sqrt(mean * (1 - mean) * size),
                    found);
        }
        double skillError = ERRORS * one.skillDeviation() * Math.sqrt(size);
        compare("mean skill", one.skill(), other.skill(), skillError + SHAPE * one.skill(), found);
        double knowledgeError = skillError / one.skill() + SHAPE;
        compare("mean knowledge", one.knowledge(), other.knowledge(), knowledgeError * one.knowledge(), found);
        return found;
    }

    private static void compare(String what, double one, double other, double tolerance, List<String> found) {
        if (!(Math.abs(one - other) <= tolerance)) {
            found.add(String.format(
                    Locale.ROOT, "%s: %.5f against %.5f, more than %.5f apart", what, one, other, tolerance));
        }
    }
}
