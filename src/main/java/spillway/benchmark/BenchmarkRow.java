package spillway.benchmark;

import java.util.Map;

/**
 * One line of the table: what was expected, what the simulator gave, whether that passes.
 *
 * @param id the case
 * @param parameters the parameters that differ from the case's own
 * @param quantity what was measured
 * @param expected what theory says; NaN where the file of expected values says nothing of these parameters
 * @param got what the simulator gave
 * @param tolerance largest difference that passes; NaN where nothing is expected
 * @param pass whether it passes; a quantity of which nothing is expected does not fail
 */
public record BenchmarkRow(
        String id,
        Map<String, Double> parameters,
        String quantity,
        double expected,
        double got,
        double tolerance,
        boolean pass) {}
