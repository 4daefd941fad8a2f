package spillway.experiment.compare;

import java.util.ArrayList;
import java.util.List;

/** What every column of a comparison's tables means. */
final class ComparisonDictionary {
    static final List<String> HEADER = List.of("table", "column", "unit", "meaning");

    private static final String[][] COLUMNS = {
        {"effects.csv", "variant", "", "the way to run that is compared with the baseline"},
        {"effects.csv", "measure", "", "what may differ"},
        {"effects.csv", "label", "", "the same in words"},
        {"effects.csv", "unit", "", "unit of mean and of all bounds"},
        {"effects.csv", "place", "", "the city; empty for the whole area"},
        {"effects.csv", "period", "", "years since the variant's start, or the last year of the runs"},
        {"effects.csv", "mean", "see unit", "variant less baseline, mean over pairs of runs with equal seeds"},
        {
            "effects.csv",
            "low95",
            "see unit",
            "lower bound of the mean, Student's t at 95%; of all sets: 2.5% of the sets' means lie below"
        },
        {"effects.csv", "high95", "see unit", "upper bound; of all sets: 2.5% of the sets' means lie above"},
        {"effects.csv", "same_sign_share", "share", "pairs whose difference has the sign of the mean"},
        {"effects.csv", "seeds", "count", "pairs; of all sets: sets"},
        {"effects.csv", "set", "", "parameter set"},
        {"effects.csv", "year", "", "calendar year of the period"},
        {"effects.csv", "group", "", "headline, sectors, people, budget, learning or cities"},
        {
            "effects.csv",
            "median_low95",
            "see unit",
            "lower bound of the median that assumes no distribution, at least 95%"
        },
        {"effects.csv", "median_high95", "see unit", "upper bound of the median"},
        {"effects.csv", "variance_ratio", "ratio", "variance with independent seeds over that within pairs"},
        {"series.csv", "variant", "", "the way to run"},
        {"series.csv", "measure", "", "as in effects.csv"},
        {"series.csv", "place", "", "the city; empty for the whole area"},
        {"series.csv", "year", "", "calendar year"},
        {
            "series.csv",
            "level",
            "of the quantity",
            "mean over seeds; a natural logarithm where the effect is in per cent"
        },
        {"series.csv", "low80", "of the quantity", "a tenth of the seeds lie below"},
        {"series.csv", "high80", "of the quantity", "a tenth of the seeds lie above"},
        {"series.csv", "effect", "unit of effects.csv", "variant less baseline, mean over pairs"},
        {"series.csv", "low95", "unit of effects.csv", "lower bound of the mean difference"},
        {"series.csv", "high95", "unit of effects.csv", "upper bound of the mean difference"},
        {"classes.csv", "variant", "", "the way to run"},
        {"classes.csv", "set", "", "parameter set"},
        {"classes.csv", "regions", "", "set of regions that is judged"},
        {"classes.csv", "outcome", "", "class of the verdict"},
        {"classes.csv", "runs", "count", "runs that end in it"},
        {"classes.csv", "of", "count", "runs"},
        {"classes.csv", "share", "share", "runs that end in it over runs"},
        {"classes.csv", "low95", "share", "lower bound of its chance (Wilson)"},
        {"classes.csv", "high95", "share", "upper bound of its chance (Wilson)"},
        {"scores.csv", "variant", "", "the way to run"},
        {"scores.csv", "set", "", "parameter set"},
        {"scores.csv", "regions", "", "set of regions that is judged"},
        {"scores.csv", "score", "", "c, d or one of their terms"},
        {"scores.csv", "mean", "score per decade", "mean over seeds"},
        {"scores.csv", "low95", "score per decade", "lower bound of the mean"},
        {"scores.csv", "high95", "score per decade", "upper bound of the mean"},
        {
            "scores.csv",
            "distance_to_deadband",
            "score per decade",
            "size of the mean less the deadband; below zero it counts as no change"
        },
    };

    private ComparisonDictionary() {}

    static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (String[] column : COLUMNS) {
            rows.add(List.of(column));
        }
        return rows;
    }
}
