package spillway.experiment.compare;

import java.util.Locale;

/** What a comparison says of each city. */
enum CityOutcome {
    OUTPUT_SHARE(
            "Share in real output of all regions",
            Scale.POINTS,
            "city gdp_real_100m_rmb % / sum gdp_real_100m_rmb fourteen"),
    HIGH_VALUE_SHARE(
            "Share in real high-value activity of all regions",
            Scale.POINTS,
            "city high_value_real_100m_rmb % / sum high_value_real_100m_rmb fourteen"),
    OUTPUT("Real output", Scale.PERCENT, "log city gdp_real_100m_rmb %"),
    HIGH_VALUE("Real high-value activity", Scale.PERCENT, "log city high_value_real_100m_rmb %"),
    TFP("Productivity", Scale.PERCENT, "city log_tfp %"),
    CITY_TALENT("Talent", Scale.PERCENT, "log city talent_10k %"),
    CITY_RESIDENTS("Residents", Scale.PERCENT, "log city population_10k %"),
    CITY_REAL_WAGE("Real wage", Scale.PERCENT, "log city wage_rmb_year % - log city consumer_price_index %"),
    CITY_RENT("Rent", Scale.PERCENT, "log city rent %"),
    CITY_DEBT("Public debt, net", Scale.LEVEL, "city debt_100m_rmb %"),
    CITY_HOME_SALES("Home sales of contract makers", Scale.POINTS, "city contract_home_share %"),
    CITY_KEY_INPUT_LOSS("Output lost to shortage of key inputs", Scale.POINTS, "city key_input_loss %"),
    CITY_SUBSTITUTES(
            "Sales won from imported key inputs and parts",
            Scale.POINTS,
            "city substitute_sales_100m_rmb % / city sales_100m_rmb %");

    private final String label;
    private final Scale scale;
    private final String quantity;

    CityOutcome(String label, Scale scale, String quantity) {
        this.label = label;
        this.scale = scale;
        this.quantity = quantity;
    }

    Measure measure(String city) {
        String key = name().toLowerCase(Locale.ROOT);
        String unit = scale == Scale.LEVEL ? "100m RMB" : scale.unit();
        return new Measure(
                key.startsWith("city_") ? key : "city_" + key,
                label,
                unit,
                scale,
                Measure.Group.CITIES,
                city,
                quantity.replace("%", city));
    }
}
