package spillway.report.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import spillway.kernel.Named;
import spillway.report.LogEntry;
import spillway.report.LogTable;

/** The tables and facts of a comparison, as its folder holds them. */
final class EffectTables {
    static final String CALIBRATED = "calibrated";
    static final String ALL_SETS = "all sets";
    static final String END = "end";
    /** When what policies say of their first years is looked for. */
    static final String AT_FIRST = "2 years";

    static final String BASELINE = "baseline";

    private final LogEntry facts;
    private final List<Effect> effects = new ArrayList<>();
    private final LogTable series;
    private final LogTable classes;
    private final LogTable scores;
    private final LogTable grid;
    private final Map<String, LogEntry> variants = new LinkedHashMap<>();

    /**
     * A row of the table of effects.
     *
     * @param sameSign share of the pairs with the sign of the mean
     * @param medianLow lower bound of the median that assumes no distribution
     * @param medianHigh upper bound
     */
    record Effect(
            String variant,
            String measure,
            String label,
            String unit,
            String place,
            String period,
            double mean,
            double low,
            double high,
            double sameSign,
            String set,
            int year,
            String group,
            double medianLow,
            double medianHigh,
            double varianceRatio) {

        /** 1 or -1 where the interval leaves no doubt of the sign, 0 where it holds zero or is unknown. */
        int sign() {
            return low > 0 ? 1 : high < 0 ? -1 : 0;
        }

        /** Whether nothing at all differs. */
        boolean nothing() {
            return mean == 0 && low == 0 && high == 0;
        }

        /** Whether the interval without a distribution exists and says something else. */
        boolean disputed() {
            int other = medianLow > 0 ? 1 : medianHigh < 0 ? -1 : 0;
            return Double.isFinite(medianLow) && other != sign();
        }
    }

    EffectTables(Path folder) {
        facts = LogEntry.read(folder.resolve("comparison.json"));
        series = LogTable.read(folder.resolve("series.csv"));
        classes = LogTable.read(folder.resolve("classes.csv"));
        scores = LogTable.read(folder.resolve("scores.csv"));
        grid = LogTable.read(folder.resolve("grid.csv"));
        facts.entries("variants").forEach(one -> variants.put(one.text("key"), one));
        read(LogTable.read(folder.resolve("effects.csv")));
    }

    private void read(LogTable table) {
        String[][] texts = new String[][] {
            table.text("variant"), table.text("measure"), table.text("label"), table.text("unit"),
            table.text("place"), table.text("period"), table.text("set"), table.text("group")
        };
        double[][] numbers = new double[][] {
            table.numbers("mean"),
            table.numbers("low95"),
            table.numbers("high95"),
            table.numbers("same_sign_share"),
            table.numbers("year"),
            table.numbers("median_low95"),
            table.numbers("median_high95"),
            table.numbers("variance_ratio")
        };
        for (int i = 0; i < table.size(); i++) {
            effects.add(new Effect(
                    texts[0][i],
                    texts[1][i],
                    texts[2][i],
                    texts[3][i],
                    texts[4][i],
                    texts[5][i],
                    numbers[0][i],
                    numbers[1][i],
                    numbers[2][i],
                    numbers[3][i],
                    texts[6][i],
                    (int) numbers[4][i],
                    texts[7][i],
                    numbers[5][i],
                    numbers[6][i],
                    numbers[7][i]));
        }
    }

    /** Whether anything at all differs from the baseline under {@code variant}. */
    boolean differs(String variant) {
        return effects.stream().anyMatch(effect -> effect.variant().equals(variant) && !effect.nothing());
    }

    LogEntry facts() {
        return facts;
    }

    LogTable series() {
        return series;
    }

    LogTable classes() {
        return classes;
    }

    LogTable scores() {
        return scores;
    }

    LogTable grid() {
        return grid;
    }

    /** Keys of the ways to run that are compared with the baseline. */
    List<String> compared() {
        return variants.keySet().stream().filter(key -> !key.equals(BASELINE)).toList();
    }

    LogEntry variant(String key) {
        return Named.value(variants, key);
    }

    String title(String key) {
        return variant(key).text("title");
    }

    /** The effects that {@code wanted} accepts, in the order of the table. */
    List<Effect> effects(Predicate<Effect> wanted) {
        return effects.stream().filter(wanted).toList();
    }

    /** The effect of a variant on a measure of the whole area at the end, at the calibrated set. */
    Optional<Effect> atEnd(String variant, String measure) {
        return one(variant, measure, "", END, CALIBRATED);
    }

    Optional<Effect> one(String variant, String measure, String place, String period, String set) {
        return effects.stream()
                .filter(effect -> effect.variant().equals(variant)
                        && effect.measure().equals(measure)
                        && effect.place().equals(place)
                        && effect.period().equals(period)
                        && effect.set().equals(set))
                .findFirst();
    }

    /** Keys of the measures of a group, in the order of the table. */
    List<String> measures(String group) {
        return effects.stream()
                .filter(effect -> effect.group().equals(group))
                .map(Effect::measure)
                .distinct()
                .toList();
    }

    /** The line of source below every picture. */
    String source() {
        return "Source: Spillway %s (%s), %s, %s quarters, seeds %s."
                .formatted(
                        facts.text("version"),
                        facts.text("gitCommit")
                                .substring(
                                        0, Math.min(8, facts.text("gitCommit").length())),
                        facts.text("configuration"),
                        facts.text("quarters"),
                        facts.text("seeds").replace("..", " to "));
    }
}
