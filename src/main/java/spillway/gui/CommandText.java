package spillway.gui;

import java.util.stream.Collectors;
import spillway.run.RunRequest;

/** The command line of what is on the screen. */
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
        if (session.variant().isPresent()) {
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
}
