package spillway.experiment.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import spillway.experiment.study.Plan;
import spillway.kernel.PlainName;

/** What a sweep found, in sentences made from the numbers by rule: what is not told from chance is never told as an effect. */
final class SweepFinding {
    private static final int MOST_NAMED = 3;
    private static final int PRIMARY = 2;

    private final Plan plan;
    private final SweepFacts facts;
    private final Noted noted;
    private final PlainNames names;

    SweepFinding(Plan plan, SweepFacts facts, Noted noted) {
        this.plan = plan;
        this.facts = facts;
        this.noted = noted;
        this.names = new PlainNames(facts);
    }

    /** Title, sentences, and the names that charts use. */
    Map<String, Object> facts() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("title", title());
        all.put("sentences", sentences());
        all.put("primary", primary());
        all.put("against", against());
        all.put("policy", leading());
        all.put("set", facts.sets().get(0));
        all.put("factors", names.factors());
        Map<String, String> measures = new LinkedHashMap<>();
        facts.numbers().forEach(measure -> measures.put(measure, PlainNames.measure(measure)));
        all.put("measures", measures);
        return all;
    }

    /** The results that are told first: both scores where they are recorded, else the first two. */
    private List<String> primary() {
        List<String> scores =
                Stream.of("c", "d").filter(facts.numbers()::contains).toList();
        return scores.isEmpty() ? facts.numbers().stream().limit(PRIMARY).toList() : scores;
    }

    /** The policy that is told first: the first that is one, since the others are what it is held against. */
    private String leading() {
        return facts.policies().stream()
                .filter(policy -> !policy.equals(SweepRuns.NONE))
                .findFirst()
                .orElse(facts.policies().get(0));
    }

    private String against() {
        return facts.policies().contains(SweepRuns.NONE) && !leading().equals(SweepRuns.NONE) ? SweepRuns.NONE : "";
    }

    private String subject(String measure) {
        return against().isEmpty()
                ? PlainNames.measure(measure)
                : "what " + leading() + " does to " + PlainNames.measure(measure);
    }

    /** What factors do to a result that is told first, largest first. */
    private List<EffectLine> lines(String measure) {
        return noted.effects().stream()
                .filter(line -> line.response().measure().equals(measure)
                        && line.response().policy().equals(leading())
                        && line.response().against().equals(against())
                        && line.response().set().equals(facts.sets().get(0))
                        && Double.isFinite(line.size()))
                .sorted(Comparator.comparingDouble(line -> -line.size()))
                .toList();
    }

    private List<EffectLine> clear(String measure) {
        return lines(measure).stream().filter(EffectLine::clear).toList();
    }

    private String title() {
        if (facts.kind().fillsSpace() && !boxes().isEmpty()) {
            return sentence(boxes().get(0));
        }
        List<String> parts = new ArrayList<>();
        List<String> still = new ArrayList<>();
        int number = 0;
        for (String measure : primary()) {
            List<EffectLine> all = lines(measure);
            number = Math.max(number, all.size());
            if (facts.kind() == SweepDesign.Kind.MORRIS && plan.seeds().count() < 2) {
                parts.add(subject(measure) + " seems to answer most to " + named(all, parts.isEmpty() ? 2 : 1)
                        + "; one seed does not tell it from chance");
            } else if (!clear(measure).isEmpty()) {
                parts.add(subject(measure) + " depends most on " + named(clear(measure), parts.isEmpty() ? 2 : 1));
            } else if (!all.isEmpty()) {
                still.add(subject(measure));
            }
        }
        if (!still.isEmpty()) {
            parts.add((number == 1
                            ? "the factor that was varied does not move "
                            : "none of " + number + " factors moves ")
                    + String.join(" or ", still) + " measurably");
        }
        return parts.isEmpty() ? facts.title() : capital(String.join("; ", parts));
    }

    private String named(List<EffectLine> lines, int most) {
        List<String> texts = lines.stream()
                .limit(most)
                .map(line -> names.factor(line.factor()))
                .toList();
        return and(texts);
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (String measure : primary()) {
            List<EffectLine> all = lines(measure);
            List<EffectLine> clear = clear(measure);
            if (all.isEmpty()) {
                continue;
            }
            String text = capital(subject(measure)) + ": " + clear.size() + " of " + all.size()
                    + (all.size() == 1 ? " factor is" : " factors are") + " told from chance; ";
            List<EffectLine> told = clear.isEmpty() ? all : clear;
            text += (clear.isEmpty() ? "the widest is " : "most of all ")
                    + told.stream()
                            .limit(clear.isEmpty() ? 1 : MOST_NAMED)
                            .map(line -> names.factor(line.factor()) + " (" + line.text() + ")")
                            .collect(Collectors.joining(", "));
            sentences.add(text + "." + levels(measure));
        }
        for (Noted.BoxLine line : boxes()) {
            sentences.add(sentence(line) + ".");
        }
        return sentences;
    }

    /** Between which values a result lies in a grid; empty for other designs, whose points are many. */
    private String levels(String measure) {
        double[] means = noted.effects().stream()
                .map(EffectLine::response)
                .filter(response -> response.measure().equals(measure)
                        && response.policy().equals(leading())
                        && response.against().equals(against()))
                .findFirst()
                .map(SweepRuns.Response::means)
                .map(Arrays::stream)
                .orElse(DoubleStream.empty())
                .filter(Double::isFinite)
                .toArray();
        return facts.kind() != SweepDesign.Kind.GRID || means.length == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " It lies between %.2f and %.2f at the %d points.",
                        Arrays.stream(means).min().orElseThrow(),
                        Arrays.stream(means).max().orElseThrow(),
                        means.length);
    }

    /** The boxes that are told first, the one that says most first. */
    private List<Noted.BoxLine> boxes() {
        return noted.boxes().stream()
                .filter(line -> line.policy().equals(leading())
                        && line.set().equals(facts.sets().get(0))
                        && !line.restrictions().isEmpty())
                .sorted(Comparator.comparingDouble(line -> -(line.density() - line.base()) * line.coverage()))
                .toList();
    }

    private String sentence(Noted.BoxLine line) {
        return String.format(
                Locale.ROOT,
                "%s comes about most where %s: in %.0f%% of the runs there, against %.0f%% of all",
                PlainName.capital(line.outcome()),
                and(line.restrictions().stream().map(this::words).toList()),
                100 * line.density(),
                100 * line.base());
    }

    private String words(Noted.Restriction one) {
        String name = names.factor(one.factor());
        if (!one.name().isEmpty()) {
            return name + (one.not() ? " is not " : " is ") + one.name();
        }
        if (one.low().isEmpty()) {
            return name + " is at most " + one.high();
        }
        return one.high().isEmpty()
                ? name + " is at least " + one.low()
                : name + " is from " + one.low() + " to " + one.high();
    }

    private static String and(List<String> texts) {
        int last = texts.size() - 1;
        return last < 1
                ? String.join("", texts)
                : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
