package spillway.report;

/** What a quantity did between two times, in words made from its numbers. */
final class Moves {
    private Moves() {}

    /** Such as "rises from 0.22 to 0.28"; "stays at 0.22" where the printed numbers are alike. */
    static String words(double from, double to, int decimals, String unit) {
        String before = Figure.number(from, decimals);
        String after = Figure.number(to, decimals);
        if (!Double.isFinite(from) || !Double.isFinite(to)) {
            return "was not recorded";
        }
        if (before.equals(after)) {
            return "stays at " + before + unit;
        }
        return (to > from ? "rises" : "falls") + " from " + before + unit + " to " + after + unit;
    }
}
