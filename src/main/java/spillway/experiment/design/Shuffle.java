package spillway.experiment.design;

import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

/** The random choices of a design: pure functions of its seed and of what is drawn. */
final class Shuffle {
    private final KeyedRandom random;

    Shuffle(long seed, String design) {
        this.random = new RandomStreams(seed).stream("design." + design);
    }

    /** A number from 0 to below {@code count}. */
    int below(int count, long key, long draw) {
        return (int) (random.at(key, draw).nextDouble() * count);
    }

    /** A number in [0, 1). */
    double number(long key, long draw) {
        return random.at(key, draw).nextDouble();
    }

    /** The numbers 0 to {@code count - 1} in an order all of which are equally likely (Fisher and Yates). */
    int[] order(int count, long key) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        for (int i = count - 1; i > 0; i--) {
            int other = below(i + 1, key, i);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }
}
