package spillway.benchmark;

import java.util.List;
import java.util.Map;

/** One published or closed-form case that the simulator's rules are run against. */
public interface BenchmarkCase {

    /** Its number, such as B1. */
    String id();

    /** What it is, in a line. */
    String title();

    /** The parameters one may set, under the names the literature gives them, with the values they have unless set. */
    Map<String, Double> parameters();

    /** Whether it takes more than a few seconds. */
    default boolean isLong() {
        return false;
    }

    /**
     * What the simulator gives under these parameters, all of {@link #parameters()} among them.
     *
     * @throws IllegalArgumentException if the case has no meaning under them, with the reason
     */
    List<Measured> measure(Map<String, Double> parameters);

    /**
     * One thing that was measured.
     *
     * @param quantity what, in words that the file of expected values repeats
     * @param got what the simulator gave
     * @param standardError of {@code got} where it is random, else 0
     */
    record Measured(String quantity, double got, double standardError) {
        /** Something measured without random error. */
        public static Measured exactly(String quantity, double got) {
            return new Measured(quantity, got, 0);
        }
    }
}
