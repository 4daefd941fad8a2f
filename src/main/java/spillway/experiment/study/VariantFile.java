package spillway.experiment.study;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import spillway.file.CsvReader;
import spillway.file.Fingerprint;
import spillway.file.Folders;
import spillway.file.Json;
import spillway.file.WholeFile;

/** The variants of a large plan, packed into a file of their own: {@code variants-....json.gz}, with the beginning of its text's hash in its name. */
final class VariantFile {
    private static final String KEY = "variants";
    private static final int DIGITS = 16;
    private static final Pattern NAME = Pattern.compile("variants-[0-9a-f]{" + DIGITS + "}[.]json[.]gz");

    private VariantFile() {}

    /** Writes the variants into {@code folder} and returns the name of their file. */
    static String write(Path folder, List<?> variants) throws IOException {
        byte[] text = Json.text(Map.of(KEY, variants)).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text);
        }
        String name = name(text);
        WholeFile.replace(folder.resolve(name), file -> Files.write(file, packed.toByteArray()));
        return name;
    }

    private static String name(byte[] text) {
        return "variants-" + Fingerprint.of(text).substring(0, DIGITS) + ".json.gz";
    }

    /** The variants in the file of this name; empty if it is gone or is not what was written. */
    static Optional<List<?>> read(Path folder, String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (InputStream in = CsvReader.open(folder.resolve(name))) {
            byte[] text = in.readAllBytes();
            return name(text).equals(name)
                    ? Json.entries(text).map(entries -> (List<?>) entries.get(KEY))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Removes all such files but that of this name. */
    static void keepOnly(Path folder, String name) throws IOException {
        for (String other : Folders.content(folder)) {
            if (NAME.matcher(other).matches() && !other.equals(name)) {
                Files.deleteIfExists(folder.resolve(other));
            }
        }
    }
}
