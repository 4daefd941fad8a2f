package spillway.experiment.replicates;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import spillway.experiment.compare.Measure;
import spillway.experiment.study.Column;

/**
 * A quantity that is followed through the years of every replicate.
 *
 * @param key its name in files
 * @param label what readers call it
 * @param unit its unit
 * @param place the city it is of; empty for the whole area
 * @param quantity the quantity, in the language of {@link spillway.experiment.column.QuantityReader}
 * @param factor what turns it into the unit
 */
record Followed(String key, String label, String unit, String place, String quantity, double factor) {
    private static final List<String> OF_CITIES = List.of("city_output_share", "city_high_value_share");
    private static final double PERCENT = 100;
    private static final double TRILLION = 1e-4;

    /** Everything that is followed: what the scores are about, sizes, and each city's shares. */
    static List<Followed> all(List<String> places) {
        List<Followed> all = new ArrayList<>(List.of(
                area("concentration", "Concentration (Herfindahl index)", "index", "metric hhi_high_value_nine", 1),
                area("core_ratio", "Core over periphery", "ratio", "metric cpr_high_value_nine", 1),
                area("breadth", "Breadth of high-value activity", "share", "metric breadth_high_value_nine", 1),
                area("productivity_spread", "Spread of productivity", "log points", "metric sigma_log_tfp_nine", 1),
                area(
                        "real_output",
                        "Real output",
                        "trillion RMB of the base year",
                        "sum gdp_real_100m_rmb eleven",
                        TRILLION),
                area(
                        "real_high_value",
                        "Real high-value activity",
                        "trillion RMB of the base year",
                        "sum high_value_real_100m_rmb eleven",
                        TRILLION)));
        Measure.all(places).stream()
                .filter(measure -> OF_CITIES.contains(measure.key()))
                .map(measure ->
                        new Followed(measure.key(), measure.label(), "%", measure.place(), measure.quantity(), PERCENT))
                .forEach(all::add);
        return all;
    }

    private static Followed area(String key, String label, String unit, String quantity, double factor) {
        return new Followed(key, label, unit, "", quantity, factor);
    }

    /** The columns in which runs record all of it. */
    static Stream<Column> columns(List<String> places) {
        return all(places).stream().map(one -> new Column(one.column(), one.quantity + " @ years"));
    }

    /** Name of the column in which runs record it. */
    String column() {
        return place.isEmpty() ? key : key + " " + place;
    }
}
