package spillway.model.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spillway.kernel.Logarithm;
import spillway.kernel.Param;
import spillway.model.measure.Concentration;
import spillway.model.measure.Convergence;
import spillway.model.measure.Specialisation;
import spillway.model.verdict.Verdict.ByNamedCore;
import spillway.model.verdict.Verdict.Comparison;
import spillway.model.verdict.Verdict.ManufacturingBalance;
import spillway.model.verdict.Verdict.Term;
import spillway.world.Flows;

/**
 * Says what a change of a set of regions amounts to. Two scores, each change taken per decade over its scale:
 *
 * <p>C = half the sum of the change of ln(Herfindahl index) and of ln(core/periphery ratio) of high-value value added;
 * D = mean of the available ones among the change of breadth, the fall of the spread of log productivity, and the
 * change of the periphery/core ratio of adoption (of innovation while adoption is off).
 *
 * <p>With deadband k, the first that fits: HOLLOW_OUT where manufacturing was lost and not replaced; MIXED if C &gt; k
 * and D &gt; k, or C &lt; -k and D &lt; -k; CLUSTERING if C &gt; k; DIFFUSION if D &gt; k, or C &lt; -k and D &gt;= -k;
 * otherwise NO_MATERIAL_CHANGE. Windows whose centres are less than a year apart overlap: NO_MATERIAL_CHANGE. Where C
 * is undefined: INDETERMINATE. Where no term of D is available the rule takes D as 0 and notes it.
 *
 * <p>The core may be given by two definitions ({@link Cores}). Then C is told by each, and the class is the one that both
 * give, or DEPENDS_ON_THE_CORE. D and the test for hollowing out are the same by both: D's ratio keeps the core above the
 * median.
 */
public final class Classifier {
    private static final double YEARS_OF_WINDOW = 1;

    @SuppressWarnings("UnusedVariable") // The annotations below use it.
    private static final String ASSUMED = "assumed; fixed before results were seen";

    /** How the core is compared with the periphery. */
    public enum CoreRatio {
        /** High-value value added of the core over that of the periphery. */
        LEVELS,
        /** The same per head. */
        PER_HEAD
    }

    /** How breadth is measured. */
    public enum Breadth {
        /** Entropy number of equal regions in high-value value added per head, as a share of all; smooth. */
        ENTROPY,
        /** Share of regions whose location quotient of high-value value added reaches a threshold; jumps by 1/R. */
        COUNT
    }

    /** What counts as hollowing out. */
    public enum HollowOut {
        /**
         * Manufacturing falls below its start and high-value activity outside gains less value added than was lost; or
         * manufacturing's share of all value added falls by more than a set part of itself and the share of high-value
         * activity outside gains less than that share lost. A loss in levels is compared with a gain in levels, a loss in shares with a gain in shares.
         */
        LEVEL_OR_SHARE,
        /**
         * ln(manufacturing) falls by a set amount at least and high-value activity outside gains less than was lost.
         */
        LOG_FALL
    }

    /** Scales, deadband and declared options. */
    public record Params(
            @Param(
                    doc = "Change of ln(HHI) per decade that counts as 1",
                    unit = "log points",
                    min = 0.01,
                    max = 10,
                    source = ASSUMED)
            double hhiScale,

            @Param(
                    doc = "Change of ln(core/periphery ratio) per decade that counts as 1",
                    unit = "log points",
                    min = 0.01,
                    max = 10,
                    source = ASSUMED)
            double cprScale,

            @Param(
                    doc = "Change of breadth per decade that counts as 1",
                    unit = "share",
                    min = 0.01,
                    max = 10,
                    source = ASSUMED)
            double breadthScale,

            @Param(
                    doc = "Fall of the spread of log productivity per decade that counts as 1",
                    unit = "log points",
                    min = 0.01,
                    max = 10,
                    source = ASSUMED)
            double sigmaScale,

            @Param(
                    doc = "Change of the periphery/core ratio of rates per decade that counts as 1",
                    unit = "ratio",
                    min = 0.01,
                    max = 10,
                    source = ASSUMED)
            double ratioScale,

            @Param(
                    doc = "Score that must be exceeded to count; what chance alone does should stay below",
                    unit = "score",
                    min = 0,
                    max = 10,
                    source = "assumed .5; 97.5% of runs without forces stay within it")
            double deadband,

            @Param(doc = "Core/periphery ratio that counts: levels or per head", unit = "switch", source = ASSUMED)
            CoreRatio coreRatio,

            @Param(doc = "Measure of breadth: entropy or count", unit = "switch", source = ASSUMED)
            Breadth breadth,

            @Param(
                    doc = "Location quotient from which a region counts, for breadth as a count",
                    unit = "ratio",
                    min = 0.1,
                    max = 2,
                    source = ASSUMED)
            double breadthQuotient,

            @Param(doc = "Test for hollowing out: level or share, or a fall in logs", unit = "switch", source = ASSUMED)
            HollowOut hollowOut,

            @Param(
                    doc = "Part of its share that manufacturing must lose, for level or share; 1 leaves the level only",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = ASSUMED)
            double hollowOutShareFall,

            @Param(
                    doc = "Fall of ln(manufacturing), for a fall in logs",
                    unit = "log points",
                    min = 0,
                    max = 5,
                    source = ASSUMED)
            double hollowOutLogFall) {}

    private final Params params;

    /** A classifier with these thresholds. */
    public Classifier(Params params) {
        this.params = params;
    }

    /**
     * What happened to the regions from {@code start} to {@code end}.
     *
     * @param core for each region, whether it belongs to the core
     * @param years between the centres of the two windows
     */
    public Verdict judge(RegionState start, RegionState end, boolean[] core, double years) {
        return compare(start, end, core, null, years, Comparison.OVER_TIME);
    }

    /** As the other, with the core by two definitions. */
    public Verdict judge(RegionState start, RegionState end, Cores cores, double years) {
        return compare(start, end, cores.aboveMedian(), cores.named(), years, Comparison.OVER_TIME);
    }

    /**
     * What a variant did to the regions, by the end of the baseline run with the same seed.
     *
     * @param core for each region, whether it belongs to the core
     * @param years from the centre of the first window of the runs to that of the last, over which the two runs drew
     *     apart
     */
    public Verdict judgeAgainstBaseline(RegionState baselineEnd, RegionState variantEnd, boolean[] core, double years) {
        return compare(baselineEnd, variantEnd, core, null, years, Comparison.AGAINST_BASELINE);
    }

    private Verdict compare(
            RegionState start,
            RegionState end,
            boolean[] core,
            boolean @Nullable [] named,
            double years,
            Comparison comparison) {
        if (start.regions() != end.regions() || start.regions() != core.length) {
            throw new IllegalArgumentException("the two states and the core must speak of the same regions");
        }
        Span span = new Span(years);
        Term hhi = span.logTerm(
                "concentration among regions (HHI)",
                Concentration.hhi(start.highValue()),
                Concentration.hhi(end.highValue()),
                params.hhiScale());
        Term levels = coreTerm("core", start, end, core, CoreRatio.LEVELS, span);
        Term perHead = coreTerm("core", start, end, core, CoreRatio.PER_HEAD, span);
        Term coreHalf = params.coreRatio() == CoreRatio.LEVELS ? levels : perHead;
        Term breadth = span.term("breadth", breadth(start), breadth(end), params.breadthScale());
        Term sigma = span.term("spread of productivity", sigma(start), sigma(end), -params.sigmaScale());
        Term ratio = ratio(start, end, core, span);
        double clustering = (hhi.scaled() + coreHalf.scaled()) / 2;
        double diffusion = Stream.of(breadth, sigma, ratio)
                .filter(Term::available)
                .mapToDouble(Term::scaled)
                .average()
                .orElse(Double.NaN);
        @Nullable ManufacturingBalance balance = balance(start, end);
        Outcome outcome = outcome(clustering, diffusion, balance, span);
        @Nullable ByNamedCore other = null;
        if (named != null) {
            Term half = coreTerm("named core", start, end, named, params.coreRatio(), span);
            double score = (hhi.scaled() + half.scaled()) / 2;
            other = new ByNamedCore(half, score, outcome(score, diffusion, balance, span), outcome);
        }
        return new Verdict(
                other == null ? outcome : Outcome.agreed(outcome, other.outcome()),
                comparison,
                years,
                params.deadband(),
                clustering,
                diffusion,
                hhi,
                coreHalf,
                levels,
                perHead,
                hhi.scaled() * coreHalf.scaled() < 0,
                breadth,
                sigma,
                ratio,
                balance,
                other,
                notes(span, clustering, List.of(breadth, sigma, ratio), balance));
    }

    private Term coreTerm(String who, RegionState start, RegionState end, boolean[] core, CoreRatio kind, Span span) {
        boolean levels = kind == CoreRatio.LEVELS;
        double first = levels
                ? Concentration.corePeripheryRatio(start.highValue(), core)
                : Concentration.corePeripheryRatioPerHead(start.highValue(), start.population(), core);
        double last = levels
                ? Concentration.corePeripheryRatio(end.highValue(), core)
                : Concentration.corePeripheryRatioPerHead(end.highValue(), end.population(), core);
        return span.logTerm(who + " over periphery" + (levels ? "" : " per head"), first, last, params.cprScale());
    }

    private Outcome outcome(double clustering, double diffusion, @Nullable ManufacturingBalance balance, Span span) {
        if (span.overlaps()) {
            return Outcome.NO_MATERIAL_CHANGE;
        }
        if (balance != null && balance.hollow()) {
            return Outcome.HOLLOW_OUT;
        }
        return Outcome.of(clustering, diffusion, params.deadband());
    }

    private static List<String> notes(
            Span span, double clustering, List<Term> diffusionTerms, @Nullable ManufacturingBalance balance) {
        List<String> notes = new ArrayList<>();
        if (span.overlaps()) {
            notes.add("the windows overlap, so that nothing can be said about change");
            return notes;
        }
        if (Double.isNaN(clustering)) {
            notes.add("concentration of high-value production is not defined in both windows");
        }
        List<String> known =
                diffusionTerms.stream().filter(Term::available).map(Term::name).toList();
        if (known.isEmpty() && !Double.isNaN(clustering)) {
            notes.add("nothing is known of the spread of capability; concentration alone decides");
        } else if (!known.isEmpty() && known.size() < diffusionTerms.size()) {
            notes.add("the spread of capability is judged by " + String.join(" and ", known) + " alone");
        }
        if (balance == null) {
            notes.add("hollowing out could not be tested");
        }
        return notes;
    }

    private double breadth(RegionState state) {
        if (params.breadth() == Breadth.ENTROPY) {
            return Concentration.entropyBreadthPerHead(state.highValue(), state.population());
        }
        return state.valueAdded() == null
                ? Double.NaN
                : Specialisation.shareOfRegionsAbove(state.highValue(), state.valueAdded(), params.breadthQuotient());
    }

    private static double sigma(RegionState state) {
        return state.logProductivity() == null
                ? Double.NaN
                : Convergence.sigma(state.logProductivity(), orEqual(state.weights(), state.regions()));
    }

    private Term ratio(RegionState start, RegionState end, boolean[] core, Span span) {
        double @Nullable [] before = start.adoptionRate();
        double @Nullable [] after = end.adoptionRate();
        String name = "periphery over core in adoption";
        if (before == null || after == null) {
            before = start.innovationsPerFirm();
            after = end.innovationsPerFirm();
            name = "periphery over core in innovation";
        }
        if (before == null || after == null) {
            return span.term(name, Double.NaN, Double.NaN, params.ratioScale());
        }
        double first = peripheryOverCore(before, start, core);
        double last = peripheryOverCore(after, end, core);
        return span.term(name, first, last, params.ratioScale());
    }

    /** Rate of the periphery as a whole over that of the core as a whole; NaN where the core has none. */
    private static double peripheryOverCore(double[] rates, RegionState state, boolean[] core) {
        double[] firms = orEqual(state.firms(), rates.length);
        double[] events = new double[rates.length];
        boolean[] periphery = new boolean[rates.length];
        for (int r = 0; r < rates.length; r++) {
            events[r] = rates[r] * firms[r];
            periphery[r] = !core[r];
        }
        return Concentration.corePeripheryRatioPerHead(events, firms, periphery);
    }

    private @Nullable ManufacturingBalance balance(RegionState start, RegionState end) {
        Optional<Made> before = Made.of(start);
        Optional<Made> after = Made.of(end);
        if (before.isEmpty() || after.isEmpty()) {
            return null;
        }
        double made = before.get().manufacturing();
        double makes = after.get().manufacturing();
        double shareStart = made / before.get().all();
        double shareEnd = makes / after.get().all();
        double gain = after.get().outside() - before.get().outside();
        double gainInShare = after.get().outside() / after.get().all()
                - before.get().outside() / before.get().all();
        boolean unreplaced = gain < made - makes;
        boolean hollow;
        if (params.hollowOut() == HollowOut.LOG_FALL) {
            hollow = Logarithm.of(makes / made) <= -params.hollowOutLogFall() && unreplaced;
        } else {
            boolean lessWeight = shareEnd < (1 - params.hollowOutShareFall()) * shareStart;
            hollow = (makes < made && unreplaced) || (lessWeight && gainInShare < shareStart - shareEnd);
        }
        return new ManufacturingBalance(made, makes, shareStart, shareEnd, gain, gainInShare, hollow);
    }

    /** Value added of a window in all regions: in manufacturing, in high-value activity outside it, and in all. */
    private record Made(double manufacturing, double outside, double all) {
        /** Empty where the window lacks one of the three. */
        static Optional<Made> of(RegionState state) {
            double @Nullable [] manufacturing = state.manufacturing();
            double @Nullable [] outside = state.highValueOutsideManufacturing();
            double @Nullable [] all = state.valueAdded();
            return manufacturing == null || outside == null || all == null
                    ? Optional.empty()
                    : Optional.of(new Made(Flows.sum(manufacturing), Flows.sum(outside), Flows.sum(all)));
        }
    }

    private static double[] orEqual(double @Nullable [] weights, int count) {
        if (weights != null) {
            return weights;
        }
        double[] equal = new double[count];
        Arrays.fill(equal, 1);
        return equal;
    }

    /** The time over which changes are taken. */
    private record Span(double years) {

        boolean overlaps() {
            return !(years >= YEARS_OF_WINDOW);
        }

        Term logTerm(String name, double start, double end, double scale) {
            double change = perDecade(Logarithm.of(end) - Logarithm.of(start));
            return new Term(name, start, end, true, change, scale, change / scale);
        }

        Term term(String name, double start, double end, double scale) {
            double change = perDecade(end - start);
            return new Term(name, start, end, false, change, scale, change / scale);
        }

        private double perDecade(double change) {
            boolean defined = !overlaps() && !Double.isInfinite(change);
            return defined ? change * 10 / years : Double.NaN;
        }
    }
}
