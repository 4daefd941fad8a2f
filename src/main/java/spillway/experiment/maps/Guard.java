package spillway.experiment.maps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import spillway.experiment.Laboratory;
import spillway.file.Fingerprint;
import spillway.file.Json;
import spillway.input.ResolvedConfig;
import spillway.model.ModelParams;
import spillway.run.CodeVersion;

/** Keeps runs of different configurations, data, lengths or code from being mixed in one folder. */
public final class Guard {
    /** The file that says what the runs of a folder have in common. */
    public static final String FILE = "map.json";

    private final Map<String, Object> entries = new LinkedHashMap<>();

    /** What the runs of {@code design} in {@code laboratory} have in common; {@code name} is for readers. */
    public Guard(String name, Laboratory laboratory, Design design) {
        ResolvedConfig<ModelParams> config = laboratory
                .reader()
                .read(laboratory.config(), List.of(), new java.util.ArrayList<>())
                .orElseThrow();
        CodeVersion code = CodeVersion.current();
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.addValue(laboratory.reader().nested(config.base()));
        fingerprint.addValue(laboratory.reader().nested(config.effective()));
        fingerprint.addValue(laboratory.data().fileHashes);
        fingerprint.add(design.quarters());
        fingerprint.addValue(design.axes().stream().map(Axis::path).toList());
        entries.put("name", name);
        entries.put("config", laboratory.config().toString().replace('\\', '/'));
        entries.put("deadband", config.effective().verdict().deadband());
        entries.put("quarters", design.quarters());
        Map<String, Object> axes = new LinkedHashMap<>();
        design.axes().forEach(axis -> axes.put(axis.path(), axis.values()));
        entries.put("axes", axes);
        entries.put("firstSeed", design.firstSeed());
        entries.put("seeds", design.seeds());
        entries.put("version", code.version());
        entries.put("gitCommit", code.commitText());
        entries.put("fingerprint", fingerprint.hex());
        entries.put("code", code.identity());
    }

    /** 64 digits that stand for configuration, data, length and axes. */
    public String fingerprint() {
        return (String) entries.get("fingerprint");
    }

    /**
     * Says in {@code problems} why the runs in {@code folder} must not be gone on with; nothing if they may, or if there are none.
     *
     * @param anyCode whether runs of another version of the program may stand beside new ones
     */
    public void check(Path folder, boolean anyCode, List<String> problems) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            return;
        }
        Optional<Map<String, Object>> read = Json.read(file);
        if (read.isEmpty()) {
            problems.add(file + ": is damaged; take the folder away or name another one");
        } else if (!Objects.equals(read.get().get("fingerprint"), entries.get("fingerprint"))) {
            problems.add(folder + ": its runs are of another configuration, data, length or set of axes (see " + FILE
                    + "); name another folder");
        } else if (!anyCode && !Objects.equals(read.get().get("code"), entries.get("code"))) {
            problems.add(folder + ": its runs were made by another version of the program; name another folder, or say"
                    + " --any-code if results are known to be the same");
        }
    }

    /** Writes what the runs of {@code folder} have in common. */
    public void write(Path folder) throws IOException {
        Json.write(folder.resolve(FILE), entries);
    }
}
