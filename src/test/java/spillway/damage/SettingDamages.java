package spillway.damage;

import static spillway.damage.Damage.Due.EITHER;
import static spillway.damage.Damage.Due.REFUSED;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import spillway.damage.Damage.Due;
import spillway.damage.Damage.Kind;

/** What is done to configurations and policies. */
final class SettingDamages {
    private SettingDamages() {}

    static List<Damage> all() {
        List<Damage> all = new ArrayList<>(ofValues(Kind.CONFIG));
        all.addAll(ofValues(Kind.POLICY));
        all.addAll(ofConfigurations());
        all.addAll(ofPolicies());
        return all;
    }

    private static List<Damage> ofValues(Kind kind) {
        return List.of(
                value("text for a value", kind, EITHER, old -> "many"),
                value("value is NaN", kind, EITHER, old -> ".nan"),
                value("value is infinite", kind, EITHER, old -> "1e999"),
                value("value is huge", kind, EITHER, old -> "1e200"),
                value("value is negative", kind, EITHER, old -> "-7"),
                value("value is a list", kind, REFUSED, old -> "[1, 2, 3, 4, 5, 6, 7]"),
                value("value is a group", kind, REFUSED, old -> "{a: 1}"),
                value("value is missing", kind, EITHER, old -> ""),
                value("value is an alias of itself", kind, REFUSED, old -> "&a [*a]"),
                value("tag of a class", kind, EITHER, old -> "!!python/object:os.system [echo]"),
                line("line twice", kind, EITHER, old -> old + "\n" + old),
                line("tab in front", kind, EITHER, old -> "\t" + old),
                line("colon left out", kind, EITHER, old -> old.replace(":", "")),
                text("second document", kind, REFUSED, old -> old + "\n---\na: 1\n"),
                text("a list for all", kind, REFUSED, old -> "[1, 2]\n"),
                text("a word for all", kind, REFUSED, old -> "baseline\n"),
                text("unknown key", kind, REFUSED, old -> old + "\nunknown: 1\n"),
                text("3,000 unknown keys", kind, REFUSED, old -> {
                    StringBuilder more = new StringBuilder(old).append('\n');
                    for (int i = 0; i < 3000; i++) {
                        more.append("unknown").append(i).append(": 1\n");
                    }
                    return more.toString();
                }),
                text("nested 200 deep", kind, REFUSED, old -> old + "\nx: " + "[".repeat(200) + "]".repeat(200) + "\n"),
                text("aliases that grow", kind, REFUSED, old -> {
                    StringBuilder more = new StringBuilder(old).append("\nl0: &l0 [1, 1]\n");
                    for (int i = 1; i < 40; i++) {
                        String last = "*l" + (i - 1);
                        more.append("l" + i + ": &l" + i + " [" + last + ", " + last + ", " + last + "]\n");
                    }
                    return more.toString();
                }));
    }

    private static List<Damage> ofConfigurations() {
        return List.of(
                range("range of one value", REFUSED, "[0.1]"),
                range("range backwards", REFUSED, "[0.1, -0.1]"),
                range("range of three values", REFUSED, "[-0.1, 0, 0.1]"),
                range("range of no width", EITHER, "[0.1, 0.1]"),
                range("range without values", REFUSED, "[]"),
                text("extends itself", Kind.CONFIG, REFUSED, old -> "extends: baseline.yaml\n"),
                text("extends nothing", Kind.CONFIG, REFUSED, old -> "extends: nowhere.yaml\n"),
                text("extends a folder", Kind.CONFIG, REFUSED, old -> "extends: .\n"),
                text("extends a device", Kind.CONFIG, REFUSED, old -> "extends: /dev/zero\n"),
                text("extends a list", Kind.CONFIG, REFUSED, old -> "extends: [a, b]\n"),
                line("line dropped", Kind.CONFIG, REFUSED, old -> "# " + old));
    }

    private static List<Damage> ofPolicies() {
        return List.of(
                from("date of a century later", REFUSED, "2102Q1"),
                from("date at the end of time", REFUSED, "9999Q4"),
                from("date before all", REFUSED, "0000Q1"),
                from("date before the base year", REFUSED, "2009Q4"),
                from("fifth quarter", REFUSED, "2012Q5"),
                from("a day for a quarter", REFUSED, "2012-01-01"),
                text(
                        "ends before it begins",
                        Kind.POLICY,
                        REFUSED,
                        old -> old.replaceFirst("from: \\w+", "from: 2012Q1\n    until: 2011Q4")),
                text(
                        "sets what shapes the base year",
                        Kind.POLICY,
                        REFUSED,
                        old -> old.replaceFirst("set:", "set:\n      base.firms: 100")),
                text(
                        "sets an unknown parameter",
                        Kind.POLICY,
                        REFUSED,
                        old -> old.replaceFirst("set:", "set:\n      base.nothing: 100")),
                text("no interventions", Kind.POLICY, REFUSED, old -> old.replace("interventions:", "intervention:")),
                text("interventions are a number", Kind.POLICY, REFUSED, old -> "name: a\ninterventions: 3\n"),
                text("name of a formula", Kind.POLICY, REFUSED, old -> old.replaceFirst("name: .*", "name: '=1+1'")));
    }

    private static Damage from(String name, Due due, String date) {
        return text(name, Kind.POLICY, due, old -> old.replaceFirst("from: \\w+", "from: " + date));
    }

    private static Damage range(String name, Due due, String list) {
        return text(name, Kind.CONFIG, due, old -> old.replaceFirst("innovationRange: .*", "innovationRange: " + list));
    }

    private static Damage text(String name, Kind kind, Due due, UnaryOperator<String> change) {
        return Damage.ofText(name, kind, due, (file, random) -> change.apply(file.text()));
    }

    /** A change of one line that holds a key, and is not a comment. */
    private static Damage line(String name, Kind kind, Due due, UnaryOperator<String> change) {
        return Damage.ofText(name, kind, due, (file, random) -> {
            List<String> lines = new ArrayList<>(file.text().lines().toList());
            List<Integer> keys = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).matches(" *[A-Za-z.]+: [^{|>].*")) {
                    keys.add(i);
                }
            }
            int place = keys.get(random.nextInt(keys.size()));
            lines.set(place, change.apply(lines.get(place)));
            return String.join("\n", lines) + "\n";
        });
    }

    private static Damage value(String name, Kind kind, Due due, UnaryOperator<String> change) {
        return line(name, kind, due, old -> {
            int colon = old.indexOf(':');
            return old.substring(0, colon + 1) + " " + change.apply(old.substring(colon + 1));
        });
    }
}
