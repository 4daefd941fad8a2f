package spillway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    private static final String FOLDER = "folder";
    private static final String OUT = "--out";

    private final List<String> call;
    private final List<StudyFolder> folders = new ArrayList<>();

    Planning(List<String> call) {
        this.call = List.copyOf(call);
    }

    /**
     * The call that planned the study in {@code folder}; empty if it was not planned for others. Where the folder is not the one that was
     * planned, since it was moved or copied, the call is for where it is now.
     */
    static Optional<List<String>> callOf(Path folder) throws IOException {
        Path file = folder.resolve(CALL);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Map<String, Object> entries = Json.read(file).orElse(Map.of());
        if (!(entries.get(ARGUMENTS) instanceof List<?> arguments)) {
            return Optional.empty();
        }
        List<String> words = arguments.stream().map(String::valueOf).toList();
        return Optional.of(
                entries.get(FOLDER) instanceof String planned ? moved(words, Path.of(planned), folder) : words);
    }

    private static List<String> moved(List<String> words, Path planned, Path now) {
        Path here = now.toAbsolutePath().normalize();
        if (planned.toAbsolutePath().normalize().equals(here)) {
            return words;
        }
        List<String> call = new ArrayList<>(words);
        for (int at = 0; at < call.size(); at++) {
            String word = call.get(at);
            if (word.equals(OUT) && at + 1 < call.size()) {
                call.set(at + 1, sameFrom(planned, Path.of(call.get(at + 1)), here));
                return call;
            }
            if (word.startsWith(OUT + "=")) {
                call.set(at, OUT + "=" + sameFrom(planned, Path.of(word.substring(OUT.length() + 1)), here));
                return call;
            }
        }
        call.add(OUT);
        call.add(here.toString());
        return call;
    }

    /** The folder that lies from {@code here} as {@code out} does from {@code planned}: a calibration plans folders below its own. */
    private static String sameFrom(Path planned, Path out, Path here) {
        Path way = planned.toAbsolutePath()
                .normalize()
                .relativize(out.toAbsolutePath().normalize());
        return here.resolve(way).normalize().toString();
    }

    @Override
    public void run(StudyFolder folder, int[] chunks) throws IOException {
        folders.add(folder);
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put(ARGUMENTS, call);
        entries.put(FOLDER, folder.path().toString());
        Json.replace(folder.path().resolve(CALL), entries);
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
