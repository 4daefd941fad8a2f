package spillway.experiment.sweep;

/**
 * What one factor does to one result, in the form that findings are made from.
 *
 * @param response the result
 * @param factor what was varied
 * @param size how much it matters; larger is more
 * @param clear whether it is told from chance
 * @param text how much, in words, such as {@code 61% of its variance}
 */
record EffectLine(SweepRuns.Response response, String factor, double size, boolean clear, String text) {}
