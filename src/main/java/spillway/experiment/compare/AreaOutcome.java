package spillway.experiment.compare;

import java.util.Locale;
import spillway.experiment.compare.Measure.Group;

/**
 * What a comparison says of the whole area: twelve headlines, and what stands behind them. The eleven cities of the Greater Bay Area
 * make sizes and means; concentration is that of the nine mainland cities, as in the verdict.
 */
enum AreaOutcome {
    REAL_OUTPUT(Group.HEADLINE, "Real output", Scale.PERCENT, "log sum gdp_real_100m_rmb eleven"),
    REAL_HIGH_VALUE(
            Group.HEADLINE, "Real high-value activity", Scale.PERCENT, "log sum high_value_real_100m_rmb eleven"),
    PRODUCTIVITY(Group.HEADLINE, "Productivity, mean of cities", Scale.PERCENT, "mean log_tfp eleven"),
    CONCENTRATION(
            Group.HEADLINE,
            "Concentration of high-value activity (Herfindahl index)",
            Scale.PERCENT,
            "log metric hhi_high_value_nine"),
    CORE_RATIO(
            Group.HEADLINE,
            "High-value activity of the core over the periphery",
            Scale.PERCENT,
            "log metric cpr_high_value_nine"),
    TOP_TWO_SHARE(
            Group.HEADLINE,
            "Share of Guangzhou and Shenzhen in the nine cities' output",
            Scale.POINTS,
            "sum gdp_real_100m_rmb Guangzhou+Shenzhen / sum gdp_real_100m_rmb nine"),
    HOMOGENEITY(Group.HEADLINE, "Likeness of the cities' mixes of sectors", Scale.POINTS, "metric homogeneity_nine"),
    RESEARCH_INTENSITY(
            Group.HEADLINE, "Research over output", Scale.POINTS, "sum rd_100m_rmb eleven / sum gdp_100m_rmb eleven"),
    REAL_WAGE(
            Group.HEADLINE,
            "Real wage",
            Scale.PERCENT,
            "log ( sum wages_100m_rmb eleven / sum employed_10k eleven ) - log metric consumer_price_delta"),
    LABOUR_SHARE(Group.HEADLINE, "Wages in output", Scale.POINTS, "metric labour_share"),
    RESIDENTS(Group.HEADLINE, "Residents", Scale.PERCENT, "log sum population_10k eleven"),
    PUBLIC_DEBT(Group.HEADLINE, "Public debt over output", Scale.POINTS, "metric public_debt_ratio"),

    KNOWLEDGE_PROVIDERS(
            Group.SECTORS,
            "Advanced knowledge providers (knowledge services, machinery)",
            Scale.PERCENT,
            "log sum akp_real_100m_rmb eleven"),
    MASS_PRODUCTION(
            Group.SECTORS,
            "Mass production (electronics, materials and vehicles)",
            Scale.PERCENT,
            "log sum mpg_real_100m_rmb eleven"),
    INFRASTRUCTURE_SERVICES(
            Group.SECTORS,
            "Infrastructure services (networks and finance, transport and trade)",
            Scale.PERCENT,
            "log sum sis_real_100m_rmb eleven"),
    PERSONAL_SERVICES(Group.SECTORS, "Personal goods and services", Scale.PERCENT, "log sum pgs_real_100m_rmb eleven"),

    TALENT_WAGE(
            Group.PEOPLE,
            "Real wage of talent, mean of cities",
            Scale.PERCENT,
            "log mean talent_wage_rmb_year eleven - log metric consumer_price_delta"),
    WORKER_WAGE(
            Group.PEOPLE,
            "Real wage of other workers, mean of cities",
            Scale.PERCENT,
            "log mean worker_wage_rmb_year eleven - log metric consumer_price_delta"),
    TALENT(Group.PEOPLE, "Talent", Scale.PERCENT, "log sum talent_10k eleven"),
    RENT(Group.PEOPLE, "Rent, mean of cities", Scale.PERCENT, "log mean rent eleven"),
    UNEMPLOYMENT(Group.PEOPLE, "Unemployment", Scale.POINTS, "metric unemployment"),

    DUAL_CIRCULATION(
            Group.CIRCULATION,
            "Trade abroad over sales at home (dual circulation ratio)",
            Scale.POINTS,
            "metric dual_circulation_ratio"),
    EXPORT_SHARE(Group.CIRCULATION, "Exports abroad over output", Scale.POINTS, "metric export_share"),
    PROCESSING_SHARE(Group.CIRCULATION, "Contract makers in exports abroad", Scale.POINTS, "metric processing_share"),
    CONTRACT_MAKERS(
            Group.CIRCULATION, "Contract makers in the output of goods", Scale.POINTS, "metric goods_share_oem"),
    HOME_SALES(
            Group.CIRCULATION,
            "Sales at home of contract makers over all their sales",
            Scale.POINTS,
            "metric contract_home_share"),
    CHIP_DEPENDENCE(Group.CIRCULATION, "Imports in the need of chips", Scale.POINTS, "metric import_dependence_chips"),
    DATA_DEPENDENCE(Group.CIRCULATION, "Imports in the need of data", Scale.POINTS, "metric import_dependence_data"),
    ALGORITHM_DEPENDENCE(
            Group.CIRCULATION,
            "Imports in the need of algorithms",
            Scale.POINTS,
            "metric import_dependence_algorithms"),
    KEY_INPUT_LOSS(Group.CIRCULATION, "Output lost to shortage of key inputs", Scale.POINTS, "metric key_input_loss"),
    CONSUMPTION_SHARE(Group.CIRCULATION, "Household consumption over output", Scale.POINTS, "metric consumption_share"),

    EXPORT_CONCENTRATION(
            Group.FIRMS,
            "Concentration of exports on blocs (Herfindahl index)",
            Scale.POINTS,
            "metric exports_hhi_blocs"),
    ADOPTION(
            Group.FIRMS,
            "Value added of firms with networked digital technology",
            Scale.POINTS,
            "metric adopters_networked_by_value"),
    ADOPTERS(Group.FIRMS, "Enterprises with networked digital technology", Scale.POINTS, "metric adopters_networked"),
    SMART_ADOPTION(
            Group.FIRMS,
            "Value added of firms with smart digital technology",
            Scale.POINTS,
            "metric adopters_smart_by_value"),
    ADOPTION_GAP(
            Group.FIRMS,
            "Large less small enterprises in networked digital technology",
            Scale.POINTS,
            "metric adoption_gap_size_networked"),
    FIRM_CONCENTRATION(Group.FIRMS, "Concentration of firms (Herfindahl index)", Scale.POINTS, "metric firm_hhi"),
    CLOSURES(Group.FIRMS, "Enterprises that close in a quarter", Scale.POINTS, "metric exit_rate"),
    INLAND_MOVES(
            Group.FIRMS,
            "Capital that moves inland in a quarter over all capital",
            Scale.POINTS,
            "metric relocated_inland_share"),

    OUTPUT_GAINED(Group.BUDGET, "Real output", Scale.AMOUNT, "sum gdp_real_100m_rmb eleven"),
    SUBSIDIES(Group.BUDGET, "Subsidies", Scale.AMOUNT, "sum subsidy_100m_rmb eleven"),
    PROGRAMMES(
            Group.BUDGET,
            "Money of programmes",
            Scale.AMOUNT,
            "sum quick_100m_rmb eleven + sum patient_100m_rmb eleven"),
    DEBT(Group.BUDGET, "Public debt, net", Scale.LEVEL, "sum debt_100m_rmb eleven"),

    OWN_RD("own research"),
    IMITATION("imitation of foreign technology"),
    LOCAL("spillover within the city"),
    NEIGHBOURS("spillover from other cities"),
    HONG_KONG("spillover from Hong Kong"),
    FDI("spillover from foreign firms"),
    TREND("the unexplained trend");

    private final Group group;
    private final String label;
    private final Scale scale;
    private final String quantity;

    AreaOutcome(Group group, String label, Scale scale, String quantity) {
        this.group = group;
        this.label = label;
        this.scale = scale;
        this.quantity = quantity;
    }

    /** Growth of productivity by a channel. */
    AreaOutcome(String channel) {
        this.group = Group.LEARNING;
        this.label = "Productivity by " + channel;
        this.scale = Scale.GROWTH;
        this.quantity =
                "sum learning_" + name().toLowerCase(Locale.ROOT) + " eleven / sum learning_weight_100m_rmb eleven";
    }

    Measure measure() {
        String key = (group == Group.LEARNING ? "learning_" : "") + name().toLowerCase(Locale.ROOT);
        String unit = scale == Scale.LEVEL ? "100m RMB" : scale.unit();
        return new Measure(key, label, unit, scale, group, "", quantity);
    }
}
