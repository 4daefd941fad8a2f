package spillway.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import spillway.experiment.AtOnce;
import spillway.run.AgentSteps;
import spillway.run.BaseYears;
import spillway.run.RunDriver;
import spillway.run.RunFolder;
import spillway.run.RunPlan;
import spillway.run.RunRefused;
import spillway.run.Simulation;

/** Runs, or parts of them, of one plan, as work that can be timed. Solved base years are there before the clock runs. */
final class RunWork {
    private final Setting setting;
    private final int quarters;
    private final List<String> settings;
    private @Nullable RunPlan planned;

    /** Work on runs of {@code quarters} quarters with these settings. */
    RunWork(Setting setting, int quarters, List<String> settings) {
        this.setting = setting;
        this.quarters = quarters;
        this.settings = settings;
    }

    private RunPlan plan() throws RunRefused {
        RunPlan plan = planned;
        if (plan == null) {
            plan = setting.plan(quarters, settings, setting.baseYears());
            planned = plan;
        }
        return plan;
    }

    /** The world is made of a base year that {@code baseYears}, asked anew each round, has or searches for. */
    static Work baseYear(Setting setting, Supplier<BaseYears> baseYears) {
        return () -> {
            RunPlan fresh = setting.plan(setting.quarters(), List.of(), baseYears.get());
            return () -> new Work.Load(0, 0, 1, begin(fresh));
        };
    }

    private static Simulation begin(RunPlan plan) {
        return plan.runner().simulation(plan.scenario(), plan.seed());
    }

    /** The quarters alone, from a world that is there, with nobody watching but a counter of agents. */
    Work quarters() {
        return () -> {
            RunPlan plan = plan();
            Simulation simulation = begin(plan);
            AgentSteps steps = new AgentSteps();
            simulation.observe(steps);
            return () -> {
                for (int i = 0; i < plan.quarters(); i++) {
                    simulation.step();
                }
                return new Work.Load(steps.count(), plan.quarters(), 1, simulation);
            };
        };
    }

    /** A whole run that leaves no logs. */
    Work unrecorded() {
        return () -> {
            RunPlan plan = plan();
            begin(plan);
            return () -> {
                AgentSteps steps = new AgentSteps();
                plan.runner().run(plan.scenario(), plan.seed(), plan.quarters(), steps);
                return new Work.Load(steps.count(), plan.quarters(), 1, null);
            };
        };
    }

    /** A whole run that leaves its logs in a folder, and what {@code finish} makes of them. */
    Work recorded(RunDriver.Finish finish) {
        return () -> {
            RunPlan plan = plan();
            begin(plan);
            RunFolder folder = emptied();
            return () -> {
                try (folder) {
                    return new Work.Load(drive(plan, folder, finish), plan.quarters(), 1, null);
                }
            };
        };
    }

    /** So many whole runs that leave their logs, one after another. */
    Work severalRecorded(int runs) {
        return () -> {
            RunPlan plan = plan();
            begin(plan);
            RunFolder folder = emptied();
            return () -> {
                long agents = 0;
                try (folder) {
                    for (int run = 0; run < runs; run++) {
                        folder.empty();
                        agents += drive(plan, folder, logs -> {});
                    }
                }
                return new Work.Load(agents, runs * plan.quarters(), runs, null);
            };
        };
    }

    private long drive(RunPlan plan, RunFolder folder, RunDriver.Finish finish)
            throws IOException, InterruptedException {
        AgentSteps steps = new AgentSteps();
        RunDriver.Result result =
                RunDriver.ofOneOfMany(setting.interruption()).drive(plan, folder.path(), List.of(steps), finish);
        if (result.ending() == RunDriver.Ending.INTERRUPTED) {
            throw new InterruptedException(result.failure());
        }
        if (result.ending() == RunDriver.Ending.FAILED) {
            throw new IOException(result.failure(), result.cause());
        }
        return steps.count();
    }

    private RunFolder emptied() throws RunRefused, IOException {
        RunFolder folder =
                RunFolder.unlessHeld(setting.scratch().resolve("run")).orElseThrow();
        folder.empty();
        return folder;
    }

    /** Makes {@code runs} runs without logs, of a seed each, {@code threads} at a time. */
    Work several(int runs, int threads) {
        return () -> {
            RunPlan plan = plan();
            List<AgentSteps> steps = new ArrayList<>();
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                long seed = plan.seed() + i;
                plan.runner().simulation(plan.scenario(), seed);
                AgentSteps counter = new AgentSteps();
                steps.add(counter);
                tasks.add(() -> {
                    plan.runner().run(plan.scenario(), seed, plan.quarters(), counter);
                    return 0;
                });
            }
            return () -> {
                try {
                    AtOnce.all(threads, tasks);
                } catch (ExecutionException broken) {
                    throw new IOException(broken.getCause());
                }
                long agents = steps.stream().mapToLong(AgentSteps::count).sum();
                return new Work.Load(agents, runs * plan.quarters(), runs, null);
            };
        };
    }
}
