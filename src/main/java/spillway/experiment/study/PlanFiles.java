package spillway.experiment.study;

import static spillway.kernel.Named.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spillway.file.CsvRow;
import spillway.file.CsvTable;
import spillway.file.CsvWriter;
import spillway.file.Json;
import spillway.run.CodeVersion;
import spillway.run.RunRefused;

/** A plan on disk: {@code plan.json}, and {@code variants.csv} with a line a variant. */
final class PlanFiles {
    private static final String PLAN = "plan.json";
    private static final String VARIANTS = "variants.csv";
    private static final List<String> COLUMNS = List.of("variant", "settings", "policy", "base", "identity");
    private static final String SEPARATOR = ";";

    private PlanFiles() {}

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(PLAN));
    }

    /** Writes {@code plan} into {@code folder}, unless it stands there. */
    static void write(Path folder, Plan plan) throws IOException, RunRefused {
        if (isIn(folder) && read(folder).identity().equals(plan.identity())) {
            return;
        }
        Path whole = folder.resolve("." + VARIANTS + ".new");
        try (CsvWriter csv = new CsvWriter(folder, whole.getFileName().toString(), COLUMNS.toArray(String[]::new))) {
            for (PlannedVariant planned : plan.variants()) {
                Variant variant = planned.variant();
                csv.row(
                        variant.name(),
                        String.join(SEPARATOR, variant.settings()),
                        variant.policy().map(PlanFiles::slashed).orElse(""),
                        planned.base(),
                        planned.identity());
            }
        }
        Files.move(whole, folder.resolve(VARIANTS), StandardCopyOption.REPLACE_EXISTING);
        Json.replace(folder.resolve(PLAN), entries(plan));
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
        entries.put("variants", plan.variants().size());
        entries.put("runs", plan.size());
        entries.put("chunks", plan.chunks().count());
        entries.put("columns", columns);
        entries.put("facts", plan.facts());
        entries.put("configurationHash", plan.inputs().configuration());
        entries.put("dataHash", plan.inputs().data());
        entries.put("codeHash", plan.inputs().code());
        entries.put("version", code.version());
        entries.put("gitCommit", code.commitText());
        entries.put("identity", plan.identity());
        return entries;
    }

    /**
     * The plan in {@code folder}.
     *
     * @throws RunRefused if its files are damaged, or are not of one plan
     */
    static Plan read(Path folder) throws IOException, RunRefused {
        Path file = folder.resolve(PLAN);
        Optional<Map<String, Object>> entries = Json.read(file);
        List<String> problems = new ArrayList<>();
        CsvTable variants = CsvTable.read(folder.resolve(VARIANTS), problems, COLUMNS);
        if (entries.isEmpty() || variants == null || !problems.isEmpty()) {
            throw new RunRefused(problems.isEmpty() ? file + ": is damaged" : folder + ": " + problems.get(0));
        }
        try {
            Plan plan = plan(entries.get(), variants);
            if (plan.identity().equals(entries.get().get("identity"))) {
                return plan;
            }
        } catch (RuntimeException incomplete) {
            throw new RunRefused(file + ": is damaged (" + incomplete.getMessage() + ")");
        }
        throw new RunRefused(file + ": is not what was written, or " + VARIANTS + " beside it is of another plan");
    }

    private static Plan plan(Map<String, Object> entries, CsvTable variants) {
        List<Column> columns = new ArrayList<>();
        ((Map<?, ?>) value(entries, "columns"))
                .forEach((name, text) -> columns.add(new Column(name.toString(), text.toString())));
        Map<String, Object> facts = new LinkedHashMap<>();
        ((Map<?, ?>) value(entries, "facts")).forEach((name, fact) -> facts.put(name.toString(), fact));
        return new Plan(
                text(entries, "study"),
                text(entries, "title"),
                text(entries, "config"),
                Integer.parseInt(text(entries, "quarters")),
                columns,
                Seeds.parse(text(entries, "seeds")).orElseThrow(),
                variants.rows().stream().map(PlanFiles::variant).toList(),
                new Inputs(text(entries, "configurationHash"), text(entries, "dataHash"), text(entries, "codeHash")),
                facts);
    }

    private static String text(Map<String, Object> entries, String key) {
        return value(entries, key).toString();
    }

    private static PlannedVariant variant(CsvRow row) {
        String settings = row.textOrEmpty("settings");
        String policy = row.textOrEmpty("policy");
        Variant variant = new Variant(
                row.text("variant"),
                settings.isEmpty() ? List.of() : List.of(settings.split(SEPARATOR)),
                policy.isEmpty() ? Optional.empty() : Optional.of(Path.of(policy)));
        return new PlannedVariant(variant, row.text("base"), row.text("identity"));
    }

    static String slashed(Path file) {
        return file.toString().replace('\\', '/');
    }

    /** Writes the table of runs beside {@code file} and moves it there in one step. */
    static void table(Path file, Results results) throws IOException {
        Path whole = file.resolveSibling("." + file.getFileName() + ".new");
        String[] header = results.header().toArray(String[]::new);
        try (CsvWriter csv =
                new CsvWriter(file.resolveSibling(""), whole.getFileName().toString(), header)) {
            for (int i = 0; i < results.plan().size(); i++) {
                if (results.has(i)) {
                    csv.row(results.row(i).toArray());
                }
            }
        }
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
