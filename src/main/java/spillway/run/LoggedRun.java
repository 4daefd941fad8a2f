package spillway.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import spillway.kernel.Quarter;
import spillway.model.Fingerprints;
import spillway.model.Metrics;
import spillway.model.RegionalData;
import spillway.model.measure.MeasureParams;
import spillway.model.verdict.Verdict;
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
import spillway.world.World;

/** A simulation with all the logs of a run folder: quarters to step through, files that its end leaves. */
final class LoggedRun {
    private final Simulation simulation;
    private final Observers observers = new Observers();
    private final VerdictFiles verdictFiles;
    private long agentSteps;

    /**
     * A run of {@code plan} with this seed, whose logs are opened in {@code folder}; {@code watchers} are told first.
     *
     * @throws RunFailure if the base year cannot be solved
     * @throws IOException if a log cannot be opened
     */
    LoggedRun(RunPlan plan, long seed, Path folder, List<? extends Observer> watchers) throws IOException {
        ModelRunner runner = plan.runner();
        simulation = runner.simulation(plan.scenario(), seed);
        verdictFiles = new VerdictFiles(
                folder, runner.data(), plan.scenario().config().effective().verdict(), seed);
        watchers.forEach(observers::add);
        observers.add(verdictFiles);
        try {
            openLogs(plan, folder, runner.data());
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
        observers.add(new MetricLog(folder, new Metrics(world, kilometres).all()));
        observers.add(new CheckLog(folder));
        observers.add(new CityLog(folder));
        observers.add(new MatrixLog(folder));
        observers.add(new InvestmentLog(folder, world));
        observers.add(new GovernmentLog(folder));
        observers.add(new FirmLog(folder));
        observers.add(new CellLog(folder, world, last));
        observers.add(new AgglomerationLog(folder, world, measure, last));
        observers.add(new AssociationLog(folder, world, kilometres, measure, last));
        ObservedLog.write(folder, data);
    }

    /** The quarter that the next step simulates. */
    Quarter now() {
        return simulation.world().quarter();
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
        World world = simulation.world();
        agentSteps += world.firms.present + world.talents.present + world.structure.regionCount();
    }

    /** Agents times quarters so far. */
    long agentSteps() {
        return agentSteps;
    }

    /** A hash over the whole state. */
    long fingerprint() {
        return Fingerprints.of(simulation.world());
    }

    /** Writes what is known only at the end and closes all logs; nothing is left unflushed. */
    void finish() throws IOException {
        observers.end(simulation.world());
        observers.close();
    }

    /** The verdict on the headline regions; empty before the run has ended. */
    Optional<Verdict> verdict() {
        return verdictFiles.verdict();
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
