package spillway.gui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spillway.input.ExtendingConfig;
import spillway.input.PolicyReader;
import spillway.kernel.Quarter;
import spillway.policy.Intervention;
import spillway.policy.PolicySchedule;
import spillway.run.RunFolder;
import spillway.run.RunRefused;

/**
 * What a person changes while a run goes on: settings of parameters, dated by the quarter from which they hold. They stand in a policy
 * file, so that the same run can be made again without a window.
 */
final class Changes {
    private volatile List<Change> all = List.of();
    private final Path file;

    /**
     * A setting.
     *
     * @param path the parameter
     * @param value its value as it is written in a file
     * @param from first quarter in which it holds
     * @param until last quarter in which it holds; empty for ever after
     */
    record Change(String path, String value, Quarter from, Optional<Quarter> until) {
        private String yaml() {
            return "  - from: " + from + "\n"
                    + until.map(last -> "    until: " + last + "\n").orElse("")
                    + "    set:\n      " + path + ": " + value + "\n";
        }
    }

    private Changes(Path file) {
        this.file = file;
    }

    /**
     * No changes, to be kept in a file of their own that goes when the program ends.
     *
     * @throws RunRefused if there is no place for it
     */
    static Changes none() throws RunRefused {
        try {
            Path file = Files.createTempFile("window-changes-", ".yaml");
            file.toFile().deleteOnExit();
            return new Changes(file);
        } catch (IOException full) {
            throw new RunRefused("temporary files cannot be written: " + RunFolder.reason(full));
        }
    }

    /** Adds one; {@link #file} has it from now on. */
    void add(Change change) {
        List<Change> more = new ArrayList<>(all);
        more.add(change);
        replace(more);
    }

    /**
     * Takes back the latest that holds for ever, for the quarters from {@code now} on; for all if it has not acted yet. Does nothing if
     * there is none.
     */
    void undo(Quarter now) {
        List<Change> left = new ArrayList<>(all);
        for (int i = left.size() - 1; i >= 0; i--) {
            Change last = left.get(i);
            if (last.until.isEmpty()) {
                left.remove(i);
                if (last.from.compareTo(now) < 0) {
                    left.add(i, new Change(last.path, last.value, last.from, Optional.of(now.plus(-1))));
                }
                replace(left);
                return;
            }
        }
    }

    /** Puts others in place of all there are. */
    void replace(List<Change> others) {
        all = List.copyOf(others);
        write(file);
    }

    /** The settings of a policy, each on its own. */
    static List<Change> of(PolicySchedule policy) {
        List<Change> settings = new ArrayList<>();
        for (Intervention one : policy.interventions()) {
            PolicyReader.plain(one.set())
                    .forEach((path, value) -> settings.add(
                            new Change(path, ExtendingConfig.scalar(value), one.from(), one.lastQuarter())));
        }
        return settings;
    }

    /** Those there are, in the order in which they were made. */
    List<Change> all() {
        return all;
    }

    /** The policy file that holds them; empty if there are none. */
    Optional<Path> file() {
        return all.isEmpty() ? Optional.empty() : Optional.of(file);
    }

    /** A complaint in which the file of the changes goes by what it is. */
    String named(String complaint) {
        return complaint.replace(file.toString(), "changes in the window");
    }

    /** Writes them as a policy. */
    void write(Path to) {
        write(to, "Changes in the window", "What was changed while the run went on.", all);
    }

    /** Writes settings as a policy. */
    static void write(Path to, String name, String description, List<Change> settings) {
        StringBuilder text = new StringBuilder(
                "name: \"" + name.replace('"', '\'') + "\"\ndescription: " + description + "\ninterventions:");
        text.append(settings.isEmpty() ? " []\n" : "\n");
        settings.forEach(change -> text.append(change.yaml()));
        try {
            Files.writeString(to, text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
