package spillway.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import spillway.experiment.compare.ComparedVariant;
import spillway.experiment.compare.ComparisonStudy;
import spillway.experiment.compare.Effects;
import spillway.experiment.compare.Measure;
import spillway.experiment.study.Seeds;

/**
 * How narrow the interval of a measure shall be.
 *
 * @param measure key of a headline or a score
 * @param halfWidth the most that half of its 95% interval may measure, in the unit of the effect
 */
record Precision(String measure, double halfWidth) {
    /** Any precision will do. */
    static final Precision NONE = new Precision("", Double.POSITIVE_INFINITY);

    private static final int BLOCK = 10;

    /** What {@code --until-half-width} says. */
    static Precision read(CommandSpec spec, String text) {
        int equals = text.indexOf('=');
        String key = equals < 0 ? text : text.substring(0, equals).strip();
        String known = Effects.precise().stream().map(Measure::key).collect(Collectors.joining(", "));
        if (Effects.precise().stream().noneMatch(one -> one.key().equals(key))) {
            throw new ParameterException(
                    spec.commandLine(), "--until-half-width " + text + ": no such measure; there are " + known);
        }
        try {
            double wanted = Double.parseDouble(text.substring(equals + 1).strip());
            if (equals > 0 && wanted > 0 && Double.isFinite(wanted)) {
                return new Precision(key, wanted);
            }
        } catch (NumberFormatException none) {
            // Told below.
        }
        throw new ParameterException(
                spec.commandLine(), "--until-half-width " + text + ": expected MEASURE=X with X above zero");
    }

    /** Whether further seeds are wanted and allowed. */
    boolean wantsMore(Effects effects, int mostRuns) {
        boolean narrow = effects.study().variants().stream()
                .filter(one -> !one.key().equals(ComparedVariant.BASELINE))
                .allMatch(one -> measure.isEmpty()
                        || effects.atEnd(one, measure).orElseThrow().paired().halfWidth() <= halfWidth);
        return !narrow
                && count(effects.study(), mostRuns) > effects.study().seeds().count();
    }

    /** The seeds that a comparison goes on with: a block more, within the bound. */
    Seeds more(ComparisonStudy study, int mostRuns) {
        return new Seeds(study.seeds().first(), count(study, mostRuns));
    }

    private static int count(ComparisonStudy study, int mostRuns) {
        return Math.min(
                study.seeds().count() + BLOCK, mostRuns / study.variants().size());
    }
}
