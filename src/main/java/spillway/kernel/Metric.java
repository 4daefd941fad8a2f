package spillway.kernel;

import java.util.function.ToDoubleFunction;

/**
 * One number a run reports each quarter, declared once: the header of the log and its dictionary follow from it.
 *
 * @param <S> what it is measured on
 * @param name snake_case, unique: the column of the log
 * @param unit unit, or what a pure number is (share, index)
 * @param doc meaning in one sentence, with the null value where there is one
 * @param source formula's origin: author and year, or the equation of the model description
 * @param chart the family it is drawn with
 * @param value the measurement; NaN where it is undefined, which the log writes as an empty cell
 */
public record Metric<S>(String name, String unit, String doc, String source, String chart, ToDoubleFunction<S> value) {}
