package spillway.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import spillway.input.PolicyFiles;
import spillway.policy.PolicySchedule;
import spillway.run.ScenarioReader;

/** Lists the policies that are shipped, or shows single ones whole. */
@Command(
        name = "policies",
        description =
                "Lists the policies that are shipped, or shows one of them: what it asks, does, costs, and who pays.",
        sortOptions = false,
        footer = {
            "",
            "Wherever a policy is asked for, a name from this list or a policy file may stand.",
            "",
            "Examples:",
            "  spillway policies",
            "  spillway policies end-subsidy-race",
            "  spillway policies own/file.yaml"
        })
final class PoliciesCommand implements Callable<Integer> {
    private static final String OF_NO_GROUP = "Changes nothing";

    private final PolicyFiles shipped = new PolicyFiles(ShippedConfig.policies());
    private final ScenarioReader scenarios = new ScenarioReader();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Policies to show whole, by name or file.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() {
        List<String> problems = new ArrayList<>();
        Map<String, PolicySchedule> policies = new LinkedHashMap<>();
        for (String name : names.isEmpty() ? shipped.names() : names) {
            Optional<Path> file = shipped.find(name, Path.of(""));
            if (file.isEmpty()) {
                problems.add(name + ": " + shipped.complaint(name));
            }
            file.flatMap(path -> scenarios.policy(List.of(path), problems))
                    .ifPresent(policy -> policies.put(name, policy));
        }
        if (!problems.isEmpty()) {
            Complaints.tell(spec.commandLine().getErr(), problems);
            return ExitCode.REFUSED;
        }
        if (names.isEmpty()) {
            list(policies);
        } else {
            PolicyText text = PolicyText.besideBaseline(scenarios);
            policies.forEach((name, policy) -> spec.commandLine().getOut().print(text.whole(name, policy)));
        }
        return ExitCode.DONE;
    }

    private void list(Map<String, PolicySchedule> policies) {
        PrintWriter out = spec.commandLine().getOut();
        SortedMap<String, Map<String, PolicySchedule>> groups = new TreeMap<>();
        policies.forEach((name, policy) -> groups.computeIfAbsent(group(policy), none -> new LinkedHashMap<>())
                .put(name, policy));
        groups.forEach((group, members) -> {
            out.println(group);
            members.forEach((name, policy) -> {
                out.println("  " + name + "  " + PolicyText.dates(policy));
                out.println(Screen.hanging("      ", PolicyText.firstSentence(policy.description())));
            });
            out.println();
        });
        out.println("Show one:  spillway policies NAME");
        out.println("Use:       spillway compare NAME ...   or   spillway run CONFIG --policy NAME");
    }

    /** The group of parameters that a policy begins with, as a heading. */
    private static String group(PolicySchedule policy) {
        return policy.interventions().stream()
                .filter(any -> !policy.card().placebo())
                .flatMap(intervention -> intervention.set().keySet().stream())
                .findFirst()
                .map(path -> Character.toUpperCase(path.charAt(0)) + path.substring(1, path.indexOf('.')))
                .orElse(OF_NO_GROUP);
    }
}
