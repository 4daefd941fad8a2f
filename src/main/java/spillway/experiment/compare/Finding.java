package spillway.experiment.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a comparison found, in sentences made from the numbers by rule. An effect whose interval holds zero is never told as one, and
 * nothing is said of causes beyond the model.
 */
final class Finding {
    private static final int FEW_SEEDS = 10;
    private static final String OUTPUT = "real_output";
    private static final String CLUSTERING = "score_c";
    private static final String DIFFUSION = "score_d";

    private final Effects effects;
    private final Optional<Effects> sets;
    private final int seeds;

    /** Of the effects at the calibrated set, and of those under the kept sets where these were run. */
    Finding(Effects effects, Optional<Effects> sets) {
        this.effects = effects;
        this.sets = sets;
        this.seeds = effects.study().seeds().count();
    }

    /** The headline of the page: what is seen in the last year. */
    String title() {
        List<ComparedVariant> variants = compared();
        int year = Period.last(effects.study().quarters());
        if (variants.isEmpty()) {
            return "Nothing is compared with the baseline";
        }
        if (seeds < 2) {
            return "One seed tells nothing of chance: " + names(variants) + " against the baseline, " + year;
        }
        String few = seeds < FEW_SEEDS ? "Only " + seeds + " seeds. " : "";
        if (variants.size() == 1) {
            ComparedVariant one = variants.get(0);
            return few + one.title() + ", " + year + ": " + size(one) + robust(one) + "; " + shape(one);
        }
        List<ComparedVariant> moving = variants.stream()
                .filter(one -> sign(one, OUTPUT) != 0)
                .sorted(Comparator.comparingDouble(one -> -Math.abs(mean(one, OUTPUT))))
                .toList();
        List<ComparedVariant> shaping = variants.stream()
                .filter(one -> sign(one, CLUSTERING) != 0 || sign(one, DIFFUSION) != 0)
                .toList();
        String first = moving.isEmpty()
                ? (variants.size() == 2 ? "Neither policy" : "None of " + variants.size() + " policies")
                        + " changes real output measurably in " + year
                : moving.get(0).title() + ": " + size(moving.get(0)) + " in " + year + robust(moving.get(0))
                        + (moving.size() == 1
                                ? ", the only clear change among " + variants.size() + " policies"
                                : ", the largest of " + variants.size() + " policies");
        String second = shaping.isEmpty()
                ? (variants.size() == 2 ? "neither" : "none") + " moves clustering or diffusion measurably"
                : shaping.size() + " of " + variants.size() + " move clustering or diffusion"
                        + (shaping.size() <= 2 ? " (" + names(shaping) + ")" : "");
        return few + first + "; " + second;
    }

    /** One sentence on a variant: the size of what it does, and whether activity gathers or spreads. */
    String sentence(ComparedVariant one) {
        if (seeds < 2) {
            return "One seed: no interval can be given.";
        }
        int year = Period.last(effects.study().quarters());
        return capital(size(one)) + " in " + year + "; " + shape(one) + ".";
    }

    /** All variants but the baseline; beside others the one that is there to change nothing does not count. */
    private List<ComparedVariant> compared() {
        List<ComparedVariant> all = effects.study().variants().stream()
                .filter(one -> !one.key().equals(ComparedVariant.BASELINE))
                .toList();
        return all.size() == 1
                ? all
                : all.stream().filter(one -> !one.policy().card().placebo()).toList();
    }

    private String size(ComparedVariant one) {
        Effect output = effect(one, OUTPUT);
        if (output.paired().isNothing()) {
            return "real output exactly as in the baseline";
        }
        return sign(one, OUTPUT) == 0
                ? "real output not measurably different"
                : String.format(
                        Locale.ROOT,
                        "real output %+.1f%% (95%% interval %+.1f to %+.1f)",
                        output.paired().mean(),
                        output.paired().lower(),
                        output.paired().upper());
    }

    /** Whether the sign of a clear effect on output holds under the kept sets; empty where they were not run. */
    private String robust(ComparedVariant one) {
        int sign = sign(one, OUTPUT);
        if (sign == 0) {
            return "";
        }
        return sets.flatMap(all -> all.overSets(one, OUTPUT)
                        .map(over -> over.sign() == sign
                                ? ", with this sign over the "
                                        + all.study().sets().size() + " parameter sets that were kept"
                                : ", a sign that the kept parameter sets do not settle"))
                .orElse("");
    }

    private String shape(ComparedVariant one) {
        List<String> parts = new ArrayList<>();
        part(one, CLUSTERING, "high-value activity more clustered", "high-value activity less clustered")
                .ifPresent(parts::add);
        part(one, DIFFUSION, "capability more widely spread", "capability less widely spread")
                .ifPresent(parts::add);
        return parts.isEmpty() ? "clustering and diffusion not measurably different" : String.join(", ", parts);
    }

    private Optional<String> part(ComparedVariant one, String score, String more, String less) {
        int sign = sign(one, score);
        return sign == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%s (%s %+.2f)",
                        sign > 0 ? more : less,
                        score.endsWith("c") ? "C" : "D",
                        mean(one, score)));
    }

    private Effect effect(ComparedVariant one, String key) {
        return effects.atEnd(one, key).orElseThrow();
    }

    private int sign(ComparedVariant one, String key) {
        return effect(one, key).sign();
    }

    private double mean(ComparedVariant one, String key) {
        return effect(one, key).paired().mean();
    }

    private static String names(List<ComparedVariant> variants) {
        return variants.stream().map(ComparedVariant::title).collect(Collectors.joining(", "));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
