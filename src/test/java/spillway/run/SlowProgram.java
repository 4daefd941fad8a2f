package spillway.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A process with a run that lasts for ever, for tests that send it signals. */
public final class SlowProgram {
    private SlowProgram() {}

    /** Runs the configuration {@code args[0]} in {@code args[1]}; {@code args[2]} is the pause in each quarter. */
    public static void main(String[] args) throws RunRefused {
        long pause = Long.parseLong(args[2]);
        TinyModel model = new TinyModel(quarter -> {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        });
        RunRequest request = new RunRequest(Path.of(args[0]), List.of(), Optional.empty(), 1, 1, OptionalInt.of(4000));
        RunPlan<?> plan = new RunPlanner<>(model).plan(request);
        int code = 0;
        try (RunFolder folder = RunFolder.exactly(Path.of(args[1]));
                Interruption interruption = Interruption.bySignal()) {
            RunDriver.Result result = RunDriver.ofOneRun(Progress.silent(), interruption)
                    .drive(plan.manifest(), folder.path(), 4000, () -> plan.begin(1, folder.path()), logs -> {});
            code = result.ending() == RunDriver.Ending.INTERRUPTED ? 0 : 1;
        }
        System.exit(code);
    }
}
