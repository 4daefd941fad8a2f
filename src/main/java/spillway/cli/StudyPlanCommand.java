package spillway.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.file.Label;

/** Plans what another command would run, for others to make. */
@Command(
        name = "plan",
        description = "Plans what a command of many runs would make, and makes no run of it.",
        sortOptions = false,
        footer = {
            "",
            "What follows is a call of sweep, compare, map, null, fragility, forces, signs, calibrate, or run with several seeds; a file "
                    + "(.yaml) alone is a sweep. The same call without 'study plan', or spillway study gather, reports the "
                    + "study once its runs are there; calibrate plans its next wave then.",
            "",
            "Examples:",
            "  spillway study plan configs/experiments/patience.yaml --out sw",
            "  spillway study plan compare patient-government --seeds 20 --out brief"
        })
final class StudyPlanCommand implements Callable<Integer> {
    private static final List<String> STUDIES =
            List.of("sweep", "compare", "map", "null", "fragility", "forces", "signs", "calibrate", "run");

    private final Workshop workshop;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CALL", arity = "1..*", description = "A command of many runs with its options.")
    private List<String> call;

    @Mixin
    private CommonOptions common;

    StudyPlanCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        List<String> words = new ArrayList<>(call);
        if (words.get(0).matches(".*\\.ya?ml")) {
            words.add(0, "sweep");
        }
        if (!STUDIES.contains(words.get(0))) {
            throw new ParameterException(
                    spec.commandLine(),
                    Label.shorten(words.get(0)) + ": makes no study; " + String.join(", ", STUDIES) + " do");
        }
        return again(workshop, spec, words);
    }

    /** Calls the program within itself, so that it plans what is missing, or reports if nothing is. */
    static int again(Workshop workshop, CommandSpec spec, List<String> words) {
        Workshop planning = workshop.planning(new Planning(words));
        return new SpillwayCommand(planning)
                .execute(spec.commandLine().getOut(), spec.commandLine().getErr(), words.toArray(new String[0]));
    }
}
