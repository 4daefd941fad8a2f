package spillway.experiment;

/**
 * One run to be made.
 *
 * @param variant how
 * @param seed seed of all luck
 * @param quarters how long
 */
public record Trial(Variant variant, long seed, int quarters) {}
