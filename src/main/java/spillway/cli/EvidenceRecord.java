package spillway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spillway.file.Fingerprint;
import spillway.file.Json;

/**
 * What each piece of evidence was made from: {@code docs/results/manifest.json} holds its calls and SHA-256 of the files and folders
 * that it rests on, the code's among them, and of what was kept of it.
 */
final class EvidenceRecord {
    /** Where evidence is kept. */
    static final String FOLDER = "docs/results";

    private static final Path FILE = Path.of(FOLDER, "manifest.json");

    private static final Path SOURCES = Path.of("src/main/java/spillway");
    /** The parts of the program that results come from. */
    private static final List<String> CODE =
            List.of("kernel", "world", "policy", "mechanism", "model", "input", "run", "experiment", "benchmark");

    private static final String CALLS = "calls";
    private static final String INPUTS = "inputs";
    private static final String OUTPUTS = "outputs";

    private final Path project;
    private final Map<String, Object> items;

    private EvidenceRecord(Path project, Map<String, Object> items) {
        this.project = project;
        this.items = items;
    }

    /** The record of the project in this folder; empty where there is none that can be read. */
    static EvidenceRecord read(Path project) throws IOException {
        Map<String, Object> items = new LinkedHashMap<>();
        if (Files.exists(project.resolve(FILE))) {
            Json.read(project.resolve(FILE)).ifPresent(items::putAll);
        }
        return new EvidenceRecord(project, items);
    }

    /** Notes that {@code item} has been made from what is there now. */
    void made(EvidenceItem item, Map<String, String> inputs) throws IOException {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(CALLS, item.calls());
        entry.put(INPUTS, inputs);
        entry.put(OUTPUTS, digests(item.kept()));
        items.put(item.id(), entry);
        Json.replace(project.resolve(FILE), items);
    }

    /** Digests of all that {@code item} rests on, by place; a part of the code is a place. */
    Map<String, String> inputs(EvidenceItem item) throws IOException {
        List<String> places = new ArrayList<>(item.inputs());
        CODE.forEach(part -> places.add(SOURCES.resolve(part).toString().replace('\\', '/')));
        return digests(places);
    }

    private Map<String, String> digests(List<String> places) throws IOException {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String place : places) {
            digests.put(place, digest(project.resolve(place)));
        }
        return digests;
    }

    /** Of a file its bytes count, of a folder the names and bytes of its files; empty for what is not there. */
    private static String digest(Path place) throws IOException {
        if (!Files.exists(place)) {
            return "";
        }
        Fingerprint digest = new Fingerprint();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.add(place.relativize(file).toString().replace('\\', '/')).add(Files.readAllBytes(file));
            }
        }
        return digest.hex();
    }

    /** Why what is kept of {@code item} is not what would be made now, a reason each; none if it is. */
    List<String> stale(EvidenceItem item) throws IOException {
        if (!(items.get(item.id()) instanceof Map<?, ?> entry)) {
            return List.of("not made by spillway evidence");
        }
        List<String> reasons = new ArrayList<>();
        if (!item.calls().equals(entry.get(CALLS))) {
            reasons.add("its calls are others now");
        }
        List<String> older = changed(entry.get(INPUTS), inputs(item)).stream()
                .map(place -> place.startsWith("src/")
                        ? "the code of " + place.substring(SOURCES.toString().length() + 1)
                        : place)
                .toList();
        if (!older.isEmpty()) {
            reasons.add("older than " + String.join(", ", older));
        }
        List<String> edited = changed(entry.get(OUTPUTS), digests(item.kept()));
        if (!edited.isEmpty()) {
            reasons.add("changed since it was made: " + String.join(", ", edited));
        }
        return reasons;
    }

    private static List<String> changed(@Nullable Object was, Map<String, String> is) {
        Map<?, ?> before = was instanceof Map<?, ?> map ? map : Map.of();
        return is.entrySet().stream()
                .filter(one -> !Objects.equals(before.get(one.getKey()), one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
