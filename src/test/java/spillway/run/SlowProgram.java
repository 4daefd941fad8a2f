package spillway.run;

import java.nio.file.Path;
import java.util.List;

/** A process with a run that lasts for ever, for tests that send it signals. */
public final class SlowProgram {
    private SlowProgram() {}

    /** Runs the configuration {@code args[0]} in {@code args[1]}; {@code args[2]} is the pause in each quarter, {@code args[3]} the cache. */
    public static void main(String[] args) throws RunRefused {
        long pause = Long.parseLong(args[2]);
        Observer slow = SmallRun.each(quarter -> {
            System.err.println(quarter);
            try {
                Thread.sleep(pause);
            } catch (InterruptedException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        });
        RunPlan plan = SmallRun.plan(BaseYears.in(Path.of(args[3])), Path.of(args[0]), 1, 1, 4000);
        int code = 0;
        try (RunFolder folder = RunFolder.exactly(Path.of(args[1]));
                Interruption interruption = Interruption.bySignal();
                Interruption.Work work = interruption.work(() -> System.err.println("begin again"))) {
            RunDriver.Result result = RunDriver.ofOneRun(Progress.silent(), work.interruption())
                    .drive(plan, folder.path(), List.of(slow), logs -> {});
            code = result.ending() == RunDriver.Ending.INTERRUPTED ? 0 : 1;
        }
        System.exit(code);
    }
}
