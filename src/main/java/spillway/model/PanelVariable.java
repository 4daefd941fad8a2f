package spillway.model;

import java.util.Arrays;
import java.util.Optional;

/** A quantity of a city and a year that both the public panel and the model know. */
public enum PanelVariable {
    /** Value added at current prices, Hong Kong and Macao at the exchange rate of the year. */
    GDP("gdp", "100m RMB", CityFigure.GDP, 1),
    /** Residents at the end of the year. */
    POPULATION("population_resident", "10k persons", CityFigure.POPULATION, 1),
    /** Share of services in value added. */
    TERTIARY_SHARE("tertiary_share", "% of GDP", CityFigure.TERTIARY_SHARE, 100),
    /** Mean wage; the panel has that of staff of urban non-private units, so that only growth can be compared. */
    WAGE("average_wage", "RMB a year", CityFigure.WAGE, 1),
    /** Exports abroad; customs count where the trading firm sits. */
    EXPORTS("exports", "100m RMB", CityFigure.EXPORTS, 1),
    /** Direct investment utilised. */
    DIRECT_INVESTMENT("fdi_utilised", "bn USD", CityFigure.DIRECT_INVESTMENT, 1),
    /** Outlay on research and development. */
    RESEARCH("rd_expenditure", "100m RMB", CityFigure.RESEARCH, 1);

    private final String panelName;
    private final String unit;
    private final CityFigure figure;
    private final double factor;

    PanelVariable(String panelName, String unit, CityFigure figure, double factor) {
        this.panelName = panelName;
        this.unit = unit;
        this.figure = figure;
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

    /** What the model calls it. */
    public CityFigure figure() {
        return figure;
    }

    /** What the model's figure is multiplied with to have the panel's unit. */
    public double factor() {
        return factor;
    }

    /** Whether it is a quantity that adds up over cities. */
    public boolean addsUp() {
        return figure.kind().isAmount();
    }

    /** The variable of this name in the panel; a later vintage has the name of the first. */
    public static Optional<PanelVariable> named(String name) {
        return Arrays.stream(values())
                .filter(variable ->
                        name.equals(variable.panelName) || name.equals(variable.panelName + ObservedPanel.REVISED))
                .findFirst();
    }
}
