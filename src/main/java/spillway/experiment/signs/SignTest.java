package spillway.experiment.signs;

import java.util.List;
import spillway.experiment.effect.PairedEffect;

/**
 * One row of the table of sign tests.
 *
 * @param id what reports call it
 * @param claim the claim it tests, as numbered in the table of claims
 * @param kind whether its sign could have come out either way
 * @param off settings of the run that is looked at; empty where the mechanism is not built
 * @param against settings of the run it is compared with; empty for the baseline
 * @param shock settings added to both, if the answer to them is compared; empty if levels are
 * @param mechanism in words, what {@code off} takes out as a whole; empty if it does no such thing
 * @param measured what is measured, and when
 * @param comparison how two values are compared
 * @param expected the sign that the claim says
 * @param statement what is claimed, in one line
 * @param note what has to be known besides
 */
record SignTest(
        String id,
        String claim,
        Kind kind,
        Overrides off,
        Overrides against,
        Overrides shock,
        String mechanism,
        Measured measured,
        Comparison comparison,
        Expected expected,
        String statement,
        String note) {

    /** What a sign rests on. */
    enum Kind {
        /** One equation of the model gives it: the test shows that the equation works, not that the claim is right. */
        EQUATION,
        /** Several mechanisms work against each other: it could have come out either way. */
        OPEN
    }

    /** How the value of one run is compared with that of another. */
    enum Comparison {
        /** Difference of logarithms. */
        LOG {
            @Override
            double of(double value, double other) {
                return value > 0 && other > 0 ? StrictMath.log(value) - StrictMath.log(other) : Double.NaN;
            }
        },
        /** Difference. */
        LEVEL {
            @Override
            double of(double value, double other) {
                return value - other;
            }
        };

        abstract double of(double value, double other);
    }

    /** What a claim says of the sign. */
    enum Expected {
        /** It rises. */
        UP("+"),
        /** It falls. */
        DOWN("-"),
        /** It stays. */
        NONE("0"),
        /** No sign is claimed. */
        OPEN("?");

        final String text;

        Expected(String text) {
            this.text = text;
        }
    }

    /** What came out. */
    enum Verdict {
        /** The interval excludes zero, with the sign expected. */
        SUPPORTED,
        /** The interval excludes zero, with another sign than the one expected. */
        OPPOSITE,
        /** The interval contains zero. */
        NOT_DISTINGUISHED,
        /** The interval excludes zero where no sign was claimed. */
        MEASURED,
        /** The mechanism is not built. */
        NOT_BUILT
    }

    /**
     * A quantity in a year.
     *
     * @param text in the language of {@link spillway.experiment.column.QuantityReader}
     * @param year calendar year
     */
    record Measured(String text, int year) {
        /** The column of it in runs that end with year {@code last}: one whose year lies beyond is measured in that year. */
        String column(int last) {
            return text + " @" + Math.min(year, last);
        }
    }

    /** Whether it can be run. */
    boolean isBuilt() {
        return !off.isEmpty();
    }

    /** The runs it needs, each way to run once. */
    List<Overrides> variants() {
        if (!isBuilt()) {
            return List.of();
        }
        return shock.isEmpty() ? List.of(against, off) : List.of(against, off, against.with(shock), off.with(shock));
    }

    /** What {@code effect} means for the claim. */
    Verdict verdict(PairedEffect effect) {
        if (!isBuilt()) {
            return Verdict.NOT_BUILT;
        }
        int found = effect.sign();
        if (found == 0) {
            return Verdict.NOT_DISTINGUISHED;
        }
        return switch (expected) {
            case UP -> found > 0 ? Verdict.SUPPORTED : Verdict.OPPOSITE;
            case DOWN -> found < 0 ? Verdict.SUPPORTED : Verdict.OPPOSITE;
            case NONE -> Verdict.OPPOSITE;
            case OPEN -> Verdict.MEASURED;
        };
    }

    /** Share of pairs with the sign expected; of those above zero where none is. */
    double share(PairedEffect effect) {
        return expected == Expected.DOWN ? effect.negative() : effect.positive();
    }
}
