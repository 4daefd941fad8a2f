package spillway.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.experiment.cluster.Engines;
import spillway.experiment.study.Engine;

/** Ends what a cluster makes of a study. */
@Command(
        name = "cancel",
        description = "Takes the work of a study off the cluster; runs that have ended stay.",
        sortOptions = false)
final class StudyCancelCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = StudyUse.FOLDER)
    private Path path;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return StudyUse.of(spec, path, folder -> {
            Optional<Engine> engine = Engines.of(folder);
            boolean ended = engine.isPresent() && engine.get().cancel(folder);
            spec.commandLine()
                    .getOut()
                    .println(path
                            + (ended
                                    ? ": its work is taken off; spillway study submit hands over again what is missing"
                                    : ": nothing of it is under way"));
            return ExitCode.DONE;
        });
    }
}
