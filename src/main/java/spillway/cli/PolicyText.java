package spillway.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import spillway.experiment.compare.Measure;
import spillway.input.ConfigReader;
import spillway.input.Parameter;
import spillway.input.PolicyReader;
import spillway.kernel.Numbers;
import spillway.kernel.Quarter;
import spillway.model.ModelParams;
import spillway.policy.Intervention;
import spillway.policy.PolicySchedule;
import spillway.run.ScenarioReader;

/** What a policy's file says, for a terminal. */
final class PolicyText {
    private static final int HEAD = 14;

    private final ConfigReader<ModelParams> configs;
    private final Map<String, Object> baseline;

    private PolicyText(ConfigReader<ModelParams> configs, Map<String, Object> baseline) {
        this.configs = configs;
        this.baseline = baseline;
    }

    /** Texts that say beside each setting what it is in the baseline that is shipped. */
    static PolicyText besideBaseline(ScenarioReader scenarios) {
        ConfigReader<ModelParams> configs = scenarios.configs();
        return new PolicyText(
                configs,
                configs.read(ShippedConfig.baseline(), List.of(), new ArrayList<>())
                        .map(read -> configs.values(read.effective()))
                        .orElse(Map.of()));
    }

    /** From when to when a policy acts. */
    static String dates(PolicySchedule policy) {
        Optional<Quarter> last = policy.interventions().stream()
                        .allMatch(one -> one.lastQuarter().isPresent())
                ? policy.interventions().stream()
                        .flatMap(one -> one.lastQuarter().stream())
                        .max(Comparator.naturalOrder())
                : Optional.empty();
        return policy.start().map(from -> dates(from, last)).orElse("");
    }

    private static String dates(Quarter from, Optional<Quarter> last) {
        return from + last.map(quarter -> " to " + quarter).orElse(" on");
    }

    /** {@code text} up to the end of its first sentence. */
    static String firstSentence(String text) {
        return text.split("(?<=[.!?])\\s+(?=\\p{Lu})", 2)[0];
    }

    /** All that the file of {@code policy} says. */
    String whole(String name, PolicySchedule policy) {
        StringBuilder text = new StringBuilder();
        text.append(policy.name()).append(" (").append(name).append(")\n\n");
        entry(text, "Asks", policy.card().question());
        entry(text, "Does", policy.description());
        entry(text, "Supposed", signs(policy.card().hypotheses()));
        entry(text, "At first", signs(policy.card().atFirst()));
        String claims = String.join(", ", policy.card().claims());
        entry(text, "Tests", claims.isEmpty() ? "" : claims + " of docs/claims.md");
        entry(text, "Costs", policy.card().cost());
        entry(text, "Who pays", policy.card().payer());
        for (Intervention one : policy.interventions()) {
            text.append('\n').append(dates(one.from(), one.lastQuarter())).append('\n');
            settings(one, text);
        }
        return text.append('\n').toString();
    }

    private void settings(Intervention intervention, StringBuilder text) {
        String told = "";
        for (Map.Entry<String, Object> setting :
                PolicyReader.plain(intervention.set()).entrySet()) {
            String path = setting.getKey();
            Object now = baseline.get(path);
            text.append(Screen.hanging(
                            "  ",
                            path + " = " + value(setting.getValue())
                                    + (now == null ? "" : " (in the baseline " + value(now) + ")")))
                    .append('\n');
            String meaning = configs.catalogue()
                    .find(path)
                    .map(parameter -> parameter.doc() + unit(parameter))
                    .orElse("");
            if (!meaning.isEmpty() && !meaning.equals(told)) {
                text.append(Screen.hanging("      ", meaning)).append('\n');
            }
            told = meaning;
        }
    }

    private static String unit(Parameter parameter) {
        return " [" + parameter.unit() + "]";
    }

    private static String signs(Map<String, String> stated) {
        return stated.entrySet().stream()
                .map(one -> Measure.stated(one.getKey()).map(Measure::label).orElse(one.getKey()) + ": "
                        + sign(one.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String sign(String sign) {
        return switch (sign) {
            case "+" -> "more";
            case "-" -> "less";
            case "0" -> "no effect";
            default -> "either way";
        };
    }

    private static String value(Object value) {
        return value instanceof Double number ? Numbers.text(number) : Objects.toString(value);
    }

    private static void entry(StringBuilder text, String head, String what) {
        if (!what.isBlank()) {
            text.append(Screen.hanging(head + " ".repeat(HEAD - head.length()), what))
                    .append('\n');
        }
    }
}
