package spillway.benchmark.measures;

import spillway.benchmark.BenchmarkCase.Measured;

/** Mean and variance of many draws, with the standard errors of both. */
final class Sample {
    private double count;
    private double sum;
    private double squares;

    void add(double value) {
        count++;
        sum += value;
        squares += value * value;
    }

    private double variance() {
        return (squares - sum * sum / count) / (count - 1);
    }

    Measured mean(String quantity) {
        return new Measured(quantity, sum / count, Math.sqrt(variance() / count));
    }

    /** The variance; its error is that of nearly normal draws. */
    Measured variance(String quantity) {
        return new Measured(quantity, variance(), variance() * Math.sqrt(2 / (count - 1)));
    }
}
