package spillway.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was read, with the digest that identifies it.
 *
 * @param name name without folder
 * @param bytes all of it
 */
public record InputFile(String name, byte[] bytes) {

    /** Reads the file; where that fails, notes why and gives null. */
    public static @Nullable InputFile read(Path file, List<String> problems) {
        String name = file.getFileName().toString();
        if (Files.notExists(file)) {
            problems.add(name + ": is missing from " + file.toAbsolutePath().getParent());
        } else if (Files.isDirectory(file)) {
            problems.add(name + ": is a directory, not a file");
        } else {
            try {
                byte[] bytes = Files.readAllBytes(file);
                if (!new String(bytes, StandardCharsets.UTF_8).isBlank()) {
                    return new InputFile(name, bytes);
                }
                problems.add(name + ": is empty");
            } catch (IOException e) {
                problems.add(name + ": cannot be read (" + e.getMessage() + ")");
            }
        }
        return null;
    }

    /** SHA-256 in lower-case hexadecimal digits. */
    public String sha256() {
        return Fingerprint.of(bytes);
    }
}
