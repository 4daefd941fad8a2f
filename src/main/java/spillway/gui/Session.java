package spillway.gui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import spillway.input.ExtendingConfig;
import spillway.input.PolicyReader;
import spillway.kernel.Quarter;
import spillway.model.ModelParams;
import spillway.model.ParameterTimeline;
import spillway.model.Reasons;
import spillway.model.measure.MeasureParams;
import spillway.policy.PolicySchedule;
import spillway.run.ModelRunner;
import spillway.run.RunRefused;
import spillway.run.RunRequest;
import spillway.run.Scenario;
import spillway.run.Simulation;
import spillway.world.World;

/**
 * What is open in the window, without the window: a run, and beside it one under a policy on the same random numbers, in step. What is
 * changed while it runs becomes dated settings, so that the run stays a function of configuration, policy and seed. Its methods belong to
 * one thread at a time.
 */
final class Session {
    private final ModelRunner runner;
    private final RunRequest request;
    private final Changes changes;
    private final Side main;
    private volatile Origin origin;
    private volatile Optional<Origin> originOfAttempt = Optional.empty();
    private volatile Optional<Attempt> attempt = Optional.empty();
    private final Optional<Replay> replay;
    private Optional<Path> resumedFrom = Optional.empty();

    /**
     * What makes a run from its start, all that was changed on the way included.
     *
     * @param scenario parameters and dated settings
     * @param seed the random seed
     */
    record Origin(Scenario scenario, long seed) {
        private ParameterTimeline<ModelParams> timeline() {
            return scenario.timeline();
        }
    }

    /**
     * Opens a run before its first quarter. Takes as long as the base year takes to be solved.
     *
     * @throws RunRefused with every complaint about the configuration and the policies
     */
    Session(ModelRunner runner, RunRequest request) throws RunRefused {
        this.runner = runner;
        this.request = request;
        this.changes = Changes.none();
        Scenario scenario = read(List.of(), List.of());
        this.origin = new Origin(scenario, request.seed());
        this.main = new Side(runner.simulation(scenario, request.seed()), scenario);
        this.replay = Optional.empty();
    }

    /**
     * Opens a run that has been made already, of which nothing is computed.
     *
     * @throws RunRefused if its land is not that of the model
     */
    Session(ModelRunner runner, Replay replay) throws RunRefused {
        this.runner = runner;
        this.request = replay.request();
        this.changes = Changes.none();
        Scenario scenario = read(List.of(), List.of());
        this.origin = new Origin(scenario, request.seed());
        World world = runner.empty(scenario);
        Simulation shown = new Simulation(any -> world, scenario.timeline(), request.seed());
        shown.start();
        this.main = new Side(shown, scenario, replay.scenes(world));
        this.replay = Optional.of(replay);
    }

    /** The run that was made already, if that is what is open. */
    Optional<Replay> replay() {
        return replay;
    }

    /** The checkpoint where the run was opened, if it was. */
    Optional<Path> resumedFrom() {
        return resumedFrom;
    }

    /** Tells where it was opened. */
    void resumedFrom(Path checkpoint) {
        resumedFrom = Optional.of(checkpoint);
    }

    /** Why nothing can be computed or changed here, in a sentence; empty where it can. */
    Optional<String> refusal() {
        return replay.map(Replay::refusal);
    }

    /** Refuses what would have to be computed, if what is open was made already. */
    void refuseInReplay() throws RunRefused {
        if (refusal().isPresent()) {
            throw new RunRefused(refusal().get());
        }
    }

    /** What makes the run as it stands, with all that was changed. */
    private Scenario scenario() throws RunRefused {
        return unchanged(read(List.of(), List.of()));
    }

    private Scenario scenario(Attempt tried) throws RunRefused {
        return unchanged(read(List.of(tried.policy()), tried.shift()));
    }

    /** {@code scenario}, if its configuration is the one with which the run began. */
    private Scenario unchanged(Scenario scenario) throws RunRefused {
        if (!scenario.config().equals(origin.scenario.config())) {
            throw new RunRefused(request.config() + ": is not what it was when the window opened on it; open it anew");
        }
        return scenario;
    }

    /** Configuration, policies of the request, {@code more}, and what was changed in the window, which wins. */
    private Scenario read(List<Path> more, List<String> settings) throws RunRefused {
        List<Path> files = new ArrayList<>(request.policies());
        files.addAll(more);
        changes.file().ifPresent(files::add);
        List<String> all =
                Stream.concat(request.overrides().stream(), settings.stream()).toList();
        List<String> problems = new ArrayList<>();
        Optional<Scenario> read = runner.scenarios().read(request.config(), all, files, problems);
        if (read.isEmpty()) {
            problems.replaceAll(changes::named);
            throw new RunRefused(problems);
        }
        return read.get();
    }

    /** The run itself. */
    Side main() {
        return main;
    }

    /** The run under the policy that is tried, if one is. */
    Optional<Side> other() {
        return attempt.map(Attempt::side);
    }

    /** The policy that is tried. */
    Optional<PolicySchedule> tried() {
        return attempt.map(Attempt::schedule);
    }

    /** The world of the run itself. */
    World world() {
        return main.simulation().world();
    }

    /** What reads and runs. */
    ModelRunner runner() {
        return runner;
    }

    /** Seed of the run. */
    long seed() {
        return origin.seed;
    }

    /** Quarters of the whole run. */
    int quarters() {
        OptionalInt asked = request.quarters();
        return asked.orElse(ModelRunner.DEFAULT_QUARTERS);
    }

    /** Whether the last quarter is over. */
    boolean ended() {
        return main.quartersOver() >= quarters();
    }

    /** Simulates a quarter, of both runs if there are two. Does nothing at the end. */
    void step() {
        step(main.simulation()::step);
    }

    /** As {@link #step()}, where {@code quarter} simulates that of the run itself. */
    void step(Runnable quarter) {
        if (ended()) {
            return;
        }
        if (replay.isPresent()) {
            main.show();
        } else {
            quarter.run();
            keepUp();
        }
    }

    private void keepUp() {
        attempt.ifPresent(tried -> {
            while (tried.side().quartersOver() < main.quartersOver()) {
                tried.side().simulation().step();
            }
        });
    }

    /** Back to the opening of 2010 with this seed; what was changed on the way is kept, since it is dated. */
    void restart(long next) throws RunRefused {
        if (replay.isPresent()) {
            if (next != seed()) {
                refuseInReplay();
            }
            main.rewind();
            return;
        }
        Origin anew = new Origin(scenario(), next);
        Optional<Origin> other =
                attempt.isEmpty() ? Optional.empty() : Optional.of(new Origin(scenario(attempt.get()), next));
        origin = anew;
        originOfAttempt = other;
        main.restart(next, anew.scenario);
        if (attempt.isPresent()) {
            attempt.get().side().restart(next, other.orElseThrow().scenario);
        }
    }

    /**
     * Tries a policy: a second run on the same random numbers, which is brought to where the first one stands.
     *
     * @param from quarter to which its first intervention moves, and all others with it; empty for the dates of the file
     * @throws RunRefused with every complaint about the policy
     */
    void attempt(Path policy, Optional<Quarter> from) throws RunRefused {
        refuseInReplay();
        List<String> shift = Attempt.shift(policy, from);
        String name = PolicyReader.name(policy);
        if (!shift.isEmpty()
                && request.policies().stream().map(PolicyReader::name).anyMatch(name::equals)) {
            throw new RunRefused(
                    name + ": is a policy of the run itself and cannot be tried at another date beside it");
        }
        Scenario whole = unchanged(read(List.of(policy), shift));
        PolicySchedule alone = runner.scenarios()
                .policy(List.of(policy), shift, new ArrayList<>())
                .orElseThrow();
        Side side = new Side(runner.simulation(whole, seed()), whole);
        originOfAttempt = Optional.of(new Origin(whole, seed()));
        attempt = Optional.of(new Attempt(policy, from, alone, side));
        keepUp();
    }

    /** Lets go of the second run. */
    void drop() {
        attempt = Optional.empty();
        originOfAttempt = Optional.empty();
    }

    /** What makes the run itself. */
    Origin origin() {
        return origin;
    }

    /** What makes the run under the policy that is tried, if one is. */
    Optional<Origin> originOfAttempt() {
        return originOfAttempt;
    }

    /** How measures of location are taken. */
    MeasureParams measure() {
        return origin.scenario.config().effective().measure();
    }

    /** Why agents do what they do in the quarter to come. */
    Reasons reasons() {
        return new Reasons(origin.timeline().at(world().quarter()));
    }

    /**
     * Puts other dated settings in place of those made in the window.
     *
     * @throws RunRefused if they are refused, or would have changed a quarter that is over; then nothing has changed
     */
    void plan(List<Changes.Change> settings) throws RunRefused {
        refuseInReplay();
        followed(() -> changes.replace(settings));
    }

    /**
     * Gives a parameter another value from the next quarter on, in both runs; does nothing where it has that value.
     *
     * @param value as it is written in a file
     * @throws RunRefused if it is refused, with the reason; then nothing has changed
     */
    void change(String path, String value) throws RunRefused {
        refuseInReplay();
        if (value.equals(Optional.ofNullable(values().get(path))
                .map(ExtendingConfig::scalar)
                .orElse(""))) {
            return;
        }
        followed(() -> changes.add(new Changes.Change(path, value, world().quarter(), Optional.empty())));
    }

    /** Takes back the latest change that holds for ever, for the quarters to come; does nothing if there is none. */
    void undo() throws RunRefused {
        refuseInReplay();
        followed(() -> changes.undo(world().quarter()));
    }

    /** Makes a change of the settings, and has both runs follow it; where it is refused, nothing has changed. */
    private void followed(Runnable change) throws RunRefused {
        List<Changes.Change> before = changes.all();
        change.run();
        try {
            Origin next = goingOn(origin, scenario());
            Optional<Origin> other = attempt.isEmpty()
                    ? Optional.empty()
                    : Optional.of(goingOn(originOfAttempt.orElseThrow(), scenario(attempt.get())));
            origin = next;
            originOfAttempt = other;
        } catch (RunRefused refused) {
            changes.replace(before);
            throw refused;
        }
        main.simulation().changeTimeline(origin.timeline());
        if (attempt.isPresent()) {
            attempt.get()
                    .side()
                    .simulation()
                    .changeTimeline(originOfAttempt.orElseThrow().timeline());
        }
    }

    /** What makes a run that goes on otherwise; refused if it changes what is over. */
    private Origin goingOn(Origin was, Scenario next) throws RunRefused {
        Quarter now = world().quarter();
        Optional<Quarter> changed = was.timeline().firstDifference(next.timeline(), World.START, now);
        if (changed.isPresent()) {
            throw new RunRefused(changed.get() + " is over and cannot be changed: let the setting begin in " + now
                    + " or later, or go back to 2010 first");
        }
        return new Origin(next, was.seed);
    }

    /** What was changed in the window. */
    Changes changes() {
        return changes;
    }

    /**
     * What makes the first quarters of the run again without a window; settings that are to come after them are no part of it.
     *
     * @param ofChanges where the changes made in the window are kept for it
     */
    RunRequest request(Path ofChanges, int quarters) {
        List<Path> files = new ArrayList<>(request.policies());
        List<Changes.Change> begun = changes.all().stream()
                .filter(change -> change.from().compareTo(World.START.plus(quarters)) < 0)
                .toList();
        if (!begun.isEmpty()) {
            Changes.write(ofChanges, "Changes in the window", "What was changed while the run went on.", begun);
            files.add(ofChanges);
        }
        return new RunRequest(request.config(), request.overrides(), files, seed(), 1, OptionalInt.of(quarters));
    }

    /** What was asked for when the window opened. */
    RunRequest request() {
        return request;
    }

    /** The policy that is tried, as comparisons take it; empty if none is. */
    Optional<String> variant() {
        return attempt.map(Attempt::variant);
    }

    /** Value of every parameter in the quarter to come, by path. */
    Map<String, Object> values() {
        return runner.scenarios().configs().values(origin.timeline().at(world().quarter()));
    }
}
