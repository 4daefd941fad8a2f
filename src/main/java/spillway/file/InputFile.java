package spillway.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
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
        } else if (!Files.isRegularFile(file)) {
            problems.add(name + ": is a pipe or a device, not a file");
        } else {
            try {
                byte[] bytes = Files.readAllBytes(file);
                String complaint = complaint(bytes);
                if (complaint.isEmpty()) {
                    return new InputFile(name, bytes);
                }
                problems.add(name + complaint);
            } catch (IOException e) {
                problems.add(name + ": cannot be read (" + e.getMessage() + ")");
            }
        }
        return null;
    }

    /** What is wrong with {@code bytes} as text, with the line; an empty text if nothing is. */
    private static String complaint(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException foreign) {
            return ": is not UTF-8 text";
        }
        OptionalInt control = Label.unprintable(text);
        if (control.isPresent()) {
            long line = 1
                    + text.substring(0, control.getAsInt())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            return String.format(
                    " line %d: holds the control character U+%04X", line, (int) text.charAt(control.getAsInt()));
        }
        return text.isBlank() ? ": is empty" : "";
    }

    /** SHA-256 in lower-case hexadecimal digits. */
    public String sha256() {
        return Fingerprint.of(bytes);
    }
}
