package spillway.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spillway.file.Json;
import spillway.kernel.Quarter;
import spillway.model.Fingerprints;
import spillway.model.Metrics;
import spillway.model.ModelParams;
import spillway.model.RegionalData;
import spillway.model.measure.MeasureParams;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.Score;
import spillway.model.verdict.Verdict;
import spillway.model.verdict.VerdictText;
import spillway.run.log.AgglomerationLog;
import spillway.run.log.AssociationLog;
import spillway.run.log.CellLog;
import spillway.run.log.CheckLog;
import spillway.run.log.CityLog;
import spillway.run.log.FirmLog;
import spillway.run.log.GovernmentLog;
import spillway.run.log.InvestmentLog;
import spillway.run.log.MatrixLog;
import spillway.run.log.MetricLog;
import spillway.run.log.ObservedLog;
import spillway.run.log.RunLog;
import spillway.run.log.VerdictLog;
import spillway.world.World;

/** One run of the model: a simulation, its logs, its verdict. */
final class ModelRun implements RunWork {
    private final Simulation simulation;
    private final RegionalData data;
    private final Path folder;
    private final List<RunLog> logs = new ArrayList<>();
    private final VerdictLog watch;
    private final Headlines headlines = new Headlines();
    private long agentSteps;

    ModelRun(World world, RegionalData data, RunSpec<ModelParams> spec, Path folder) throws IOException {
        this.data = data;
        this.folder = folder;
        simulation = new Simulation(world, spec.timeline(), spec.seed());
        watch = new VerdictLog(spec.config().effective().verdict());
        try {
            logs.add(new MetricLog(folder, new Metrics(world, Kilometres.between(data.regions)).all()));
            logs.add(new CheckLog(folder));
            logs.add(new CityLog(folder));
            logs.add(new MatrixLog(folder));
            logs.add(new InvestmentLog(folder, world));
            logs.add(new GovernmentLog(folder));
            logs.add(new FirmLog(folder));
            logs.add(new CellLog(folder, world, spec.start().plus(spec.quarters() - 1)));
            Quarter last = spec.start().plus(spec.quarters() - 1);
            MeasureParams measure = spec.config().effective().measure();
            logs.add(new AgglomerationLog(folder, world, measure, last));
            logs.add(new AssociationLog(folder, world, Kilometres.between(data.regions), measure, last));
            ObservedLog.write(folder, data);
        } catch (IOException | RuntimeException broken) {
            abort();
            throw broken;
        }
        simulation.whenQuarterEnds(this::log);
        simulation.start();
    }

    @Override
    public Quarter now() {
        return simulation.world().quarter();
    }

    @Override
    public void step() throws IOException {
        try {
            simulation.step();
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }

    private void log(World world) {
        agentSteps += world.firms.present + world.talents.present + world.structure.regionCount();
        watch.quarter(world);
        headlines.quarter(world);
        try {
            for (RunLog log : logs) {
                log.quarter(world);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public long agentSteps() {
        return agentSteps;
    }

    @Override
    public long fingerprint() {
        return Fingerprints.of(simulation.world());
    }

    @Override
    public void finish() throws IOException {
        close();
        World world = simulation.world();
        Verdict verdict = watch.verdict(world, RegionSets.NINE);
        Json.replace(
                folder.resolve("verdict.json"),
                watch.entries(world, watch.observed(world, Panel.year(data, 2010), Panel.year(data, 2019))));
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("outcome", verdict.outcome().name());
        summary.put(Score.C.key(), Score.C.of(verdict));
        summary.put(Score.D.key(), Score.D.of(verdict));
        summary.put("seed", simulation.seed());
        summary.put("realisations", 1);
        summary.put("baseYearMisfit", world.base.misfit);
        summary.put("sentence", VerdictText.ofRun(RegionSets.NINE, verdict) + misfit(world));
        summary.put("headline", headlines.entries());
        Json.replace(folder.resolve(RunSummary.FILE), summary);
    }

    private static String misfit(World world) {
        return world.base.misfit <= 0.01
                ? ""
                : " The base year is missed by " + Math.round(1000 * world.base.misfit) / 10.0
                        + "% in some region: too few firms for a verdict.";
    }

    @Override
    public Optional<Verdict> verdict() {
        return Optional.of(watch.verdict(simulation.world(), RegionSets.NINE));
    }

    private void close() throws IOException {
        IOException first = null;
        for (RunLog log : logs) {
            try {
                log.close();
            } catch (IOException broken) {
                first = first == null ? broken : first;
            }
        }
        logs.clear();
        if (first != null) {
            throw first;
        }
    }

    @Override
    public void abort() {
        try {
            close();
        } catch (IOException alreadyFailing) {
            return;
        }
    }
}
