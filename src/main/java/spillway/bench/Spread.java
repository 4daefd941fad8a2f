package spillway.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * Several values of one figure.
 *
 * @param median middle value; NaN where a value is unknown
 * @param least smallest
 * @param most largest
 */
public record Spread(double median, double least, double most) {
    /** The spread of at least one value. */
    public static Spread of(List<Double> values) {
        double[] all = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        boolean unknown = values.stream().anyMatch(value -> value.isNaN());
        return unknown
                ? new Spread(Double.NaN, Double.NaN, Double.NaN)
                : new Spread(new Percentile().evaluate(all, 50), all[0], all[all.length - 1]);
    }

    /** As entries of a JSON object. */
    Map<String, Double> entries() {
        Map<String, Double> entries = new LinkedHashMap<>();
        entries.put("median", median);
        entries.put("least", least);
        entries.put("most", most);
        return entries;
    }
}
