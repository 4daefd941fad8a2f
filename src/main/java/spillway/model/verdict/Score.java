package spillway.model.verdict;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of a verdict, each declared once: its two scores, then their terms. Files and columns call a number by its {@link #key}.
 * A score is a change per decade in units of pre-set scales; a term is what it adds to its score before averaging.
 */
public enum Score {
    /** Clustering. */
    C(
            "c",
            "clustering score C",
            "half the sum of hhi and core; positive when high-value activity gathers",
            Verdict::clustering),
    /** Diffusion. */
    D(
            "d",
            "diffusion score D",
            "mean of breadth, sigma and ratio where defined; positive when capability spreads",
            Verdict::diffusion),
    /** Concentration. */
    HHI(
            "hhi",
            "half of C: HHI",
            "change of the log Herfindahl index of high-value value added over its scale",
            v -> v.hhi().scaled()),
    /** Core over periphery. */
    CORE(
            "core",
            "half of C: core over rest",
            "change of the log ratio of core to periphery in high-value value added over its scale",
            v -> v.core().scaled()),
    /** Breadth. */
    BREADTH(
            "breadth",
            "term of D: breadth",
            "change of the effective share of regions in high-value value added per head over its scale",
            v -> v.breadth().scaled()),
    /** Convergence of productivity. */
    SIGMA(
            "sigma",
            "term of D: convergence",
            "fall of the spread of log productivity over its scale",
            v -> v.sigma().scaled()),
    /** Adoption or innovation. */
    RATIO(
            "ratio",
            "term of D: adoption or innovation",
            "change of the log ratio of periphery to core in the rate of adoption, or of innovation, over its scale",
            v -> v.ratio().scaled());

    private final String key;
    private final String label;
    private final String meaning;
    private final ToDoubleFunction<Verdict> value;

    Score(String key, String label, String meaning, ToDoubleFunction<Verdict> value) {
        this.key = key;
        this.label = label;
        this.meaning = meaning;
        this.value = value;
    }

    /** Its name in files: column of a table, key of an object. */
    public String key() {
        return key;
    }

    /** Its name for readers. */
    public String label() {
        return label;
    }

    /** What it measures, in words. */
    public String meaning() {
        return meaning;
    }

    /** Its value in {@code verdict}; NaN where undefined. */
    public double of(Verdict verdict) {
        return value.applyAsDouble(verdict);
    }

    /** All of them in {@code verdict}, by key, in their order. */
    public static Map<String, Double> all(Verdict verdict) {
        return Stream.of(values())
                .collect(Collectors.toMap(
                        Score::key, score -> score.of(verdict), (a, b) -> a, java.util.LinkedHashMap::new));
    }

    /** Its column in tables of one row a run: the key, then the code of the set of regions. */
    public String column(RegionSet set) {
        return key + "_" + set.code();
    }
}
