package spillway.benchmark;

/**
 * How far what was measured may lie from what was expected.
 *
 * @param size how much of the unit
 * @param unit of what
 */
record Tolerance(double size, Unit unit) {
    enum Unit {
        /** An absolute difference. */
        ABSOLUTE(""),
        /** A percentage of the expected value. */
        PERCENT("%"),
        /** Standard errors of what was measured. */
        STANDARD_ERRORS("se");

        private final String sign;

        Unit(String sign) {
            this.sign = sign;
        }
    }

    /**
     * Reads {@code 0.001}, {@code 0.1%} or {@code 4se}.
     *
     * @throws IllegalArgumentException if the text is none of them
     */
    static Tolerance of(String text) {
        for (Unit unit : new Unit[] {Unit.PERCENT, Unit.STANDARD_ERRORS, Unit.ABSOLUTE}) {
            if (text.endsWith(unit.sign)) {
                double size = Double.parseDouble(text.substring(0, text.length() - unit.sign.length()));
                if (!(size >= 0)) {
                    throw new IllegalArgumentException("a tolerance is not negative");
                }
                return new Tolerance(size, unit);
            }
        }
        throw new IllegalArgumentException("no tolerance");
    }

    /** The largest difference that passes. */
    double around(double expected, double standardError) {
        return switch (unit) {
            case ABSOLUTE -> size;
            case PERCENT -> size / 100 * Math.abs(expected);
            case STANDARD_ERRORS -> size * standardError;
        };
    }
}
