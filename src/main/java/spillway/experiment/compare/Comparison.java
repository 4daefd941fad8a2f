package spillway.experiment.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import spillway.experiment.effect.PairedEffect;
import spillway.experiment.study.ParameterSet;
import spillway.experiment.study.Plan;
import spillway.file.CsvReader;
import spillway.file.CsvWriter;
import spillway.file.Json;
import spillway.model.verdict.Outcome;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.Score;
import spillway.model.verdict.WilsonInterval;
import spillway.report.compare.ComparisonReport;
import spillway.run.CodeVersion;

/**
 * A comparison with its two kinds of uncertainty: over seeds at the calibrated set, and over the kept parameter sets.
 *
 * @param calibrated effects at the calibrated set
 * @param sets effects under each kept set; empty if they were not run
 */
public record Comparison(Effects calibrated, Optional<Effects> sets) {
    private static final List<String> EFFECTS = List.of(
            "variant",
            "measure",
            "label",
            "unit",
            "place",
            "period",
            "mean",
            "low95",
            "high95",
            "same_sign_share",
            "seeds",
            "set",
            "year",
            "group",
            "median_low95",
            "median_high95",
            "variance_ratio");
    private static final List<String> SERIES =
            List.of("variant", "measure", "place", "year", "level", "low80", "high80", "effect", "low95", "high95");
    private static final List<String> CLASSES =
            List.of("variant", "set", "regions", "outcome", "runs", "of", "share", "low95", "high95");
    private static final List<String> SCORES =
            List.of("variant", "set", "regions", "score", "mean", "low95", "high95", "distance_to_deadband");

    /** Writes tables, facts and page into {@code folder}. */
    public void write(Path folder) throws IOException {
        CsvWriter.table(folder.resolve("effects.csv"), EFFECTS, effects());
        CsvWriter.table(folder.resolve("series.csv"), SERIES, series());
        CsvWriter.table(folder.resolve("classes.csv"), CLASSES, classes());
        CsvWriter.table(folder.resolve("scores.csv"), SCORES, scores());
        CsvWriter.table(folder.resolve("dictionary.csv"), ComparisonDictionary.HEADER, ComparisonDictionary.rows());
        Files.writeString(folder.resolve("experiment.yaml"), ExperimentFile.text(this));
        Json.replace(folder.resolve("comparison.json"), facts());
        calibrated.study().model().writeGrid(folder);
        ComparisonReport.write(folder);
    }

    /** The differences at the calibrated set, then those under the kept sets. */
    public List<Effect> all() {
        return Stream.concat(calibrated.all().stream(), sets.map(Effects::all).orElse(List.of()).stream())
                .toList();
    }

    /** What was found, in a sentence. */
    public String title() {
        return finding().title();
    }

    private Finding finding() {
        return new Finding(calibrated, sets);
    }

    private List<List<?>> effects() {
        List<List<?>> rows = new ArrayList<>();
        for (Effect one : all()) {
            Measure measure = one.measure();
            PairedEffect paired = one.paired();
            rows.add(List.of(
                    one.variant(),
                    measure.key(),
                    measure.label(),
                    measure.unit(),
                    measure.place(),
                    one.period().name(),
                    paired.mean(),
                    paired.lower(),
                    paired.upper(),
                    paired.sameSign(),
                    paired.pairs(),
                    one.set(),
                    one.period().year(),
                    measure.group().name().toLowerCase(java.util.Locale.ROOT),
                    one.median().lower(),
                    one.median().upper(),
                    one.varianceRatio()));
        }
        return rows;
    }

    private List<List<?>> series() {
        List<List<?>> rows = new ArrayList<>();
        for (ComparedVariant variant : calibrated.study().variants()) {
            for (Measure measure : calibrated.study().measures()) {
                for (Effects.PathYear year : calibrated.path(variant, measure)) {
                    rows.add(List.of(
                            variant.key(),
                            measure.key(),
                            measure.place(),
                            year.year(),
                            year.level(),
                            year.low(),
                            year.high(),
                            year.effect().mean(),
                            year.effect().lower(),
                            year.effect().upper()));
                }
            }
        }
        return rows;
    }

    private List<List<?>> classes() {
        List<List<?>> rows = new ArrayList<>();
        each((effects, variant, set, regions) -> {
            Map<Outcome, Integer> counts = effects.classes(variant, set, regions);
            int runs = counts.values().stream().mapToInt(Integer::intValue).sum();
            counts.forEach((outcome, count) -> {
                WilsonInterval share = WilsonInterval.of(count, runs);
                rows.add(List.of(
                        variant.key(),
                        set.name(),
                        regions.code(),
                        outcome.name(),
                        count,
                        runs,
                        share.share(),
                        share.lower(),
                        share.upper()));
            });
        });
        return rows;
    }

    private List<List<?>> scores() {
        List<List<?>> rows = new ArrayList<>();
        each((effects, variant, set, regions) -> {
            for (Score score : Score.values()) {
                PairedEffect level = effects.score(variant, set, regions, score);
                rows.add(List.of(
                        variant.key(),
                        set.name(),
                        regions.code(),
                        score.key(),
                        level.mean(),
                        level.lower(),
                        level.upper(),
                        score.isScore() ? Math.abs(level.mean()) - deadband() : Double.NaN));
            }
        });
        return rows;
    }

    /** A row for each way to run, set of parameters and set of regions. */
    @FunctionalInterface
    private interface Rows {
        void add(Effects effects, ComparedVariant variant, ParameterSet set, RegionSet regions);
    }

    private void each(Rows rows) {
        for (Effects effects :
                Stream.concat(Stream.of(calibrated), sets.stream()).toList()) {
            for (ComparedVariant variant : effects.study().variants()) {
                for (ParameterSet set : effects.study().sets()) {
                    RegionSets.ALL.forEach(regions -> rows.add(effects, variant, set, regions));
                }
            }
        }
    }

    private double deadband() {
        return calibrated.study().model().effective().verdict().deadband();
    }

    /** What the model was held against, as far as the project keeps a record of it beside the configurations. */
    private List<Map<String, Object>> checks() {
        Path file = Path.of(calibrated.results().plan().config()).resolveSibling("validated.csv");
        List<Map<String, Object>> checks = new ArrayList<>();
        if (!Files.exists(file)) {
            return checks;
        }
        try (CsvReader csv = CsvReader.of(file)) {
            String[] header = csv.next();
            for (String[] row = csv.next(); header != null && row != null; row = csv.next()) {
                Map<String, Object> check = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(header.length, row.length); i++) {
                    check.put(header[i], row[i].matches("-?[0-9.]+") ? Double.valueOf(row[i]) : row[i]);
                }
                checks.add(check);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
        return checks;
    }

    private Map<String, Object> facts() {
        ComparisonStudy study = calibrated.study();
        Plan plan = calibrated.results().plan();
        Finding finding = finding();
        CodeVersion code = CodeVersion.current();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", finding.title());
        facts.put("configuration", plan.config());
        facts.put("quarters", study.quarters());
        facts.put("seeds", plan.seeds().toString());
        facts.put("seedCount", plan.seeds().count());
        facts.put("lastYear", Period.last(study.quarters()));
        facts.put("tooShortForLabel", spillway.run.VerdictWindows.tooShortForLabel(study.quarters()));
        facts.put("deadband", deadband());
        facts.put("places", study.places());
        facts.put("cellKm", study.model().effective().grid().cellKm());
        facts.put("checks", checks());
        facts.put("version", code.version());
        facts.put("gitCommit", code.commitText());
        facts.put("sets", sets.map(one -> one.study().sets().size()).orElse(0));
        facts.put("setSeeds", sets.map(one -> one.study().seeds().count()).orElse(0));
        facts.put(
                "broken",
                calibrated.results().failed()
                        + sets.map(one -> one.results().failed()).orElse(0));
        List<Object> variants = new ArrayList<>();
        for (ComparedVariant variant : study.variants()) {
            Map<String, Object> own = variant.facts();
            own.put("sentence", variant.key().equals(ComparedVariant.BASELINE) ? "" : finding.sentence(variant));
            variants.add(own);
        }
        facts.put("variants", variants);
        return facts;
    }
}
