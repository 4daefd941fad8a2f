package spillway.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import spillway.experiment.study.StudyFolder;
import spillway.run.RunRefused;

/** What commands that look into the folder of a study have in common. */
final class StudyUse {
    /** How help calls the folder. */
    static final String FOLDER = "Folder of a study.";

    private StudyUse() {}

    /** What is done with a folder. */
    @FunctionalInterface
    interface Use {
        int of(StudyFolder folder) throws IOException, RunRefused, InterruptedException;
    }

    /** Does it with the study at {@code path}; complaints of a refusal are told line by line. */
    static int of(CommandSpec spec, Path path, Use use) throws IOException, InterruptedException {
        try {
            return use.of(StudyFolder.of(path));
        } catch (RunRefused refused) {
            Complaints.tell(spec.commandLine().getErr(), refused.complaints());
            return ExitCode.REFUSED;
        }
    }

    /** A number of things, in words. */
    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
