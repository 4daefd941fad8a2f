package spillway.experiment.design;

/**
 * A point of a design.
 *
 * @param row the sample or trajectory it belongs to, from 1
 * @param part what it is within its row: the factor that was moved, or changed against another matrix; empty where rows have one point
 * @param at coordinates in the unit cube; NaN where a factor keeps the configuration's own value
 */
public record DesignPoint(int row, String part, double[] at) {}
