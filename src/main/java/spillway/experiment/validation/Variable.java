package spillway.experiment.validation;

import java.util.Arrays;
import java.util.Optional;

/** A quantity that both the logs of a run and the public panel know of a city and a year. */
public enum Variable {
    /** Value added at current prices, Hong Kong and Macao at the exchange rate of the year. */
    GDP("gdp", "100m RMB", "gdp_100m_rmb", InYear.SUM, 1),
    /** Residents at the end of the year. */
    POPULATION("population_resident", "10k persons", "population_10k", InYear.END, 1),
    /** Share of services in value added. */
    TERTIARY_SHARE("tertiary_share", "% of GDP", "tertiary_share", InYear.WEIGHTED, 100),
    /** Mean wage; the panel has that of staff of urban non-private units, so that only growth can be compared. */
    WAGE("average_wage", "RMB a year", "wage_rmb_year", InYear.MEAN, 1),
    /** Exports abroad; customs count where the trading firm sits. */
    EXPORTS("exports", "100m RMB", "exports_100m_rmb", InYear.SUM, 1),
    /** Direct investment utilised. */
    DIRECT_INVESTMENT("fdi_utilised", "bn USD", "fdi_bn_usd", InYear.SUM, 1),
    /** Outlay on research and development. */
    RESEARCH("rd_expenditure", "100m RMB", "rd_100m_rmb", InYear.SUM, 1);

    /** How the quarters of a year make the figure of the year. */
    enum InYear {
        /** Sum of a flow. */
        SUM,
        /** Value of the fourth quarter. */
        END,
        /** Mean of a rate. */
        MEAN,
        /** Mean weighted with GDP. */
        WEIGHTED
    }

    private final String panelName;
    private final String unit;
    private final String column;
    private final InYear inYear;
    private final double factor;

    Variable(String panelName, String unit, String column, InYear inYear, double factor) {
        this.panelName = panelName;
        this.unit = unit;
        this.column = column;
        this.inYear = inYear;
        this.factor = factor;
    }

    /** Name in the panel. */
    public String panelName() {
        return panelName;
    }

    /** How the panel's unit begins. */
    public String unit() {
        return unit;
    }

    /** Column of {@code cities.csv}. */
    String column() {
        return column;
    }

    InYear inYear() {
        return inYear;
    }

    /** What the column is multiplied with to have the panel's unit. */
    double factor() {
        return factor;
    }

    /** Whether it is a quantity that adds up over cities. */
    public boolean addsUp() {
        return this != TERTIARY_SHARE && this != WAGE;
    }

    static Optional<Variable> ofPanel(String name) {
        return Arrays.stream(values())
                .filter(variable -> variable.panelName.equals(name))
                .findFirst();
    }
}
