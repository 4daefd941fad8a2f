package spillway.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import spillway.kernel.Metric;
import spillway.kernel.StateVisitor;
import spillway.model.CityFigures;
import spillway.model.Metrics;
import spillway.model.verdict.Classifier;
import spillway.model.verdict.Cores;
import spillway.model.verdict.ObservedVerdict;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.RegionState;
import spillway.model.verdict.Score;
import spillway.model.verdict.Verdict;
import spillway.world.Flows;
import spillway.world.World;

/**
 * Watches the run for its verdict: the mean of the first and of the last four quarters of every region, through the classifier,
 * for all region sets; and the observed panel through the same.
 */
public final class VerdictWindows implements Observer {
    private static final int WINDOW = 4;
    /** Runs shorter than this have windows that overlap, and no verdict. */
    public static final int FEWEST_QUARTERS = 2 * WINDOW;

    private final Classifier classifier;
    private final double deadband;
    private final List<RegionState> first = new ArrayList<>();
    private final Deque<RegionState> last = new ArrayDeque<>();
    private int quarters;
    /** The verdicts on the windows as they stand, as far as they were asked for: several metrics show a part of each. */
    private final Map<RegionSet, Verdict> judged = new HashMap<>();

    /** A watch with these thresholds. */
    public VerdictWindows(Classifier.Params params) {
        classifier = new Classifier(params);
        deadband = params.deadband();
    }

    @Override
    public void quarter(World world) {
        RegionState now = state(world);
        if (first.size() < WINDOW) {
            first.add(now);
        }
        last.addLast(now);
        if (last.size() > WINDOW) {
            last.removeFirst();
        }
        quarters++;
        judged.clear();
    }

    @Override
    public void state(StateVisitor visitor) {
        visitor.list(first, RegionState::blank, kept -> kept.state(visitor));
        List<RegionState> window = new ArrayList<>(last);
        visitor.list(window, RegionState::blank, kept -> kept.state(visitor));
        last.clear();
        last.addAll(window);
        quarters = visitor.value(quarters);
        judged.clear();
    }

    private static RegionState state(World world) {
        return RegionState.of(
                        all(world, r -> CityFigures.realHighValue(world, r)), all(world, world.cities::population))
                .withManufacturing(
                        all(world, r -> CityFigures.realManufacturing(world, r)),
                        all(world, r -> CityFigures.realHighValueServices(world, r)),
                        all(world, r -> CityFigures.realValueAdded(world, r)))
                .withProductivity(
                        all(world, r -> CityFigures.logTfp(world, r)),
                        all(world, r -> CityFigures.valueAdded(world, r)))
                .withRates(
                        all(world, r -> Flows.sum(world.flows.enterprises[r])),
                        all(world, r -> 4 * CityFigures.innovationsPerFirm(world, r)),
                        null);
    }

    private static double[] all(World world, IntToDoubleFunction figure) {
        return IntStream.range(0, world.structure.regionCount())
                .mapToDouble(figure)
                .toArray();
    }

    /** The verdict on one set of regions. */
    public Verdict verdict(World world, RegionSet set) {
        return judged.computeIfAbsent(set, asked -> judge(world, asked));
    }

    private Verdict judge(World world, RegionSet set) {
        int[] members = set.indicesIn(Arrays.asList(world.structure.regions));
        RegionState start = RegionState.meanOf(first).only(members);
        RegionState end = RegionState.meanOf(List.copyOf(last)).only(members);
        return classifier.judge(start, end, Metrics.cores(world, set), years());
    }

    /** Whether the run so far is shorter than those the deadband belongs to, so that its scores carry no label. */
    boolean tooShortForLabel() {
        return tooShortForLabel(quarters);
    }

    /** Whether runs of so many quarters are shorter than those the deadband belongs to. */
    public static boolean tooShortForLabel(int quarters) {
        return quarters < ModelRunner.DEFAULT_QUARTERS;
    }

    /** Between the centres of the two windows. */
    private double years() {
        return Math.max(0, quarters - WINDOW) / 4.0;
    }

    /**
     * What the scores are made of, one metric for each term and set: its value in the window that ends with the quarter, from which the
     * scores can be computed again ({@code docs/run.md}). NaN until a window is full. To be read after this watch has seen the quarter.
     */
    List<Metric<World>> series() {
        List<Metric<World>> series = new ArrayList<>();
        for (RegionSet set : RegionSets.ALL) {
            for (Score score : Score.terms()) {
                series.add(new Metric<>(
                        "verdict_" + score.column(set),
                        score.unit(),
                        score.meaning() + ", mean of the four quarters to this one, at prices of the base year, over"
                                + " the " + set.code() + " regions of the set: what the verdict compares",
                        "docs/run.md",
                        "verdict",
                        world -> quarters < WINDOW
                                ? Double.NaN
                                : score.term(verdict(world, set)).orElseThrow().end()));
            }
        }
        return series;
    }

    /** What {@code verdict.json} says. */
    public Map<String, Object> entries(World world, List<ObservedVerdict> observed) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("deadband", deadband);
        entries.put("years", years());
        entries.put("prices", "base year");
        entries.put("tooShortForLabel", tooShortForLabel());
        entries.put("sets", RegionSets.ALL.stream().map(set -> set(world, set)).toList());
        entries.put("observed", observed.stream().map(VerdictWindows::observed).toList());
        return entries;
    }

    /** The observed panel through this run's classifier; the core is that of the run's base year. */
    public List<ObservedVerdict> observed(World world, ObservedVerdict.CityYear start, ObservedVerdict.CityYear end) {
        double[] people = all(world, r -> world.base.residents[r] + world.base.talent[r]);
        return ObservedVerdict.of(
                classifier, Arrays.asList(world.structure.regions), world.base.highValue, people, start, end);
    }

    private Map<String, Object> set(World world, RegionSet set) {
        Verdict verdict = verdict(world, set);
        Cores cores = Metrics.cores(world, set);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("set", set.name());
        entry.put("code", set.code());
        entry.put("headline", set.equals(RegionSets.NINE));
        entry.put("outcome", verdict.outcome().name());
        entry.putAll(outcomes(verdict));
        entry.putAll(Score.all(verdict));
        entry.put("corePerHeadChange", verdict.corePerHead().perDecade());
        entry.put("halvesDisagree", verdict.halvesDisagree());
        List<Map<String, Object>> terms = new ArrayList<>();
        for (Score score : Score.values()) {
            score.term(verdict).ifPresent(term -> terms.add(term(score, term)));
        }
        entry.put("terms", terms);
        entry.put("coreCities", cities(set, cores.aboveMedian()));
        entry.put("namedCoreCities", cities(set, cores.named()));
        entry.put("notes", verdict.notes());
        return entry;
    }

    /** The class by each definition of the core. */
    static Map<String, Object> outcomes(Verdict verdict) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("outcomeAboveMedian", verdict.outcomeAboveMedian().name());
        entries.put("outcomeNamedCore", verdict.outcomeNamed().name());
        return entries;
    }

    private static List<String> cities(RegionSet set, boolean[] core) {
        return IntStream.range(0, core.length)
                .filter(i -> core[i])
                .mapToObj(set.regions()::get)
                .toList();
    }

    private static Map<String, Object> term(Score score, Verdict.Term term) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("key", score.key());
        entry.put("name", term.name());
        entry.put("start", term.start());
        entry.put("end", term.end());
        entry.put("logs", term.logs());
        entry.put("perDecade", term.perDecade());
        entry.put("scale", term.scale());
        entry.put("scaled", term.scaled());
        entry.put("used", term.available());
        return entry;
    }

    private static Map<String, Object> observed(ObservedVerdict seen) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("set", seen.set().name());
        entry.put("measure", seen.proxy() == ObservedVerdict.Proxy.GDP ? "gdp" : "patents");
        entry.put("outcome", seen.verdict().outcome().name());
        entry.putAll(outcomes(seen.verdict()));
        for (Score score : Score.values()) {
            if (score.isScore()) {
                entry.put(score.key(), score.of(seen.verdict()));
            }
        }
        entry.put("from", seen.from());
        entry.put("to", seen.to());
        entry.put("notes", seen.verdict().notes());
        return entry;
    }
}
