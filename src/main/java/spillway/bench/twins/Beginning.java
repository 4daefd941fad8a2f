package spillway.bench.twins;

import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

/** The first population, the same for all twins. */
final class Beginning {
    private final KeyedRandom random;

    /** The population of a seed. */
    Beginning(long seed) {
        random = new RandomStreams(seed).stream("beginning");
    }

    /** Receives one talent after the other. */
    @FunctionalInterface
    interface Settler {
        void settle(int talent, int place, int x, int y, double skill);
    }

    /** Hands over {@code talents} talents; where they begin is their home. */
    void people(int talents, Settler settler) {
        for (int i = 0; i < talents; i++) {
            random.at(i, 0);
            int place = (int) (random.nextDouble() * Rules.PLACES);
            double cell = random.nextDouble();
            settler.settle(i, place, Rules.x(place, cell), Rules.y(place, cell), 0.5 * random.nextDouble());
        }
    }
}
