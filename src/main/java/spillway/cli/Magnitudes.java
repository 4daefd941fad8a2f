package spillway.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import spillway.kernel.Numbers;

/** Figures for eyes: from one value to another in a unit that reads. */
final class Magnitudes {
    private static final String SHARE = "share of ";
    private static final List<Counted> COUNTED =
            List.of(new Counted("100m RMB", 1e8, "RMB"), new Counted("10,000 persons", 1e4, "people"));
    private static final List<Power> POWERS = List.of(
            new Power(1e12, "trillion "),
            new Power(1e9, "billion "),
            new Power(1e6, "million "),
            new Power(1e3, "thousand "));

    /** A unit of tables that counts something in numbers of it. */
    private record Counted(String written, double number, String what) {}

    private record Power(double size, String word) {}

    private Magnitudes() {}

    /** {@code start} to {@code end}, both in {@code unit} as tables have it. */
    static String range(double start, double end, String unit) {
        if (unit.startsWith(SHARE)) {
            return figure(100 * start) + " to " + figure(100 * end) + "% of " + unit.substring(SHARE.length());
        }
        for (Counted one : COUNTED) {
            if (unit.startsWith(one.written)) {
                String rest = one.what + unit.substring(one.written.length());
                return counted(start * one.number, end * one.number, rest);
            }
        }
        return rounded(start) + " to " + rounded(end) + " " + unit;
    }

    private static String counted(double start, double end, String what) {
        double larger = DoubleStream.of(start, end)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
        Power power =
                POWERS.stream().filter(one -> larger >= one.size).findFirst().orElse(new Power(1, ""));
        return figure(start / power.size) + " to " + figure(end / power.size) + " " + power.word + what;
    }

    private static String figure(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1f", value) : "undefined";
    }

    private static String rounded(double value) {
        return Double.isFinite(value)
                ? Numbers.text(new BigDecimal(value).round(new MathContext(4)).doubleValue())
                : "undefined";
    }
}
