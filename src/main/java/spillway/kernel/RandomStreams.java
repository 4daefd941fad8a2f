package spillway.kernel;

/**
 * The random numbers of one run: named, independent streams derived from a single seed.
 *
 * @param seed the seed of the replicate
 */
public record RandomStreams(long seed) {

    /** The stream of the mechanism called {@code name}; the same name gives the same numbers, whoever asks, in whichever order. */
    public KeyedRandom stream(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return new KeyedRandom(KeyedRandom.mix(KeyedRandom.mix(seed) ^ hash));
    }
}
