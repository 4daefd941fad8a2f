package spillway.gui;

import java.util.stream.Collectors;
import spillway.input.PolicyReader;
import spillway.run.RunRequest;

/** What is on the screen in words: as a command line, and for the title of the window. */
final class CommandText {
    private static final int PAIRS = 20;

    private CommandText() {}

    /** The command that makes the run or, where a policy is tried, compares it with the run. */
    static String of(Session session) {
        RunRequest request = session.request();
        if (session.replay().isPresent()) {
            return "./spillway gui --replay " + session.replay().get().folder();
        }
        if (session.resumedFrom().isPresent() && session.variant().isEmpty()) {
            return "./spillway run --from " + session.resumedFrom().get() + " --quarters " + session.quarters();
        }
        if (session.variant().isPresent() && !differsFromFile(session)) {
            return "./spillway compare " + session.variant().get() + " --config " + request.config() + " --seeds "
                    + session.seed() + ".." + (session.seed() + PAIRS - 1);
        }
        String settings =
                request.overrides().stream().map(one -> " --set " + one).collect(Collectors.joining());
        String files =
                request.policies().stream().map(one -> " --policy " + one).collect(Collectors.joining());
        String changed = session.changes().file().isEmpty() ? "" : " --policy window-changes.yaml";
        return "./spillway run " + request.config() + files + changed + settings + " --seed " + session.seed()
                + " --quarters " + session.quarters();
    }

    /** What is open. */
    static String title(Session session) {
        RunRequest request = session.request();
        String policies = request.policies().stream()
                .map(file -> ", policy " + PolicyReader.name(file))
                .collect(Collectors.joining());
        String settings = request.overrides().isEmpty() ? "" : ", with settings of its own";
        return session.replay()
                .map(made -> "replay of " + made.folder())
                .orElse(request.config().getFileName() + policies + settings);
    }

    /** Whether the run has settings or policies of its own, given by the command or in the window, beside its configuration. */
    static boolean differsFromFile(Session session) {
        return !session.request().policies().isEmpty()
                || !session.request().overrides().isEmpty()
                || !session.changes().all().isEmpty();
    }
}
