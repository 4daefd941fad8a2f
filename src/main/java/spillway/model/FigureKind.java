package spillway.model;

import spillway.world.Flows;

/** What a figure is, which decides how the quarters of a year make the year. */
public enum FigureKind {
    /** An amount of a quarter: summed over the year; may be summed over cities. */
    FLOW("sum"),
    /** An amount at an instant: that at the end of the year; may be summed over cities. */
    STOCK("end"),
    /** A price, an index or a logarithm: that of the last quarter. */
    LEVEL("end"),
    /** A level of which only the change is told: a percentage of the first quarter, of the last quarter. */
    INDEX("end"),
    /** A rate: the mean over the year. */
    RATE("mean"),
    /** A share of value added: the mean over the year, weighted by value added. */
    SHARE("mean weighted by value added");

    private final String inYear;

    FigureKind(String inYear) {
        this.inYear = inYear;
    }

    /** How the quarters of a year make the year, in words. */
    public String inYear() {
        return inYear;
    }

    /** Whether it may be summed over cities. */
    public boolean isAmount() {
        return this == FLOW || this == STOCK;
    }

    /**
     * The figure of a year.
     *
     * @param quarters its value in each of the four quarters
     * @param gdp value added in each of them, current prices
     */
    public double ofYear(double[] quarters, double[] gdp) {
        return switch (this) {
            case FLOW -> Flows.sum(quarters);
            case STOCK, LEVEL, INDEX -> quarters[quarters.length - 1];
            case RATE -> Flows.sum(quarters) / quarters.length;
            case SHARE -> weightedMean(quarters, gdp);
        };
    }

    private static double weightedMean(double[] values, double[] weights) {
        double sum = 0;
        double weight = 0;
        for (int q = 0; q < values.length; q++) {
            sum += weights[q] * values[q];
            weight += weights[q];
        }
        return sum / weight;
    }
}
