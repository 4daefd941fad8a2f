package spillway.model.verdict;

import spillway.kernel.PlainName;

/** What can be said of a set of regions between two windows. */
public enum Outcome {
    /** High-value production drew together, and capability did not spread by enough to count. */
    CLUSTERING,
    /** Capability spread, or high-value production spread out. */
    DIFFUSION,
    /** Production drew together while capability spread, or the reverse. */
    MIXED,
    /** Manufacturing was lost and high-value activity outside manufacturing did not make up for it. */
    HOLLOW_OUT,
    /** Nothing moved by more than the deadband, or there was no time for it to move. */
    NO_MATERIAL_CHANGE,
    /** The two definitions of the core give different classes, so that none can be told. */
    DEPENDS_ON_THE_CORE,
    /** The data or the replicates do not allow a verdict. */
    INDETERMINATE;

    /**
     * The class of two scores, where manufacturing was not hollowed out.
     *
     * @param clustering score C; NaN where undefined
     * @param diffusion score D; one that is undefined counts as none
     * @param deadband what a score must exceed, either way, to count
     */
    public static Outcome of(double clustering, double diffusion, double deadband) {
        if (Double.isNaN(clustering)) {
            return INDETERMINATE;
        }
        double spread = Double.isNaN(diffusion) ? 0 : diffusion;
        if ((clustering > deadband && spread > deadband) || (clustering < -deadband && spread < -deadband)) {
            return MIXED;
        }
        if (clustering > deadband) {
            return CLUSTERING;
        }
        return spread > deadband || clustering < -deadband ? DIFFUSION : NO_MATERIAL_CHANGE;
    }

    /** The class that two definitions of the core give together: the one they agree on; none where C is undefined by either. */
    public static Outcome agreed(Outcome one, Outcome other) {
        if (one == INDETERMINATE || other == INDETERMINATE) {
            return INDETERMINATE;
        }
        return one == other ? one : DEPENDS_ON_THE_CORE;
    }

    /** The class as people read it, such as "no material change"; tables hold {@link #name()}. */
    public String words() {
        return PlainName.of(name());
    }
}
