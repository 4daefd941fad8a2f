package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spillway.experiment.study.Engine;
import spillway.experiment.study.StudyFolder;
import spillway.file.Json;

/**
 * The engine of a call that plans and makes no run: it notes which folders others shall work on, and leaves in each of them the call
 * that reports it once all runs are there.
 */
final class Planning implements Engine {
    /** The call, in the folder of a study. */
    static final String CALL = "call.json";

    private static final String ARGUMENTS = "arguments";

    private final List<String> call;
    private final List<StudyFolder> folders = new ArrayList<>();

    Planning(List<String> call) {
        this.call = List.copyOf(call);
    }

    /** The call that planned the study in {@code folder}; empty if it was not planned for others. */
    static Optional<List<String>> callOf(Path folder) throws IOException {
        Path file = folder.resolve(CALL);
        if (!Files.exists(file) || !(Json.read(file).orElse(Map.of()).get(ARGUMENTS) instanceof List<?> words)) {
            return Optional.empty();
        }
        return Optional.of(words.stream().map(String::valueOf).toList());
    }

    @Override
    public void run(StudyFolder folder, int[] chunks) throws IOException {
        folders.add(folder);
        Json.replace(folder.path().resolve(CALL), Map.of(ARGUMENTS, call));
    }

    /** Whether runs are missing anywhere. */
    boolean leavesWork() {
        return !folders.isEmpty();
    }

    /** Says what is to be done, and where. */
    void tell(PrintWriter out) {
        for (StudyFolder folder : folders) {
            out.println(folder.path() + ": " + StudyUse.count(folder.plan().size(), "run") + " in "
                    + StudyUse.count(folder.plan().chunks().count(), "chunk") + " planned");
        }
    }
}
