package spillway.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import spillway.world.Channel;
import spillway.world.Flows;
import spillway.world.KnowledgeGroup;
import spillway.world.World;

/**
 * A figure of a city, declared once: its column, unit, meaning, how the quarters of a year make the year, and how it is read from the
 * world. The log and its dictionary, yearly results, comparisons with data and the names in tables of experiments follow from here.
 *
 * <p>Those that are logged are the columns of {@code cities.csv}, in this order; the others are computed for experiments.
 */
public enum CityFigure {
    /** Value added. */
    GDP("gdp_100m_rmb", "100m RMB", "value added, current prices", FigureKind.FLOW, CityFigures::valueAdded),
    /** Value added in volume. */
    REAL_GDP(
            "gdp_real_100m_rmb",
            "100m RMB of the base year",
            "value added",
            FigureKind.FLOW,
            CityFigures::realValueAdded),
    /** Residents. */
    POPULATION(
            "population_10k",
            "10,000 persons",
            "residents",
            FigureKind.STOCK,
            (world, r) -> world.cities.population(r)),
    /** Talent. */
    TALENT(
            "talent_10k",
            "10,000 persons",
            "residents who are talent",
            FigureKind.STOCK,
            (world, r) -> world.cities.talent[r]),
    /** High-value activity in all activity. */
    HIGH_VALUE_SHARE(
            "high_value_share",
            "share",
            "high-value activity in value added",
            FigureKind.SHARE,
            (world, r) -> CityFigures.highValue(world, r) / CityFigures.valueAdded(world, r)),
    /** Services in all activity. */
    TERTIARY_SHARE(
            "tertiary_share",
            "share",
            "what official statistics count as tertiary in value added",
            FigureKind.SHARE,
            CityFigures::tertiaryShare),
    /** Wage. */
    WAGE("wage_rmb_year", "RMB a year", "mean compensation of all workers", FigureKind.RATE, CityFigures::wage),
    /** Rent against the first quarter. */
    RENT_INDEX(
            "rent_index",
            "index, first quarter = 100",
            "mean rent over residents",
            FigureKind.INDEX,
            (world, r) -> world.cities.rent[r]),
    /** Productivity. */
    LOG_TFP(
            "log_tfp",
            "log",
            "productivity relative to the base-year mean of the delta, weighted by value added",
            FigureKind.LEVEL,
            CityFigures::logTfp),
    /** Direct investment. */
    DIRECT_INVESTMENT(
            "fdi_bn_usd", "bn USD", "direct investment that arrived", FigureKind.FLOW, CityFigures::directInvestment),
    /** Research. */
    RESEARCH(
            "rd_100m_rmb",
            "100m RMB",
            "outlay on research",
            FigureKind.FLOW,
            (world, r) -> Flows.sum(world.flows.research[r])),
    /** Subsidies. */
    SUBSIDIES(
            "subsidy_100m_rmb",
            "100m RMB",
            "subsidies paid by the city",
            FigureKind.FLOW,
            (world, r) -> world.governments.subsidyPaid[r]),
    /** Patient money in all money of programmes. */
    PATIENT_SHARE(
            "patient_share",
            "share",
            "patient programmes in the money of programmes",
            FigureKind.RATE,
            CityFigures::patientShare),
    /** High-value activity. */
    HIGH_VALUE(
            "high_value_100m_rmb",
            "100m RMB",
            "high-value value added, current prices",
            FigureKind.FLOW,
            CityFigures::highValue),
    /** Unemployment. */
    UNEMPLOYMENT(
            "unemployment_rate",
            "share",
            "labour force without work",
            FigureKind.RATE,
            (world, r) -> world.cities.unemployment(r)),
    /** Exports. */
    EXPORTS(
            "exports_100m_rmb",
            "100m RMB",
            "exports abroad",
            FigureKind.FLOW,
            (world, r) -> Flows.sum(world.flows.exports[r])),
    /** Quick programmes. */
    QUICK_MONEY(
            "quick_100m_rmb",
            "100m RMB",
            "money for quick programmes",
            FigureKind.FLOW,
            (world, r) -> world.governments.quickMoney[r]),
    /** Patient programmes. */
    PATIENT_MONEY(
            "patient_100m_rmb",
            "100m RMB",
            "money for patient programmes",
            FigureKind.FLOW,
            (world, r) -> world.governments.patientMoney[r]),
    /** Public debt. */
    DEBT(
            "debt_100m_rmb",
            "100m RMB",
            "debt of the city government net of its deposits",
            FigureKind.STOCK,
            (world, r) -> -world.governments.funds[r]),
    /** Firms. */
    FIRMS(
            "firms",
            "enterprises",
            "enterprises at work",
            FigureKind.STOCK,
            (world, r) -> Flows.sum(world.flows.enterprises[r])),
    /** Consumption. */
    CONSUMPTION(
            "consumption_100m_rmb",
            "100m RMB",
            "consumption of households",
            FigureKind.FLOW,
            (world, r) -> world.flows.consumption[r]),
    /** Investment. */
    INVESTMENT(
            "investment_100m_rmb",
            "100m RMB",
            "investment of firms",
            FigureKind.FLOW,
            (world, r) -> Flows.sum(world.flows.investment[r])),
    /** Consumer prices. */
    CONSUMER_PRICE(
            "consumer_price_index",
            "index, base year = 1",
            "consumer prices",
            FigureKind.LEVEL,
            (world, r) -> world.cities.consumerPrice[r]),
    /** Innovations. */
    INNOVATIONS(
            "innovations_per_firm",
            "per enterprise and quarter",
            "innovations",
            FigureKind.RATE,
            CityFigures::innovationsPerFirm),
    /** Firms on the first vintage of digital technology or both. */
    ADOPTERS_NETWORKED(
            "adopters_networked", "share", "output of digital firms", FigureKind.SHARE, DigitalFigures::networked),
    /** Firms on the second vintage. */
    ADOPTERS_SMART("adopters_smart", "share", "output on the second vintage", FigureKind.SHARE, DigitalFigures::smart),
    /** High-value activity in volume. */
    REAL_HIGH_VALUE(
            "high_value_real_100m_rmb",
            "100m RMB of the base year",
            "high-value value added",
            FigureKind.FLOW,
            CityFigures::realHighValue),

    /** Final consumption. */
    FINAL_CONSUMPTION(
            "final_consumption_100m_rmb",
            "100m RMB",
            "consumption of households and public service, programmes included",
            FigureKind.FLOW,
            (world, r) -> world.flows.consumption[r] + world.flows.government[r]),
    /** Imports from abroad. */
    IMPORTS(
            "imports_100m_rmb",
            "100m RMB",
            "imports from abroad",
            FigureKind.FLOW,
            (world, r) -> world.flows.importsAbroad[r]),
    /** Manufacturing in volume. */
    REAL_MANUFACTURING(
            "manufacturing_real_100m_rmb",
            "100m RMB of the base year",
            "manufacturing value added",
            FigureKind.FLOW,
            CityFigures::realManufacturing),
    /** Advanced knowledge providers. */
    REAL_AKP(KnowledgeGroup.AKP, "advanced knowledge providers (K, E)"),
    /** Mass production. */
    REAL_MPG(KnowledgeGroup.MPG, "mass production (B, C)"),
    /** Infrastructure services. */
    REAL_SIS(KnowledgeGroup.SIS, "infrastructure services (N, P)"),
    /** Personal goods and services. */
    REAL_PGS(KnowledgeGroup.PGS, "personal goods and services (G, V)"),
    /** Sales. */
    SALES("sales_100m_rmb", "100m RMB", "sales", FigureKind.FLOW, (world, r) -> Flows.sum(world.flows.sales[r])),
    /** Sales to other regions. */
    SALES_TO_OTHER_REGIONS(
            "sales_to_other_regions_100m_rmb",
            "100m RMB",
            "sales to other regions of the model",
            FigureKind.FLOW,
            CityFigures::salesToOtherRegions),
    /** Services. */
    TERTIARY(
            "tertiary_100m_rmb",
            "100m RMB",
            "tertiary value added, current prices",
            FigureKind.FLOW,
            (world, r) -> CityFigures.tertiaryShare(world, r) * CityFigures.valueAdded(world, r)),
    /** Compensation. */
    WAGES("wages_100m_rmb", "100m RMB", "compensation of all workers", FigureKind.FLOW, CityFigures::wagesPaid),
    /** Employment. */
    EMPLOYED("employed_10k", "10,000 persons", "people at work", FigureKind.STOCK, CityFigures::employed),
    /** Income of households. */
    INCOME("income_100m_rmb", "100m RMB", "disposable income of residents", FigureKind.FLOW, AwayFigures::income),
    /** Talent hired at a distance. */
    REMOTE_IN(
            "remote_talent_in_10k",
            "10,000 persons",
            "talent hired from afar",
            FigureKind.STOCK,
            AwayFigures::remoteIn),
    /** Talent who work at a distance. */
    REMOTE_OUT(
            "remote_talent_out_10k", "10,000 persons", "talent at work afar", FigureKind.STOCK, AwayFigures::remoteOut),
    /** Rent. */
    RENT("rent", "index, first quarter = 1", "mean rent over residents", FigureKind.LEVEL, CityFigures::rent),
    /** Market access. */
    MARKET_ACCESS(
            "market_access",
            "log",
            "market access, mean over sectors weighted by value added",
            FigureKind.LEVEL,
            CityFigures::marketAccess),
    /** Home sales of contract manufacturers. */
    CONTRACT_HOME_SHARE(
            "contract_home_share", "share", "home sales of contract makers", FigureKind.SHARE, AccessFigures::share),
    /** Access of contract manufacturers to the home market. */
    CONTRACT_HOME_ACCESS(
            "contract_home_access", "share", "home access of contract makers", FigureKind.SHARE, AccessFigures::access),
    /** Variety. */
    VARIETY(
            "variety",
            "nats",
            "entropy of the shares of sectors in value added",
            FigureKind.LEVEL,
            CityFigures::variety),
    /** Wage of talent. */
    TALENT_WAGE(
            "talent_wage_rmb_year",
            "RMB a year",
            "wage of talent",
            FigureKind.RATE,
            (world, r) -> CityFigures.aYear(world.cities.talentWage[r])),
    /** Wage of other workers. */
    WORKER_WAGE(
            "worker_wage_rmb_year",
            "RMB a year",
            "wage of other workers",
            FigureKind.RATE,
            (world, r) -> CityFigures.aYear(world.cities.workerWage[r])),
    /** Loss by shortage of key inputs. */
    KEY_INPUT_LOSS(
            "key_input_loss",
            "share",
            "share of output that shortage of key inputs takes",
            FigureKind.SHARE,
            KeyFigures::loss),
    /** Gain by learning to make what was imported. */
    SUBSTITUTE_SALES(
            "substitute_sales_100m_rmb",
            "100m RMB",
            "sales inside the region won from imports since 2010 by learning to make them",
            FigureKind.FLOW,
            KeyFigures::won),
    /** What productivity is weighted by. */
    LEARNING_WEIGHT(
            "learning_weight_100m_rmb",
            "100m RMB",
            "value added by which learning is weighted",
            FigureKind.FLOW,
            (world, r) -> world.flows.learningWeight[r]),
    /** Learning by own research. */
    LEARNING_OWN_RD(Channel.OWN_RD, "own research"),
    /** Learning by imitation of foreign technology. */
    LEARNING_IMITATION(Channel.IMITATION, "imitation of foreign technology"),
    /** Learning by spillover within the city. */
    LEARNING_LOCAL(Channel.LOCAL, "spillover within the city"),
    /** Learning by spillover from other cities. */
    LEARNING_NEIGHBOURS(Channel.NEIGHBOURS, "spillover from other cities"),
    /** Learning by spillover from Hong Kong. */
    LEARNING_HONG_KONG(Channel.HONG_KONG, "spillover from Hong Kong"),
    /** Learning by spillover from foreign firms. */
    LEARNING_FDI(Channel.FDI, "spillover from foreign firms"),
    /** Learning by making to specification. */
    LEARNING_ORDERS(Channel.ORDERS, "making to buyers' specifications"),
    /** Learning by the unexplained trend. */
    LEARNING_TREND(Channel.TREND, "the unexplained trend");

    /** The columns of {@code cities.csv} after quarter and city, in their order. */
    public static final List<CityFigure> LOGGED = Stream.of(values())
            .filter(figure -> figure.ordinal() <= REAL_HIGH_VALUE.ordinal())
            .toList();

    private final String column;
    private final String unit;
    private final String meaning;
    private final FigureKind kind;
    private final FigureReader reader;

    CityFigure(KnowledgeGroup group, String words) {
        this(
                group.name().toLowerCase(Locale.ROOT) + "_real_100m_rmb",
                "100m RMB of the base year",
                "value added of " + words,
                FigureKind.FLOW,
                (world, r) -> CityFigures.realValueAdded(world, r, group.code));
    }

    CityFigure(Channel channel, String words) {
        this(
                "learning_" + channel.label,
                "log times 100m RMB",
                "growth of productivity by " + words + ", times the weight",
                FigureKind.FLOW,
                (world, r) -> world.flows.learning[channel.row][r]);
    }

    CityFigure(String column, String unit, String meaning, FigureKind kind, FigureReader reader) {
        this.column = column;
        this.unit = unit;
        this.meaning = meaning;
        this.kind = kind;
        this.reader = reader;
    }

    /** Its name in files, columns and tables of experiments. */
    public String column() {
        return column;
    }

    /** Its unit; flows are of a quarter in the log, of a year in yearly results. */
    public String unit() {
        return unit;
    }

    /** What it is, in words. */
    public String meaning() {
        return meaning;
    }

    /** What kind of figure it is. */
    public FigureKind kind() {
        return kind;
    }

    /** Its value in region {@code r} in the quarter that has just ended; an index as the level it is made from. */
    public double of(World world, int r) {
        return reader.of(world, r);
    }

    /** The figure that files call so. */
    public static Optional<CityFigure> named(String column) {
        return Arrays.stream(values())
                .filter(figure -> figure.column.equals(column))
                .findFirst();
    }
}
