package spillway.experiment.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spillway.experiment.study.Variant;
import spillway.kernel.Quarter;
import spillway.policy.PolicyCard;
import spillway.policy.PolicySchedule;
import spillway.world.World;

/**
 * One of the ways to run that are compared.
 *
 * @param key its name in tables
 * @param text what was asked for, so that it can be asked for again
 * @param policy the policy, joined from several if need be
 * @param variant how it runs
 */
public record ComparedVariant(String key, String text, PolicySchedule policy, Variant variant) {
    /** The key of the baseline. */
    public static final String BASELINE = "baseline";

    /** The baseline, with the policy that all runs have if there is one. */
    static ComparedVariant baseline() {
        return new ComparedVariant(
                BASELINE, BASELINE, PolicySchedule.BASELINE, new Variant(BASELINE, List.of(), List.<Path>of()));
    }

    /** The first quarter in which it may differ from the baseline. */
    public Quarter start() {
        Optional<Quarter> dated = policy.start();
        return variant.settings().isEmpty() ? dated.orElse(World.START) : World.START;
    }

    /** Why it is worth comparing. */
    public PolicyCard card() {
        return policy.card();
    }

    /** What readers call it: the name that was given to it, or else that of its policies. */
    public String title() {
        if (text.contains(":") && text.substring(0, text.indexOf(':')).strip().equals(key)) {
            return key;
        }
        if (policy.interventions().isEmpty()) {
            return variant.settings().isEmpty() ? "Baseline" : key;
        }
        return variant.settings().isEmpty() ? policy.name() : policy.name() + " with changed settings";
    }

    /** What it does, in a sentence or two. */
    public String description() {
        List<String> parts = new ArrayList<>();
        if (!policy.interventions().isEmpty()) {
            parts.add(policy.description());
        }
        if (!variant.settings().isEmpty()) {
            parts.add("From the first quarter on: " + String.join(", ", variant.settings()) + ".");
        }
        return String.join(" ", parts);
    }

    /** What a page has to know of it. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("key", key);
        facts.put("asked", text);
        facts.put("title", title());
        facts.put("description", description());
        facts.put("from", start().toString());
        facts.put("question", card().question());
        facts.put("hypotheses", card().hypotheses());
        facts.put("atFirst", card().atFirst());
        facts.put("expectedAfter", card().expectedAfter());
        facts.put("claims", card().claims());
        facts.put("cost", card().cost());
        facts.put("payer", card().payer());
        facts.put("placebo", card().placebo());
        return facts;
    }
}
