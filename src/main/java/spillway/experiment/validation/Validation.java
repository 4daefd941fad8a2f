package spillway.experiment.validation;

import static spillway.kernel.Named.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import spillway.model.PanelVariable;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.report.ReportProblem;

/** Readings and naive forecasts, all scored by the same rules against one panel. */
public final class Validation {
    /** Sets of cities that are compared with each other. */
    static final List<RegionSet> SETS = List.of(RegionSets.NINE, RegionSets.ELEVEN);

    private final List<Reading> readings;
    private final OptionalInt fittedTo;
    private final Observed panel;
    private final SortedSet<Integer> years;
    private final Map<NaiveForecast, Map<RegionSet, CityYears>> forecasts = new EnumMap<>(NaiveForecast.class);
    private final List<ScoreLine> lines = new ArrayList<>();
    private final List<Skill> skills = new ArrayList<>();

    /**
     * Scores everything.
     *
     * @param fittedTo last year of the data the readings were fitted to; empty if it is not known
     * @throws ReportProblem if readings kept different panels or panel and runs have no year in common
     */
    public Validation(List<Reading> found, OptionalInt fittedTo) {
        this.readings = distinct(found);
        this.fittedTo = fittedTo;
        this.panel = readings.get(0).panel();
        for (Reading reading : readings) {
            if (!reading.panel().panel().observations().equals(panel.panel().observations())) {
                throw new ReportProblem("'%s' and '%s' keep different panels: their observed.csv differ"
                        .formatted(readings.get(0).name(), reading.name()));
            }
        }
        this.years = commonYears();
        for (NaiveForecast naive : NaiveForecast.values()) {
            Map<RegionSet, CityYears> bySet = new LinkedHashMap<>();
            for (RegionSet set : Validation.SETS) {
                bySet.put(set, naive.of(panel.figures(), set, years));
            }
            forecasts.put(naive, bySet);
        }
        for (Score score : Score.ALL) {
            for (int year : years) {
                score(score, year);
            }
        }
    }

    private static List<Reading> distinct(List<Reading> found) {
        List<Reading> named = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Reading reading : found) {
            String name = reading.name();
            for (int i = 2; !names.add(name); i++) {
                name = reading.name() + " (" + i + ")";
            }
            named.add(reading.named(name));
        }
        return List.copyOf(named);
    }

    private SortedSet<Integer> commonYears() {
        SortedSet<Integer> common = new TreeSet<>();
        for (PanelVariable variable : PanelVariable.values()) {
            common.addAll(panel.figures().years(variable).tailSet(NaiveForecast.LAST));
        }
        for (Reading reading : readings) {
            common.retainAll(reading.mean().years(PanelVariable.GDP));
        }
        if (!common.contains(NaiveForecast.LAST) || common.size() < 2) {
            throw new ReportProblem(
                    "nothing to compare: a run must hold the whole of %d and of a later year of the panel"
                            .formatted(NaiveForecast.LAST));
        }
        return common;
    }

    private void score(Score score, int year) {
        double observed = score.rule().of(panel.figures(), panel.figures(), year);
        if (Double.isNaN(observed)) {
            return;
        }
        NaiveForecast best = null;
        double least = Double.NaN;
        for (NaiveForecast naive : NaiveForecast.values()) {
            CityYears estimate = forecast(naive, score.set());
            double value = score.rule().of(estimate, panel.figures(), year);
            if (Double.isNaN(value)) {
                continue;
            }
            Band none = new Band(Double.NaN, Double.NaN);
            lines.add(new ScoreLine(naive.title(), score, year, value, Double.NaN, none, observed));
            if (best == null || Math.abs(value - observed) < least) {
                best = naive;
                least = Math.abs(value - observed);
            }
        }
        for (Reading reading : readings) {
            double value = score.rule().of(reading.mean(), panel.figures(), year);
            double[] seeds = reading.replicates().stream()
                    .mapToDouble(one -> score.rule().of(one, panel.figures(), year))
                    .toArray();
            if (Double.isNaN(value)) {
                continue;
            }
            lines.add(new ScoreLine(
                    reading.name(),
                    score,
                    year,
                    value,
                    Arrays.stream(seeds).average().orElse(Double.NaN),
                    Band.of(seeds),
                    observed));
            if (best != null && year > NaiveForecast.LAST) {
                skills.add(skill(reading, score, year, best, least, value, observed, seeds));
            }
        }
    }

    private static Skill skill(
            Reading reading,
            Score score,
            int year,
            NaiveForecast best,
            double least,
            double value,
            double observed,
            double[] seeds) {
        double[] skill = Arrays.stream(seeds)
                .map(seed -> 1 - Math.abs(seed - observed) / least)
                .toArray();
        int beats = (int) Arrays.stream(seeds)
                .filter(seed -> Math.abs(seed - observed) < least)
                .count();
        return new Skill(
                reading.name(),
                score,
                year,
                best,
                1 - Math.abs(value - observed) / least,
                Band.of(skill),
                beats,
                seeds.length);
    }

    /** The readings, each under a name of its own. */
    public List<Reading> readings() {
        return readings;
    }

    /** What was observed. */
    public Observed panel() {
        return panel;
    }

    /** Years that the panel and all readings have, the base year first. */
    public SortedSet<Integer> years() {
        return years;
    }

    /** The last of them. */
    public int lastYear() {
        return years.last();
    }

    /** Every score of every reading and forecast. */
    public List<ScoreLine> lines() {
        return List.copyOf(lines);
    }

    /** Every reading against the best forecast. */
    public List<Skill> skills() {
        return List.copyOf(skills);
    }

    /** What a forecast says. */
    public CityYears forecast(NaiveForecast naive, RegionSet set) {
        return value(value(forecasts, naive), set);
    }

    /** One line; empty if the score is not defined for this year or forecaster. */
    public Optional<ScoreLine> line(String forecaster, String score, int year) {
        return lines.stream()
                .filter(line -> line.forecaster().equals(forecaster)
                        && line.score().name().equals(score)
                        && line.year() == year)
                .findFirst();
    }

    /** A reading against the best forecast; empty if there is nothing to compare. */
    public Optional<Skill> skill(String reading, String score, int year) {
        return skills.stream()
                .filter(skill ->
                        skill.reading().equals(reading) && skill.score().name().equals(score) && skill.year() == year)
                .findFirst();
    }

    /** Last year of the data the readings were fitted to, in words. */
    public String fittedTo() {
        return fittedTo.isPresent() ? "data up to " + fittedTo.getAsInt() : "unknown";
    }

    /** How a year lies to the data the readings were fitted to. */
    public String window(int year) {
        if (year == NaiveForecast.LAST) {
            return "base year";
        }
        return fittedTo.isEmpty() ? "unknown" : year <= fittedTo.getAsInt() ? "fitted" : "held out";
    }
}
