package spillway.experiment.study;

import static spillway.kernel.Named.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import spillway.file.Fingerprint;
import spillway.file.Json;
import spillway.run.CodeVersion;
import spillway.run.RunRefused;

/** A plan on disk: {@code plan.json}, which is there whole or not at all. */
final class PlanFiles {
    static final String PLAN = "plan.json";

    private static final String CHECK = "check";
    private static final String PIECES = "pieces";
    private static final String VARIANTS = "variants";
    private static final String DATA = "data";
    private static final int MOST_SETTINGS = 20_000;
    private static final String WAY_OUT = "; remove it, and the call that planned the study writes it again";

    private PlanFiles() {}

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(PLAN));
    }

    /** Whether two plans say the same of their runs and of what readers have to know. */
    static boolean same(Plan one, Plan other) throws IOException {
        return one.identity().equals(other.identity()) && Json.text(one.facts()).equals(Json.text(other.facts()));
    }

    /** Writes {@code plan} into {@code folder}; the variants of a large one into a file beside it. */
    static void write(Path folder, Plan plan) throws IOException {
        Map<String, Object> entries = entries(plan);
        long settings = plan.variants().stream()
                .mapToLong(one -> one.variant().settings().size())
                .sum();
        String beside = "";
        if (settings > MOST_SETTINGS) {
            beside = VariantFile.write(folder, value(entries, VARIANTS, List.class));
            entries.put(VARIANTS, beside);
        }
        entries.put(CHECK, check(entries));
        Json.replace(folder.resolve(PLAN), entries);
        VariantFile.keepOnly(folder, beside);
    }

    /** Stands for every other entry, settings and facts included. */
    private static String check(Map<String, Object> entries) throws IOException {
        return new Fingerprint().add(Json.text(entries)).hex();
    }

    private static Map<String, Object> entries(Plan plan) {
        Map<String, Object> columns = new LinkedHashMap<>();
        plan.columns().forEach(column -> columns.put(column.name(), column.text()));
        CodeVersion code = CodeVersion.current();
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("study", plan.study());
        entries.put("title", plan.title());
        entries.put("config", plan.config());
        entries.put("quarters", plan.quarters());
        entries.put("seeds", plan.seeds().toString());
        entries.put("runs", plan.size());
        entries.put("chunks", plan.chunks().count());
        entries.put(PIECES, plan.pieces());
        entries.put("keep", plan.keep().key());
        entries.put("columns", columns);
        entries.put("facts", plan.facts());
        entries.put("configurationHash", plan.inputs().configuration());
        entries.put("dataHash", plan.inputs().data());
        entries.put("codeHash", plan.inputs().code());
        entries.put("version", code.version());
        entries.put("gitCommit", code.commitText());
        entries.put("identity", plan.identity());
        entries.put(VARIANTS, plan.variants().stream().map(PlanFiles::entry).toList());
        return entries;
    }

    private static Map<String, Object> entry(PlannedVariant planned) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", planned.name());
        entry.put("settings", planned.variant().settings());
        entry.put(
                "policies",
                planned.variant().policies().stream().map(PlanFiles::slashed).toList());
        if (!planned.variant().data().isEmpty()) {
            entry.put(DATA, planned.variant().data());
        }
        entry.put("base", planned.base());
        entry.put("identity", planned.identity());
        return entry;
    }

    /**
     * The plan in {@code folder}.
     *
     * @throws RunRefused if its file is damaged
     */
    static Plan read(Path folder) throws IOException, RunRefused {
        Path file = folder.resolve(PLAN);
        Map<String, Object> entries =
                Json.read(file).orElseThrow(() -> new RunRefused(file + ": is damaged" + WAY_OUT));
        Object check = entries.remove(CHECK);
        if (!check(entries).equals(check)) {
            throw new RunRefused(file + ": is not what was written" + WAY_OUT);
        }
        if (entries.get(VARIANTS) instanceof String beside) {
            entries.put(
                    VARIANTS,
                    VariantFile.read(folder, beside)
                            .orElseThrow(() -> new RunRefused(
                                    folder.resolve(beside) + ": is gone or is not what was" + " written; remove " + file
                                            + ", and the call that planned the study writes both")));
        }
        try {
            return plan(entries);
        } catch (RuntimeException incomplete) {
            throw new RunRefused(file + ": is damaged" + WAY_OUT);
        }
    }

    private static Plan plan(Map<String, Object> entries) {
        List<Column> columns = new ArrayList<>();
        map(entries, "columns").forEach((name, text) -> columns.add(new Column(name.toString(), text.toString())));
        Map<String, Object> facts = new LinkedHashMap<>();
        map(entries, "facts").forEach((name, fact) -> facts.put(name.toString(), fact));
        List<PlannedVariant> variants = new ArrayList<>();
        for (Object variant : value(entries, VARIANTS, List.class)) {
            variants.add(variant((Map<?, ?>) variant));
        }
        return new Plan(
                text(entries, "study"),
                text(entries, "title"),
                text(entries, "config"),
                value(entries, "quarters", Integer.class),
                columns,
                Seeds.parse(text(entries, "seeds")).orElseThrow(),
                variants,
                new Inputs(text(entries, "configurationHash"), text(entries, "dataHash"), text(entries, "codeHash")),
                Plan.Keep.valueOf(text(entries, "keep").toUpperCase(Locale.ROOT)),
                facts,
                entries.get(PIECES) instanceof Integer pieces ? pieces : 0);
    }

    private static PlannedVariant variant(Map<?, ?> entries) {
        List<String> settings = texts(entries, "settings");
        List<Path> policies = texts(entries, "policies").stream().map(Path::of).toList();
        return new PlannedVariant(
                new Variant(
                        text(entries, "name"),
                        settings,
                        policies,
                        entries.get(DATA) instanceof String data ? data : ""),
                text(entries, "base"),
                text(entries, "identity"));
    }

    private static List<String> texts(Map<?, ?> entries, String key) {
        List<String> texts = new ArrayList<>();
        for (Object text : value(entries, key, List.class)) {
            texts.add(text.toString());
        }
        return texts;
    }

    private static String text(Map<?, ?> entries, String key) {
        return value(entries, key, String.class);
    }

    private static Map<?, ?> map(Map<?, ?> entries, String key) {
        return value(entries, key, Map.class);
    }

    private static <T> T value(Map<?, ?> entries, String key, Class<T> type) {
        Object value = entries.get(key);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return type.cast(value);
    }

    static String slashed(Path file) {
        return file.toString().replace('\\', '/');
    }
}
