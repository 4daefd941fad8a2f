package spillway.experiment.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spillway.file.Label;
import spillway.input.PolicyFiles;
import spillway.input.YamlEntry;

/** Reads which policies a sweep has: names of policies, files beside that of the sweep, several joined by a plus, or none. */
final class PolicyEntries {
    private final PolicyFiles known;
    private final Path file;

    PolicyEntries(PolicyFiles known, Path file) {
        this.known = known;
        this.file = file;
    }

    List<SweepPolicy> read(Optional<YamlEntry> entry) {
        if (entry.isEmpty()) {
            return List.of(SweepPolicy.NONE);
        }
        List<SweepPolicy> policies = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlEntry item : entry.get().items()) {
            item.text().map(text -> policy(text, item)).ifPresent(policy -> {
                if (!names.add(policy.name())) {
                    item.complain("= " + policy.name() + " is given twice");
                }
                policies.add(policy);
            });
        }
        if (policies.isEmpty()) {
            entry.get().complain("holds no policy; none is one");
        }
        return policies;
    }

    private SweepPolicy policy(String text, YamlEntry entry) {
        if (text.equals(SweepPolicy.NONE.name())) {
            return SweepPolicy.NONE;
        }
        List<Path> files = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String part : text.split("\\+")) {
            find(part.strip(), entry).ifPresent(path -> {
                files.add(path);
                names.add(PolicyFiles.stem(path));
            });
        }
        return new SweepPolicy(String.join("+", names), files);
    }

    private Optional<Path> find(String part, YamlEntry entry) {
        Optional<Path> found = known.find(part, file.resolveSibling(""));
        if (found.isEmpty()) {
            entry.complain("= " + Label.shorten(part) + ": " + known.complaint(part));
        }
        return found;
    }
}
