package spillway.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spillway.kernel.Quarter;
import spillway.model.CityReadings;
import spillway.model.ModelParams;
import spillway.run.Observer;
import spillway.run.RunCheckpoint;
import spillway.run.Scenario;
import spillway.run.Simulation;
import spillway.run.VerdictWindows;
import spillway.world.World;

/**
 * One run in the window: its simulation and the scenes of the quarters that were seen. Of a long run only the latest scenes are kept; of one that
 * has been made already, all.
 * The simulation belongs to the thread that steps; the scenes may be asked for by any thread.
 */
final class Side {
    /** Scenes that are kept: 26 years of the baseline and as much again. */
    static final int MOST_SCENES = 208;

    private final Simulation simulation;
    private final List<Scene> scenes = new ArrayList<>();
    private final List<Scene> reel;
    private CityReadings readings = new CityReadings();
    private ModelParams params;
    private VerdictWindows verdicts;
    private volatile int over;

    /** The run of {@code scenario} in this simulation, which has started. */
    Side(Simulation simulation, Scenario scenario) {
        this.simulation = simulation;
        this.reel = List.of();
        this.params = scenario.config().effective();
        this.verdicts = watch(params);
        simulation.observe(new Observer() {
            @Override
            public void quarter(World world) {
                note(world, world.quarter());
            }
        });
        opening();
    }

    /** A run that has been made already: of {@code reel}, the first scene is shown, and each quarter shows the next. */
    Side(Simulation simulation, Scenario scenario, List<Scene> reel) {
        this.simulation = simulation;
        this.reel = List.copyOf(reel);
        this.params = scenario.config().effective();
        this.verdicts = watch(params);
        keep(reel.get(0));
    }

    /** Shows the next scene of a run that has been made already. */
    void show() {
        simulation.world().tick++;
        over = simulation.world().tick;
        keep(reel.get(quartersOver()));
    }

    /** Back to the first scene of a run that has been made already. */
    void rewind() {
        simulation.world().tick = 0;
        over = 0;
        begin(reel.get(0));
    }

    private static VerdictWindows watch(ModelParams params) {
        return new VerdictWindows(params.verdict());
    }

    /** Back to the opening of the first quarter with {@code seed}. */
    void restart(long seed, Scenario scenario) {
        readings = new CityReadings();
        params = scenario.config().effective();
        verdicts = watch(params);
        simulation.setSeed(seed);
        simulation.setTimeline(scenario.timeline());
        simulation.start();
        opening();
    }

    /**
     * On from where {@code world}, of this seed, stands between two quarters.
     *
     * @param watch what watched the run so far
     * @param earlier scenes of quarters before the last one that is over
     */
    void resume(World world, RunCheckpoint.Watch watch, List<Scene> earlier) {
        readings = watch.readings();
        verdicts = watch.verdicts();
        simulation.start(world);
        over = world.tick;
        earlier.forEach(this::keep);
        keep(Scene.of(world, world.quarter().plus(-1), readings, verdicts));
    }

    /** What watches the run. */
    RunCheckpoint.Watch watch() {
        return new RunCheckpoint.Watch(readings, verdicts);
    }

    /** The simulation. */
    Simulation simulation() {
        return simulation;
    }

    /** Quarters that are over. */
    int quartersOver() {
        return over;
    }

    /** The latest scene: that of the base year before the first quarter has ended. */
    Scene latest() {
        synchronized (scenes) {
            return scenes.get(scenes.size() - 1);
        }
    }

    /** All scenes that are kept, in order of time. */
    List<Scene> scenes() {
        synchronized (scenes) {
            return List.copyOf(scenes);
        }
    }

    /** The scene of a quarter; empty if it was not seen, or too long ago. */
    Optional<Scene> at(Quarter quarter) {
        return scenes().stream()
                .filter(scene -> scene.quarter().equals(quarter))
                .findFirst();
    }

    private void opening() {
        World world = simulation.world();
        over = world.tick;
        CityReadings ofBase = new CityReadings();
        ofBase.quarter(world);
        VerdictWindows undecided = watch(params);
        undecided.quarter(world);
        begin(Scene.of(world, world.quarter().plus(-1), ofBase, undecided));
    }

    private void note(World world, Quarter quarter) {
        readings.quarter(world);
        verdicts.quarter(world);
        over = world.tick + 1;
        keep(Scene.of(world, quarter, readings, verdicts));
    }

    /** The first scene, in place of all that there were; there is one at any moment. */
    private void begin(Scene scene) {
        synchronized (scenes) {
            scenes.clear();
            scenes.add(scene);
        }
    }

    private void keep(Scene scene) {
        synchronized (scenes) {
            scenes.add(scene);
            if (reel.isEmpty() && scenes.size() > MOST_SCENES) {
                scenes.remove(1);
            }
        }
    }
}
