package spillway.model.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the classifier made of two states, with every number it used. It speaks of one realisation.
 *
 * @param outcome the class; where the core was defined in two ways, the one that both give
 * @param comparison what the second state is compared with
 * @param years between the centres of the windows
 * @param deadband what a score must exceed, either way, to count
 * @param clustering score C, half the sum of {@code hhi} and {@code core} as scaled; NaN where one of them is undefined
 * @param diffusion score D, the mean of the available terms among {@code breadth}, {@code sigma} and {@code ratio} as
 *     scaled; NaN where none is available
 * @param hhi concentration of high-value value added over all regions, change in logs: one half of C
 * @param core the core/periphery ratio that counts as the other half of C: one of the two that follow
 * @param coreInLevels core over periphery in high-value value added, change in logs
 * @param corePerHead the same per head
 * @param halvesDisagree whether the two halves of C have opposite signs
 * @param breadth number of equal regions in high-value value added per head, as a share of all
 * @param sigma spread of log productivity; its scaled value has the sign turned, so that convergence is positive
 * @param ratio periphery over core in the rate of adoption, or of innovation while adoption is off
 * @param manufacturing what the test for hollowing out saw; null where the data do not allow the test
 * @param named what the second definition of the core gives; null where the core was defined in one way
 * @param notes what a reader has to know besides, each a clause
 */
public record Verdict(
        Outcome outcome,
        Comparison comparison,
        double years,
        double deadband,
        double clustering,
        double diffusion,
        Term hhi,
        Term core,
        Term coreInLevels,
        Term corePerHead,
        boolean halvesDisagree,
        Term breadth,
        Term sigma,
        Term ratio,
        @Nullable ManufacturingBalance manufacturing,
        @Nullable ByNamedCore named,
        List<String> notes) {

    /** What the second state is compared with. */
    public enum Comparison {
        /** The same regions at the start. */
        OVER_TIME,
        /** The end of the baseline run with the same seed. */
        AGAINST_BASELINE
    }

    /**
     * One term of a score.
     *
     * @param name what it measures, in words
     * @param start value in the first state, not in logs
     * @param end value in the second state
     * @param logs whether the change is one of the logarithm
     * @param perDecade change of the value, or of its logarithm, per decade
     * @param scale the change per decade that counts as 1; negative where a fall counts
     * @param scaled the change over its scale, signed so that it adds to its score; NaN where undefined
     */
    public record Term(
            String name, double start, double end, boolean logs, double perDecade, double scale, double scaled) {

        /** Whether the data and the mechanisms allow this term. */
        public boolean available() {
            return !Double.isNaN(scaled);
        }
    }

    /**
     * What became of manufacturing.
     *
     * @param start its value added in the first state
     * @param end its value added in the second state
     * @param shareStart its share of all value added in the first state
     * @param shareEnd its share in the second state
     * @param gain what high-value activity outside manufacturing gained, in value added
     * @param gainInShare what its share of all value added gained
     * @param hollow whether manufacturing was lost and not replaced
     */
    public record ManufacturingBalance(
            double start,
            double end,
            double shareStart,
            double shareEnd,
            double gain,
            double gainInShare,
            boolean hollow) {}

    /**
     * What {@link RegionSets#NAMED_CORE} as the core gives. Only its half of C differs: concentration and D are the same.
     *
     * @param core core over periphery with this core, change in logs
     * @param clustering score C with it; NaN where undefined
     * @param outcome the class with it
     * @param aboveMedian the class with the core above the median
     */
    public record ByNamedCore(Term core, double clustering, Outcome outcome, Outcome aboveMedian) {}

    /** Keeps its own copy of the notes. */
    public Verdict {
        notes = List.copyOf(notes);
    }

    /** The terms that make up D here. */
    public List<Term> diffusionTerms() {
        return Stream.of(breadth, sigma, ratio).filter(Term::available).toList();
    }

    /** Score C with the named core; NaN where it is undefined or the core was defined in one way. */
    public double clusteringNamed() {
        return named == null ? Double.NaN : named.clustering();
    }

    /** Core over periphery with the named core; a term that is not available where the core was defined in one way. */
    public Term coreNamed() {
        return named == null
                ? new Term(core.name(), Double.NaN, Double.NaN, core.logs(), Double.NaN, core.scale(), Double.NaN)
                : named.core();
    }

    /** The class with the core above the median. */
    public Outcome outcomeAboveMedian() {
        return named == null ? outcome : named.aboveMedian();
    }

    /** The class with the named core. */
    public Outcome outcomeNamed() {
        return named == null ? outcome : named.outcome();
    }

    /** This verdict with one more note. */
    public Verdict withNote(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Verdict(
                outcome,
                comparison,
                years,
                deadband,
                clustering,
                diffusion,
                hhi,
                core,
                coreInLevels,
                corePerHead,
                halvesDisagree,
                breadth,
                sigma,
                ratio,
                manufacturing,
                named,
                more);
    }
}
