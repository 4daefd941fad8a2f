package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.experiment.study.StudyFolder;
import spillway.input.NearFiles;
import spillway.run.Manifest;
import spillway.run.RunFolder;
import spillway.run.RunRefused;

/** Draws charts and page of a finished run or study again, from its files. */
@Command(
        name = "report",
        description = "Draws the charts and the page of a complete run or study again, from its files alone.",
        footer = {"", "Examples:", "  spillway report runs/0123456789ab", "  spillway report 0123456789ab"})
final class ReportCommand implements Callable<Integer> {
    /** The page in a run folder. */
    static final String PAGE = "report.html";

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "Folder of a run or a study, or its id below runs/.")
    private Path run;

    @Mixin
    private CommonOptions common;

    ReportCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Path folder = workshop.run(run);
        if (Files.isDirectory(folder)) {
            try {
                Optional<StudyPage> page = StudyPage.of(folder);
                if (page.isPresent()) {
                    spec.commandLine().getOut().println(page.get().write(folder));
                    return ExitCode.DONE;
                }
                Optional<String> none = StudyPage.reasonForNone(folder);
                if (none.isPresent()) {
                    err.println(folder + ": " + none.get());
                    return ExitCode.REFUSED;
                }
            } catch (RunRefused refused) {
                Complaints.tell(err, refused.complaints());
                return ExitCode.REFUSED;
            }
        }
        String refusal = refusal(folder);
        if (!refusal.isEmpty()) {
            err.println(folder + ": " + refusal);
            return ExitCode.REFUSED;
        }
        try {
            workshop.charts().apply(folder);
        } catch (IOException broken) {
            err.println(folder + ": the charts could not be drawn: " + broken.getMessage());
            if (common.debug()) {
                broken.printStackTrace(err);
            }
            return ExitCode.FAILED;
        }
        spec.commandLine().getOut().println(folder.resolve(PAGE));
        return ExitCode.DONE;
    }

    private static String refusal(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder) ? "is a file, not a folder of runs" : "no such folder" + NearFiles.hint(folder);
        }
        if (Manifest.status(folder).isEmpty()) {
            return "is no folder that spillway made: it has neither " + StudyFolder.PLAN + " of a study nor a "
                    + Manifest.FILE + " of a run that can be read";
        }
        if (Manifest.isSet(folder)) {
            return "is a set of replicates whose " + StudyFolder.PLAN
                    + " is gone; the call that made it writes it again";
        }
        return RunFolder.isComplete(folder)
                ? ""
                : "the run is not complete; its status is "
                        + Manifest.status(folder).get();
    }
}
