package spillway.experiment.sweep;

import java.util.List;

/**
 * What an analysis notes while it writes its tables: findings are made from it.
 *
 * @param effects what factors do to results
 * @param boxes where classes come about
 */
record Noted(List<EffectLine> effects, List<BoxLine> boxes) {

    /**
     * Where a class comes about.
     *
     * @param policy under which
     * @param set under which parameter set
     * @param outcome the class
     * @param base share of all runs that end in it
     * @param density share of the runs in the box that do
     * @param coverage share of such runs that lie in the box
     * @param restrictions of the box: factor and values; none where no box was found
     */
    record BoxLine(
            String policy,
            String set,
            String outcome,
            double base,
            double density,
            double coverage,
            List<Restriction> restrictions) {}

    /**
     * An end of a box, or both.
     *
     * @param factor what is restricted
     * @param low lower end; empty if there is none
     * @param high upper end; empty if there is none
     * @param name a name that the factor has in the box or, where {@code not}, has not; empty for numbers
     * @param not whether it is the name that is left out
     * @param chance the chance that random points would do as well without the restriction
     */
    record Restriction(String factor, String low, String high, String name, boolean not, double chance) {}
}
