package spillway.experiment.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import spillway.experiment.study.StudyFolder;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.Variant;
import spillway.file.Label;
import spillway.input.PolicyFiles;
import spillway.policy.PolicySchedule;
import spillway.run.RunRefused;

/**
 * Reads which ways to run are compared:
 *
 * <pre>
 * variant = [ NAME ":" ] part { "+" part }
 * part    = the name of a policy among those shipped | a policy file | path=value { "," path=value }
 *         | the folder of a finished study, for all its variants
 * </pre>
 *
 * <p>Policies that are joined must not set one parameter in the same quarter, unless the later one is said to win.
 */
public final class VariantReader {
    private static final String SUFFIX = ".yaml";
    private static final Pattern NAME = Pattern.compile("[^:=/\\\\]+:.+");
    private static final Pattern BETWEEN_SETTINGS = Pattern.compile(",(?=[^,=]+=)");
    private static final Pattern NOT_FOR_KEYS = Pattern.compile("[^A-Za-z0-9.=_+-]+");

    private final StudyModel model;
    private final PolicyFiles policies;
    private final boolean laterWins;

    /**
     * A reader.
     *
     * @param policies the policies that are known by name
     * @param laterWins whether of policies that are joined the later one wins where both set a parameter
     */
    public VariantReader(StudyModel model, PolicyFiles policies, boolean laterWins) {
        this.model = model;
        this.policies = policies;
        this.laterWins = laterWins;
    }

    /**
     * What {@code texts} ask for, the baseline first and each way to run once.
     *
     * @throws RunRefused with every complaint
     */
    public List<ComparedVariant> read(List<String> texts) throws RunRefused {
        List<String> problems = new ArrayList<>();
        List<ComparedVariant> all = new ArrayList<>(List.of(ComparedVariant.baseline()));
        Set<String> keys = new LinkedHashSet<>(List.of(ComparedVariant.BASELINE));
        for (String text : texts) {
            for (ComparedVariant one : read(text.strip(), problems)) {
                if (keys.add(one.key())) {
                    all.add(one);
                } else if (!all.contains(one)) {
                    problems.add(text + ": another variant is called " + one.key()
                            + "; give this one a name of its own: NAME:"
                            + text.substring(NAME.matcher(text).matches() ? text.indexOf(':') + 1 : 0));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new RunRefused(problems.stream().distinct().toList());
        }
        return List.copyOf(all);
    }

    private List<ComparedVariant> read(String text, List<String> problems) throws RunRefused {
        boolean named = NAME.matcher(text).matches();
        String name = named ? text.substring(0, text.indexOf(':')).strip() : "";
        String body = named ? text.substring(text.indexOf(':') + 1).strip() : text;
        if (body.equals(ComparedVariant.BASELINE)) {
            return List.of();
        }
        if (!named && isFolder(body)) {
            return ofStudy(Path.of(body), problems);
        }
        int before = problems.size();
        List<String> settings = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (String part : body.split("\\+(?=\\D|$)")) {
            if (part.indexOf('=') > 0) {
                settings.addAll(List.of(BETWEEN_SETTINGS.split(part.strip())));
            } else {
                policy(part.strip(), problems).ifPresent(files::add);
            }
        }
        if (problems.size() > before) {
            return List.of();
        }
        return variant(named ? name : key(body, files), text, settings, files, problems).stream()
                .toList();
    }

    private static String key(String body, List<Path> files) {
        return files.size() == 1 && body.endsWith(SUFFIX)
                ? PolicyFiles.stem(files.get(0))
                : NOT_FOR_KEYS.matcher(body).replaceAll("_");
    }

    private Optional<ComparedVariant> variant(
            String key, String text, List<String> settings, List<Path> files, List<String> problems) {
        if (!Label.complaint(key).isEmpty()) {
            problems.add("'" + Label.shorten(key) + "' " + Label.complaint(key));
            return Optional.empty();
        }
        refuseBase(settings, problems);
        refuseDoubles(text, settings, problems);
        List<PolicySchedule> schedules = new ArrayList<>();
        for (Path file : files) {
            model.policy(List.of(file), problems).ifPresent(schedules::add);
        }
        if (schedules.size() < files.size()) {
            return Optional.empty();
        }
        if (!laterWins) {
            refuseOverlaps(text, schedules, problems);
            refuseOverlapsWithSettings(text, settings, schedules, problems);
        }
        PolicySchedule joined = schedules.stream().reduce(PolicySchedule.BASELINE, PolicySchedule::with);
        return Optional.of(new ComparedVariant(key, text, joined, new Variant(key, settings, files)));
    }

    private void refuseBase(List<String> settings, List<String> problems) {
        for (String setting : settings) {
            String path = path(setting);
            if (model.shapesBaseYear(path)) {
                problems.add(setting + ": " + path + " shapes the base year, so that runs with it do not begin in the"
                        + " baseline's world; a sweep varies it");
            }
        }
    }

    private static String path(String setting) {
        return setting.substring(0, setting.indexOf('=')).strip();
    }

    private static void refuseDoubles(String text, List<String> settings, List<String> problems) {
        Set<String> seen = new LinkedHashSet<>();
        for (String setting : settings) {
            if (!seen.add(path(setting))) {
                problems.add(text + ": " + path(setting) + " is given twice");
            }
        }
    }

    /** A setting holds from the first quarter on; where a policy sets the same parameter later, an order must be wanted. */
    private static void refuseOverlapsWithSettings(
            String text, List<String> settings, List<PolicySchedule> schedules, List<String> problems) {
        for (PolicySchedule schedule : schedules) {
            for (String setting : settings) {
                if (schedule.interventions().stream().anyMatch(one -> one.set().containsKey(path(setting)))) {
                    problems.add(text + ": " + schedule.name() + " sets " + path(setting)
                            + " as well; with --later-wins the policy does from its date on");
                }
            }
        }
    }

    private static void refuseOverlaps(String text, List<PolicySchedule> schedules, List<String> problems) {
        for (int a = 0; a < schedules.size(); a++) {
            for (int b = a + 1; b < schedules.size(); b++) {
                NavigableSet<String> both = schedules.get(a).overlaps(schedules.get(b));
                if (!both.isEmpty()) {
                    problems.add(text + ": " + schedules.get(a).name() + " and "
                            + schedules.get(b).name()
                            + " both set " + String.join(", ", both)
                            + " at the same time; with --later-wins the one named later does");
                }
            }
        }
    }

    private Optional<Path> policy(String part, List<String> problems) {
        Optional<Path> found = policies.find(part, Path.of(""));
        if (found.isEmpty()) {
            problems.add(Label.shorten(part) + ": " + policies.complaint(part));
        }
        return found;
    }

    private static boolean isFolder(String body) {
        try {
            return Files.isDirectory(Path.of(body));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private List<ComparedVariant> ofStudy(Path folder, List<String> problems) throws RunRefused {
        try {
            List<ComparedVariant> all = new ArrayList<>();
            for (Variant variant : StudyFolder.of(folder).plan().variants().stream()
                    .map(planned -> planned.variant())
                    .filter(one -> !one.name().equals(ComparedVariant.BASELINE))
                    .toList()) {
                List<String> parts = new ArrayList<>(
                        variant.policies().stream().map(Path::toString).toList());
                if (!variant.settings().isEmpty()) {
                    parts.add(String.join(",", variant.settings()));
                }
                String text = variant.name() + ":" + String.join("+", parts);
                variant(variant.name(), text, variant.settings(), variant.policies(), problems)
                        .ifPresent(all::add);
            }
            return all;
        } catch (IOException unreadable) {
            throw new RunRefused(folder + ": cannot be read: " + unreadable.getMessage());
        }
    }

    /** The texts of a file with a column {@code variant}, and if wanted {@code name}. */
    public static List<String> ofTable(Path file, List<String[]> rows) throws RunRefused {
        if (rows.isEmpty()) {
            throw new RunRefused(file + ": is empty; expected a column variant");
        }
        List<String> header = Arrays.asList(rows.get(0));
        int variant = header.indexOf("variant");
        int name = header.indexOf("name");
        if (variant < 0) {
            throw new RunRefused(file + ": has no column variant; its columns are " + String.join(", ", header));
        }
        List<String> texts = new ArrayList<>();
        for (int line = 1; line < rows.size(); line++) {
            String[] row = rows.get(line);
            if (row.length != header.size()) {
                throw new RunRefused(file + " line " + (line + 1) + ": has " + row.length
                        + " cells where the header has " + header.size());
            }
            texts.add((name < 0 || row[name].isEmpty() ? "" : row[name] + ":") + row[variant]);
        }
        return texts;
    }
}
