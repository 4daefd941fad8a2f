package spillway.experiment.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import spillway.kernel.Quarter;

/** The values of an axis point by point, as numbers: switches are 0 and 1, dates are years, names stand in the order of their appearance. */
record AxisValues(String path, List<String> distinct, double[] numbers, boolean ordered) {
    private static final Pattern QUARTER = Pattern.compile("[0-9]{4}Q[1-4]");
    private static final int QUARTERS = 4;

    /** Reads the values of all points. */
    static AxisValues of(String path, String[] texts) {
        List<String> distinct = Arrays.stream(texts).distinct().toList();
        boolean ordered = distinct.stream().allMatch(text -> Double.isFinite(number(text)));
        double[] numbers = Arrays.stream(texts)
                .mapToDouble(text -> ordered ? number(text) : distinct.indexOf(text))
                .toArray();
        return new AxisValues(path, distinct, numbers, ordered);
    }

    /** The values in ascending order, names as they appear. */
    List<String> sorted() {
        return ordered
                ? distinct.stream()
                        .sorted(java.util.Comparator.comparingDouble(AxisValues::number))
                        .toList()
                : distinct;
    }

    /** Whether it is on or off. */
    boolean isSwitch() {
        return distinct.stream().allMatch(text -> text.equals("true") || text.equals("false"));
    }

    /** The text of a number that some point has. */
    String text(double number) {
        return distinct.stream()
                .filter(text -> ordered ? number(text) == number : distinct.indexOf(text) == number)
                .findFirst()
                .orElse("");
    }

    private static double number(String text) {
        if (SweepFacts.NUMBER.matcher(text).matches()) {
            return Double.parseDouble(text);
        }
        if (QUARTER.matcher(text).matches()) {
            Quarter quarter = Quarter.parse(text);
            return quarter.year() + (quarter.number() - 1) / (double) QUARTERS;
        }
        return text.equals("true") ? 1 : text.equals("false") ? 0 : Double.NaN;
    }
}
