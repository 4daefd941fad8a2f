package spillway.experiment.study;

import spillway.file.Fingerprint;

/**
 * One run to be made.
 *
 * @param variant how
 * @param seed seed of the run
 * @param quarters how long
 */
public record Trial(PlannedVariant variant, long seed, int quarters) {
    private static final int DIGITS = 32;

    /** The first 32 hexadecimal digits of a SHA-256 of all that decides the run. */
    public String identity() {
        return new Fingerprint()
                .add(variant.identity())
                .add(seed)
                .add(quarters)
                .hex()
                .substring(0, DIGITS);
    }

    /** What a reader knows it by. */
    public String name() {
        return variant.name() + ", seed " + seed;
    }
}
