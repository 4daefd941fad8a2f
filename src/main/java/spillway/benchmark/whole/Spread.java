package spillway.benchmark.whole;

/**
 * Mean and standard deviation of some runs.
 *
 * @param runs how many
 * @param mean their mean; NaN without any
 * @param deviation with the divisor runs - 1; 0 for fewer than two
 */
record Spread(int runs, double mean, double deviation) {
    static Spread of(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
        return new Spread(values.length, mean, deviation);
    }

    /** Of the mean. */
    double standardError() {
        return deviation / Math.sqrt(Math.max(1, runs));
    }
}
