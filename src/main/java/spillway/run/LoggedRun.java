package spillway.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spillway.file.CsvWriter;
import spillway.kernel.Metric;
import spillway.kernel.Quarter;
import spillway.kernel.StateVisitor;
import spillway.model.CityReadings;
import spillway.model.Kilometres;
import spillway.model.Metrics;
import spillway.model.RegionalData;
import spillway.model.StateHash;
import spillway.model.measure.MeasureParams;
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
import spillway.run.log.ValuePerHeadLog;
import spillway.world.World;

/** A simulation with all the logs of a run folder: quarters to step through, files that its end leaves. */
final class LoggedRun {
    private final RunPlan plan;
    private final Path folder;
    private final Simulation simulation;
    private final Observers observers = new Observers();
    private final VerdictFiles verdictFiles;
    private final CityReadings readings = new CityReadings();
    private long agentSteps;

    /**
     * A run of {@code plan} with this seed from its base year on, whose logs are opened in {@code folder}; {@code watchers} are told
     * first.
     *
     * @throws RunFailure if the base year cannot be solved
     * @throws IOException if a log cannot be opened
     */
    LoggedRun(RunPlan plan, long seed, Path folder, List<? extends Observer> watchers) throws IOException {
        this(plan, seed, folder, plan.runner().simulation(plan.scenario(), seed));
        open(watchers);
    }

    /** A run whose simulation stands at the opening of a quarter, with no log open yet. */
    private LoggedRun(RunPlan plan, long seed, Path folder, Simulation simulation) {
        this.plan = plan;
        this.folder = folder;
        this.simulation = simulation;
        this.verdictFiles = new VerdictFiles(
                folder,
                plan.runner().data(),
                plan.scenario().config().effective().verdict(),
                seed,
                plan.runner().dependsOn());
    }

    /**
     * The run that {@code checkpoint} was written of, continued in a folder whose {@link CsvWriter#EARLIER} holds the logs that it had
     * left; its quarters come after those of these logs.
     */
    static LoggedRun resumed(
            RunPlan plan, long seed, Path folder, RunCheckpoint checkpoint, List<? extends Observer> watchers)
            throws IOException, RunRefused {
        World world = checkpoint.world(plan.runner(), plan.scenario());
        LoggedRun run = new LoggedRun(plan, seed, folder, plan.runner().simulation(plan.scenario(), seed, world));
        run.open(watchers);
        try {
            checkpoint.read(run);
        } catch (IOException | RunRefused | RuntimeException broken) {
            run.abort();
            throw broken;
        }
        return run;
    }

    /** Writes all that the run is at the opening of its next quarter, logs included, so that another process can resume it. */
    void checkpoint(Path file, AskedRun asked) throws IOException {
        RunCheckpoint.write(file, plan, asked, simulation.world(), verdictFiles.watch(readings), this);
    }

    /** Visits what the logs remember between quarters, and how far their tables go. */
    void state(StateVisitor visitor) {
        visitor.mark("logs");
        agentSteps = visitor.value(agentSteps);
        try {
            observers.state(visitor);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The tables that are being written. */
    List<CsvWriter> tables() {
        return observers.tables();
    }

    private void open(List<? extends Observer> watchers) throws IOException {
        watchers.forEach(observers::add);
        observers.add(verdictFiles);
        try {
            openLogs(plan, folder, plan.runner().data());
        } catch (IOException | RuntimeException broken) {
            abort();
            throw broken;
        }
        simulation.observe(observers);
    }

    private void openLogs(RunPlan plan, Path folder, RegionalData data) throws IOException {
        World world = simulation.world();
        MeasureParams measure = plan.scenario().config().effective().measure();
        Quarter last = World.START.plus(plan.quarters() - 1);
        double[][] kilometres = Kilometres.between(data.regions);
        List<Metric<World>> metrics = new ArrayList<>(new Metrics(world, kilometres, measure).all());
        metrics.addAll(verdictFiles.series());
        observers.add(new MetricLog(folder, metrics));
        observers.add(new CheckLog(folder));
        observers.add(new CityLog(folder, readings));
        observers.add(new MatrixLog(folder));
        observers.add(new InvestmentLog(folder, world));
        observers.add(new GovernmentLog(folder));
        observers.add(new FirmLog(folder));
        observers.add(new CellLog(folder, world, last));
        observers.add(new ValuePerHeadLog(folder, last));
        observers.add(new AgglomerationLog(folder, world, measure, last));
        observers.add(new AssociationLog(folder, world, kilometres, measure, last));
        ObservedLog.write(folder, data.panel);
    }

    /** The quarter that the next step simulates. */
    Quarter now() {
        return simulation.world().quarter();
    }

    /** The world of the run. */
    World world() {
        return simulation.world();
    }

    /**
     * Simulates one quarter and logs it.
     *
     * @throws RunFailure if a phase breaks or the accounts do not balance
     * @throws IOException if a log cannot be written
     */
    void step() throws IOException {
        try {
            simulation.step();
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
        agentSteps += AgentSteps.in(simulation.world());
    }

    /** Agents times quarters so far. */
    long agentSteps() {
        return agentSteps;
    }

    /** A hash over the whole state. */
    long fingerprint() {
        return StateHash.of(simulation.world());
    }

    /** Writes what is known only at the end and closes all logs; nothing is left unflushed. */
    void finish() throws IOException {
        observers.end(simulation.world());
        observers.close();
    }

    /** Closes all logs as they are; never throws. */
    void abort() {
        try {
            observers.close();
        } catch (IOException alreadyFailing) {
            return;
        }
    }
}
