package spillway.gui;

import java.io.IOException;
import java.nio.file.Path;
import spillway.model.CityReadings;
import spillway.run.AskedRun;
import spillway.run.ModelRunner;
import spillway.run.PolicyCopies;
import spillway.run.RunCheckpoint;
import spillway.run.RunPlan;
import spillway.run.RunPlanner;
import spillway.run.RunRefused;
import spillway.run.RunRequest;
import spillway.run.Scenario;
import spillway.run.VerdictWindows;
import spillway.world.World;

/** The checkpoints of what is open in the window: written, and opened again. */
final class SessionCheckpoint {
    private SessionCheckpoint() {}

    /**
     * Opens a run where a checkpoint stands, with scenes of the quarters before as far as it holds logs.
     *
     * @param request what the checkpoint gave
     */
    static Session open(ModelRunner runner, RunRequest request, RunCheckpoint checkpoint)
            throws RunRefused, IOException {
        Session session = new Session(runner, request);
        session.resumedFrom(checkpoint.file());
        Scenario scenario = session.origin().scenario();
        World world = checkpoint.world(runner, scenario);
        RunCheckpoint.Watch watch = new RunCheckpoint.Watch(
                new CityReadings(),
                new VerdictWindows(scenario.config().effective().verdict()));
        checkpoint.read(watch);
        session.main().resume(world, watch, LoggedScenes.before(checkpoint, world, watch.verdicts()));
        return session;
    }

    /**
     * Keeps the run as it stands in a file, from which it goes on in a window or without one. What was changed in the window goes with
     * it.
     *
     * @throws RunRefused if no quarter has ended yet, or a file that made the run has changed since
     */
    static void write(Session session, Path file) throws IOException, RunRefused {
        session.refuseInReplay();
        if (session.main().quartersOver() == 0) {
            throw new RunRefused("no quarter has ended yet, so that there is nothing to go on from");
        }
        try (PolicyCopies copies = new PolicyCopies()) {
            RunRequest whole = session.request(copies.folder().resolve("window-changes.yaml"), session.quarters());
            RunPlan plan = RunPlanner.plan(session.runner(), whole);
            Scenario made = session.origin().scenario();
            if (!plan.scenario().config().equals(made.config())
                    || !plan.scenario().timeline().equals(made.timeline())) {
                throw new RunRefused(whole.config()
                        + ": it or a policy is not what it was when the window opened on it; open it anew");
            }
            RunCheckpoint.write(
                    file,
                    plan,
                    AskedRun.of(whole),
                    session.world(),
                    session.main().watch());
        }
    }
}
