package spillway.report.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The signs that compared policies state, beside what was found: in the first years and when they are meant. */
public final class StatedSigns {
    private final EffectTables tables;

    /**
     * One stated sign with its answer.
     *
     * @param variant key of the policy
     * @param title what readers call it
     * @param when the period it is meant of, for readers
     */
    record Stated(String variant, String title, String when, String sign, EffectTables.Effect effect) {
        String answer() {
            return Words.answer(sign, effect);
        }
    }

    StatedSigns(EffectTables tables) {
        this.tables = tables;
    }

    /** All that the policies state and the comparison can answer, policy by policy. */
    List<Stated> all() {
        List<Stated> all = new ArrayList<>();
        for (String variant : tables.compared()) {
            add(variant, "atFirst", EffectTables.AT_FIRST, all);
            add(variant, "hypotheses", expectedAfter(variant), all);
        }
        return all;
    }

    private void add(String variant, String key, String period, List<Stated> all) {
        String when = period.equals(EffectTables.END) ? tables.facts().text("lastYear") : "after " + period;
        Map<String, String> stated =
                new TreeMap<>(tables.variant(variant).entry(key).texts());
        stated.forEach((measure, sign) -> tables.one(variant, measure, "", period, EffectTables.CALIBRATED)
                .ifPresent(effect -> all.add(new Stated(variant, tables.title(variant), when, sign, effect))));
    }

    /** When the hypotheses of a policy are meant: a period that the runs reach, or their end. */
    private String expectedAfter(String variant) {
        String period = (int) tables.variant(variant).number("expectedAfter") + " years";
        Optional<EffectTables.Effect> reached =
                tables
                        .effects(effect -> effect.variant().equals(variant)
                                && effect.period().equals(period))
                        .stream()
                        .findFirst();
        return reached.isPresent() ? period : EffectTables.END;
    }

    /** The table for a document, found beside stated, from the folder of a comparison; counts before it. */
    public static String markdown(Path folder) {
        List<Stated> all = new StatedSigns(new EffectTables(folder)).all();
        long open = count(all, "open question");
        StringBuilder text = new StringBuilder(
                "%d signs are stated, %d of them left open. Of the others %d came out as supposed, %d are not told apart from none, and %d came out otherwise.\n\n"
                        .formatted(
                                all.size(),
                                open,
                                count(all, "as supposed"),
                                count(all, "not told apart from none"),
                                count(all, "opposite")));
        text.append("| policy | outcome | when | stated | found | answer |\n|---|---|---|---|---|---|\n");
        for (Stated one : all) {
            text.append("| ")
                    .append(String.join(
                            " | ",
                            one.title(),
                            one.effect().label(),
                            one.when(),
                            one.sign(),
                            Words.effect(one.effect()),
                            one.answer()))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static long count(List<Stated> all, String answer) {
        return all.stream().filter(one -> one.answer().startsWith(answer)).count();
    }
}
