package spillway.experiment.compare;

/** How a difference between two runs is told. */
public enum Scale {
    /** The quantity is a natural logarithm; the difference is told in per cent of the baseline. */
    PERCENT("%") {
        @Override
        double effect(double variant, double baseline) {
            return HUNDRED * StrictMath.expm1(variant - baseline);
        }
    },
    /** The quantity is a share or a ratio; the difference is told in hundredths of it. */
    POINTS("percentage points") {
        @Override
        double effect(double variant, double baseline) {
            return HUNDRED * (variant - baseline);
        }
    },
    /** The difference is told as it is. */
    LEVEL("") {
        @Override
        double effect(double variant, double baseline) {
            return variant - baseline;
        }
    },
    /** The quantity is a rate of growth per quarter; what it adds up to since the policy's start is told, in log per cent. */
    GROWTH("log per cent, added up") {
        @Override
        double effect(double variant, double baseline) {
            return HUNDRED * QUARTERS * (variant - baseline);
        }
    },
    /** The quantity is an amount a year; what it adds up to since the policy's start is told. */
    AMOUNT("100m RMB, added up") {
        @Override
        double effect(double variant, double baseline) {
            return variant - baseline;
        }
    };

    private static final double HUNDRED = 100;
    private static final int QUARTERS = 4;

    private final String unit;

    Scale(String unit) {
        this.unit = unit;
    }

    /** Unit of the difference; empty where that of the quantity stays. */
    public String unit() {
        return unit;
    }

    /** Whether the differences of all years since the policy's start are added up. */
    public boolean addsUp() {
        return this == GROWTH || this == AMOUNT;
    }

    /** The difference of one year. */
    abstract double effect(double variant, double baseline);
}
