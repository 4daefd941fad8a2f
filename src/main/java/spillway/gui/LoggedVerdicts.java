package spillway.gui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import spillway.model.verdict.Outcome;
import spillway.model.verdict.Score;
import spillway.model.verdict.Verdict;
import spillway.report.LogEntry;
import spillway.report.LogTable;

/**
 * The verdict so far on the nine cities, computed again from the columns of {@code metrics.csv} that hold its terms. Whether manufacturing
 * was hollowed out is logged for the whole run alone: before its end the two scores decide.
 */
final class LoggedVerdicts {
    private static final int WINDOW = 4;
    private static final int NO_OVERLAP = 2 * WINDOW;

    private final Map<Score, Verdict.Term> pattern;
    private final double deadband;

    private LoggedVerdicts(Map<Score, Verdict.Term> pattern, double deadband) {
        this.pattern = pattern;
        this.deadband = deadband;
    }

    /** Verdicts whose terms are scaled as those of {@code like}. */
    static LoggedVerdicts like(Verdict like) {
        Map<Score, Verdict.Term> pattern = new EnumMap<>(Score.class);
        for (Score score : Score.terms()) {
            Verdict.Term term = score.term(like).orElseThrow();
            pattern.put(score, undefined(term.name(), term.logs(), term.scale()));
        }
        return new LoggedVerdicts(pattern, like.deadband());
    }

    private static Verdict.Term undefined(String name, boolean logs, double scale) {
        return new Verdict.Term(name, Double.NaN, Double.NaN, logs, Double.NaN, scale, Double.NaN);
    }

    /** Verdicts whose terms are scaled as {@code verdict.json} says of the headline. */
    static LoggedVerdicts of(LogEntry verdict) {
        LogEntry nine = verdict.entries("sets").stream()
                .filter(set -> set.flag("headline"))
                .findFirst()
                .orElseThrow();
        Map<Score, Verdict.Term> pattern = new EnumMap<>(Score.class);
        for (LogEntry term : nine.entries("terms")) {
            for (Score score : Score.terms()) {
                if (score.key().equals(term.text("key"))) {
                    pattern.put(score, undefined(term.text("name"), term.flag("logs"), term.number("scale")));
                }
            }
        }
        return new LoggedVerdicts(pattern, verdict.number("deadband"));
    }

    /** The verdict after each quarter of {@code metrics.csv}. */
    Verdict[] of(LogTable metrics) {
        Map<Score, double[]> values = new EnumMap<>(Score.class);
        pattern.keySet().forEach(score -> values.put(score, metrics.numbers("verdict_" + score.key() + "_nine")));
        Verdict[] verdicts = new Verdict[metrics.size()];
        for (int row = 0; row < verdicts.length; row++) {
            verdicts[row] = after(row, values);
        }
        return verdicts;
    }

    /** None yet. */
    Verdict undecided() {
        return verdict(0, pattern);
    }

    private Verdict after(int row, Map<Score, double[]> values) {
        int quarters = row + 1;
        if (quarters < NO_OVERLAP) {
            return undecided();
        }
        double years = (quarters - WINDOW) / 4.0;
        Map<Score, Verdict.Term> terms = new EnumMap<>(Score.class);
        pattern.forEach((score, like) -> {
            double[] column = Objects.requireNonNull(values.get(score));
            terms.put(score, term(like, column[WINDOW - 1], column[row], years));
        });
        return verdict(years, terms);
    }

    private static Verdict.Term term(Verdict.Term like, double start, double end, double years) {
        double change = like.logs() ? Math.log(end) - Math.log(start) : end - start;
        double perDecade = Double.isInfinite(change) ? Double.NaN : 10 * change / years;
        return new Verdict.Term(
                like.name(), start, end, like.logs(), perDecade, like.scale(), perDecade / like.scale());
    }

    private Verdict verdict(double years, Map<Score, Verdict.Term> terms) {
        boolean decided = years > 0;
        Verdict.Term hhi = of(terms, Score.HHI);
        Verdict.Term core = of(terms, Score.CORE);
        List<Verdict.Term> spread = List.of(of(terms, Score.BREADTH), of(terms, Score.SIGMA), of(terms, Score.RATIO));
        double clustering = decided ? (hhi.scaled() + core.scaled()) / 2 : Double.NaN;
        double diffusion = spread.stream()
                .filter(term -> decided && term.available())
                .mapToDouble(Verdict.Term::scaled)
                .average()
                .orElse(Double.NaN);
        Outcome outcome = outcome(decided, clustering, diffusion);
        Optional<Verdict.ByNamedCore> named = Optional.ofNullable(terms.get(Score.CORE_NAMED))
                .map(half -> {
                    double score = decided ? (hhi.scaled() + half.scaled()) / 2 : Double.NaN;
                    return new Verdict.ByNamedCore(half, score, outcome(decided, score, diffusion), outcome);
                });
        return new Verdict(
                named.map(other -> Outcome.agreed(outcome, other.outcome())).orElse(outcome),
                Verdict.Comparison.OVER_TIME,
                years,
                deadband,
                clustering,
                diffusion,
                hhi,
                core,
                core,
                core,
                hhi.scaled() * core.scaled() < 0,
                spread.get(0),
                spread.get(1),
                spread.get(2),
                null,
                named.orElse(null),
                List.of());
    }

    private Outcome outcome(boolean decided, double clustering, double diffusion) {
        return decided ? Outcome.of(clustering, diffusion, deadband) : Outcome.NO_MATERIAL_CHANGE;
    }

    private static Verdict.Term of(Map<Score, Verdict.Term> terms, Score score) {
        return Objects.requireNonNull(terms.get(score), score::key);
    }
}
