package spillway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import spillway.experiment.study.Plan;
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

    /**
     * The configuration of a plan, as seen from here.
     *
     * @throws RunRefused if it is not there, which it is in the folder in which the study was planned
     */
    static Path config(Plan plan) throws RunRefused {
        Path config = Path.of(plan.config());
        if (!Files.exists(config)) {
            throw new RunRefused(plan.config() + ": no such file; call from the folder in which the study was planned");
        }
        return config;
    }

    /** A number of things, in words. */
    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
