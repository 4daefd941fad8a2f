package spillway.model.verdict;

import java.util.ArrayList;
import java.util.List;

/**
 * What replicates of one configuration, alike but for their seeds, say together. The most frequent class is the label
 * only if at least two thirds of the replicates show it and the lower bound of its interval lies above one half;
 * otherwise the label is INDETERMINATE. Four replicates that all agree are the fewest that can carry a label (lower
 * bound .51; three give .44). A single run keeps its own class and is one realisation.
 *
 * @param runs how many replicates there are
 * @param halvesDisagree in how many of them the two halves of C have opposite signs
 * @param label what may be said of all
 * @param mostFrequent the class seen most often; the first in the order of {@link Outcome} among equals
 * @param frequencies how often each class occurred, in the order of {@link Outcome}, zeros included
 */
public record ReplicateVerdict(
        int runs, int halvesDisagree, Outcome label, Outcome mostFrequent, List<Frequency> frequencies) {

    /**
     * How often a class occurred.
     *
     * @param outcome the class
     * @param count replicates that show it
     * @param interval its share with the bounds at 95%
     */
    public record Frequency(Outcome outcome, int count, WilsonInterval interval) {}

    /** Keeps its own copy of the list. */
    public ReplicateVerdict {
        frequencies = List.copyOf(frequencies);
    }

    /**
     * The verdict of replicates of these classes.
     *
     * @param halvesDisagree in how many of them the two halves of C have opposite signs
     * @throws IllegalArgumentException if there is none
     */
    public static ReplicateVerdict of(List<Outcome> outcomes, int halvesDisagree) {
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("no replicate, no verdict");
        }
        int[] counts = new int[Outcome.values().length];
        for (Outcome outcome : outcomes) {
            counts[outcome.ordinal()]++;
        }
        List<Frequency> frequencies = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            int count = counts[outcome.ordinal()];
            frequencies.add(new Frequency(outcome, count, WilsonInterval.of(count, outcomes.size())));
        }
        Frequency most = frequencies.get(0);
        for (Frequency frequency : frequencies) {
            most = frequency.count() > most.count() ? frequency : most;
        }
        boolean carried =
                3 * most.count() >= 2 * outcomes.size() && most.interval().lower() > 0.5;
        Outcome label = carried || outcomes.size() == 1 ? most.outcome() : Outcome.INDETERMINATE;
        return new ReplicateVerdict(outcomes.size(), halvesDisagree, label, most.outcome(), frequencies);
    }

    /** Whether there is but one run, of which nothing can be said beyond itself. */
    public boolean oneRealisation() {
        return runs == 1;
    }

    /** How often the most frequent class occurred. */
    public Frequency modal() {
        return frequencies.get(mostFrequent.ordinal());
    }
}
