package spillway.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.file.Json;
import spillway.kernel.Metric;
import spillway.kernel.StateVisitor;
import spillway.model.CityReadings;
import spillway.model.RegionalData;
import spillway.model.verdict.Classifier;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.Score;
import spillway.model.verdict.Verdict;
import spillway.model.verdict.VerdictText;
import spillway.world.World;

/** Writes {@code verdict.json} and {@code summary.json} when a run ends. */
final class VerdictFiles implements Observer {
    private final VerdictWindows watch;
    private final Headlines headlines = new Headlines();
    private final RegionalData data;
    private final long seed;
    private final Path folder;
    private final List<String> dependsOn;

    /** The files of a run with {@code seed} in {@code folder}, judged under {@code params}; its label depends on these inputs. */
    VerdictFiles(Path folder, RegionalData data, Classifier.Params params, long seed, List<String> dependsOn) {
        this.dependsOn = dependsOn;
        this.folder = folder;
        this.data = data;
        this.seed = seed;
        this.watch = new VerdictWindows(params);
    }

    /** What the scores are made of, quarter by quarter. */
    List<Metric<World>> series() {
        return watch.series();
    }

    /** What a window needs to go on watching. */
    RunCheckpoint.Watch watch(CityReadings readings) {
        return new RunCheckpoint.Watch(readings, watch);
    }

    @Override
    public void quarter(World world) {
        watch.quarter(world);
        headlines.quarter(world);
    }

    @Override
    public void state(StateVisitor visitor) {
        watch.state(visitor);
        headlines.state(visitor);
    }

    @Override
    public void end(World world) throws IOException {
        Verdict verdict = watch.verdict(world, RegionSets.NINE);
        Json.replace(
                folder.resolve("verdict.json"),
                watch.entries(world, watch.observed(world, data.observedYear(2010), data.observedYear(2019))));
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("outcome", verdict.outcome().name());
        summary.putAll(VerdictWindows.outcomes(verdict));
        for (Score score : Score.values()) {
            if (score.isScore()) {
                summary.put(score.key(), score.of(verdict));
            }
        }
        summary.put("dependsOn", dependsOn);
        summary.put("seed", seed);
        summary.put("realisations", 1);
        summary.put("baseYearMisfit", world.base.misfit);
        summary.put(
                "sentence",
                (watch.tooShortForLabel()
                                ? VerdictText.ofShortRun(RegionSets.NINE, verdict)
                                : VerdictText.ofRun(RegionSets.NINE, verdict, dependsOn))
                        + misfit(world));
        summary.put("headline", headlines.entries());
        Json.replace(folder.resolve(RunSummary.FILE), summary);
    }

    private static String misfit(World world) {
        return world.base.misfit <= 0.01
                ? ""
                : " The base year is missed by " + Math.round(1000 * world.base.misfit) / 10.0
                        + "% in some region: too few firms for a verdict.";
    }
}
