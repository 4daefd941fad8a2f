package spillway.model.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a verdict, each declared once: its scores, then their terms. Files and columns call a number by its {@link #key}.
 * A score is a change per decade in units of pre-set scales; a term is what it adds to its score before averaging.
 */
public enum Score {
    /** Clustering: half the sum of {@link #HHI} and {@link #CORE}, positive when high-value activity gathers. */
    C("c", Verdict::clustering),
    /** Diffusion: mean of {@link #BREADTH}, {@link #SIGMA} and {@link #RATIO} where defined, positive when capability spreads. */
    D("d", Verdict::diffusion),
    /** Clustering by the second definition of the core: half the sum of {@link #HHI} and {@link #CORE_NAMED}. */
    C_NAMED("c_named", Verdict::clusteringNamed),
    /** Concentration: change of the log Herfindahl index of high-value value added over its scale. */
    HHI("hhi", "index", "Herfindahl index of high-value value added", Verdict::hhi),
    /** Core over periphery: change of their log ratio in high-value value added over its scale. */
    CORE("core", "ratio", "Core over periphery in high-value value added", Verdict::core),
    /** The same with {@link RegionSets#NAMED_CORE} as the core. */
    CORE_NAMED(
            "core_named",
            "ratio",
            "Shenzhen, Dongguan and Huizhou over the other regions in high-value value added",
            Verdict::coreNamed),
    /** Breadth: change of the effective share of regions in high-value value added per head over its scale. */
    BREADTH("breadth", "share", "Breadth of high-value value added per head", Verdict::breadth),
    /** Convergence of productivity: fall of the spread of log productivity over its scale. */
    SIGMA("sigma", "log points", "Spread of log productivity", Verdict::sigma),
    /** Adoption or innovation: change of the ratio of periphery to core in its rate over its scale. */
    RATIO("ratio", "ratio", "Periphery over core in adoption, or in innovation while adoption is off", Verdict::ratio);

    private final String key;
    private final String unit;
    private final String meaning;
    private final ToDoubleFunction<Verdict> value;
    private final @Nullable Function<Verdict, Verdict.Term> term;

    Score(String key, ToDoubleFunction<Verdict> value) {
        this(key, "score", "", value, null);
    }

    Score(String key, String unit, String meaning, Function<Verdict, Verdict.Term> term) {
        this(key, unit, meaning, verdict -> term.apply(verdict).scaled(), term);
    }

    Score(
            String key,
            String unit,
            String meaning,
            ToDoubleFunction<Verdict> value,
            @Nullable Function<Verdict, Verdict.Term> term) {
        this.key = key;
        this.unit = unit;
        this.meaning = meaning;
        this.value = value;
        this.term = term;
    }

    /** Those that are terms, of which C and D are made. */
    public static List<Score> terms() {
        return Stream.of(values()).filter(score -> score.term != null).toList();
    }

    /** Whether it is a score, and not one of the terms of which scores are made. */
    public boolean isScore() {
        return term == null;
    }

    /** Unit of what a term measures in a window. */
    public String unit() {
        return unit;
    }

    /** What a term measures in a window, in words; empty for scores. */
    public String meaning() {
        return meaning;
    }

    /** Its name in files: column of a table, key of an object. */
    public String key() {
        return key;
    }

    /** Its value in {@code verdict}; NaN where undefined. */
    public double of(Verdict verdict) {
        return value.applyAsDouble(verdict);
    }

    /** What it is made of in {@code verdict}; empty for scores, which are made of terms. */
    public Optional<Verdict.Term> term(Verdict verdict) {
        return Optional.ofNullable(term).map(found -> found.apply(verdict));
    }

    /** All of them in {@code verdict}, by key, in their order. */
    public static Map<String, Double> all(Verdict verdict) {
        Map<String, Double> all = new LinkedHashMap<>();
        for (Score score : values()) {
            all.put(score.key, score.of(verdict));
        }
        return all;
    }

    /** Its column in tables of one row a run: the key, then the code of the set of regions. */
    public String column(RegionSet set) {
        return key + "_" + set.code();
    }
}
