package spillway.experiment.column;

import static spillway.kernel.Named.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import spillway.experiment.AnnualResults;
import spillway.kernel.Numbers;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;

/**
 * Reads what the columns of a study record:
 *
 * <pre>
 * column = quantity [ "@" when ]            a number, exactly; as in {@link QuantityReader}
 *        | "outcome" set                    the class in which the run ends
 * when   = year                             in that year
 *        | year ".." year                   mean over these years
 *        | "end"                            in the last whole year, which is also meant where nothing is said
 *        | "years"                          in every year: numbers to 12 digits separated by blanks, a series
 * </pre>
 */
public final class ColumnReader {
    private static final Pattern WHEN =
            Pattern.compile("(.*\\S)\\s*@\\s*(?:(\\d{4})(?:\\.\\.(\\d{4}))?|end|(years))\\s*");

    private static final String OUTCOME = "outcome ";
    private static final String UNDEFINED = "-";

    private final List<String> regions;
    private final List<String> metrics;

    /** Whether {@code text} spells a series. */
    public static boolean isSeries(String text) {
        Matcher when = WHEN.matcher(text);
        return when.matches() && when.group(4) != null;
    }

    /** The numbers of a cell that holds a series; NaN where one is undefined. */
    public static double[] numbers(String cell) {
        return Arrays.stream(cell.split(" "))
                .mapToDouble(text -> text.equals(UNDEFINED) ? Double.NaN : Double.parseDouble(text))
                .toArray();
    }

    /**
     * What columns come to.
     *
     * @param cells for each column, what gives its text for a run; empty where it is undefined
     * @param needs what they are computed from
     */
    public record Cells(List<Function<AnnualResults, String>> cells, Needs needs) {

        /** The cells of one run. */
        public List<String> of(AnnualResults results) {
            return cells.stream().map(cell -> cell.apply(results)).toList();
        }
    }

    /** A reader that knows these regions, in the order of annual results, and these metrics. */
    public ColumnReader(List<String> regions, List<String> metrics) {
        this.regions = List.copyOf(regions);
        this.metrics = List.copyOf(metrics);
    }

    /**
     * What these texts spell.
     *
     * @throws IllegalArgumentException saying which of them is wrong, and what is wrong with it
     */
    public Cells read(List<String> texts) {
        QuantityReader quantities = new QuantityReader(regions, metrics);
        List<Function<AnnualResults, String>> cells = new ArrayList<>();
        boolean outcomes = false;
        for (String text : texts) {
            try {
                if (text.startsWith(OUTCOME)) {
                    RegionSet set =
                            RegionSets.of(text.substring(OUTCOME.length()).strip());
                    outcomes = true;
                    cells.add(results ->
                            value(results.verdicts(), set.name()).outcome().name());
                } else {
                    cells.add(number(quantities, text));
                }
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("column '" + text + "': " + wrong.getMessage(), wrong);
            }
        }
        Needs needs = outcomes ? quantities.needs().withVerdicts() : quantities.needs();
        return new Cells(List.copyOf(cells), needs);
    }

    /**
     * Checks a quantity.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public void check(String quantity) {
        new QuantityReader(regions, metrics).read(quantity);
    }

    private static Function<AnnualResults, String> number(QuantityReader quantities, String text) {
        Matcher when = WHEN.matcher(text);
        boolean dated = when.matches();
        Quantity quantity = quantities.read(dated ? when.group(1) : text);
        if (dated && when.group(4) != null) {
            return results -> series(quantity, results);
        }
        if (!dated || when.group(2) == null) {
            return results -> Numbers.exactText(quantity.of(results, AnnualResults.FIRST_YEAR + results.years() - 1));
        }
        int first = Integer.parseInt(when.group(2));
        int last = when.group(3) == null ? first : Integer.parseInt(when.group(3));
        if (last < first) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
        return results -> Numbers.exactText(mean(quantity, results, first, last));
    }

    private static String series(Quantity quantity, AnnualResults results) {
        return IntStream.range(0, results.years())
                .mapToObj(year -> Numbers.text(quantity.of(results, AnnualResults.FIRST_YEAR + year)))
                .map(text -> text.isEmpty() ? UNDEFINED : text)
                .collect(Collectors.joining(" "));
    }

    private static double mean(Quantity quantity, AnnualResults results, int first, int last) {
        double sum = 0;
        for (int year = first; year <= last; year++) {
            sum += quantity.of(results, year);
        }
        return sum / (last - first + 1);
    }
}
