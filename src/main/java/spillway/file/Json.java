package spillway.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import spillway.kernel.Numbers;

/** Nested maps to JSON files and back, numbers in the one form that does not depend on the JDK. */
public final class Json {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().registerModule(new SimpleModule().addSerializer(Double.class, new ExactNumber()));
    private static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    /** Writes {@code entries} to {@code file}. */
    public static void write(Path file, Map<String, ?> entries) throws IOException {
        Files.writeString(file, text(entries));
    }

    private static String text(Map<String, ?> entries) throws IOException {
        return WRITER.writeValueAsString(entries) + "\n";
    }

    /** Writes {@code entries} to {@code file}, whole or not at all. */
    public static void replace(Path file, Map<String, ?> entries) throws IOException {
        WholeFile.replace(file, whole -> write(whole, entries));
    }

    /** The entries of the object that {@code file} holds; empty if it holds no JSON object. */
    public static Optional<Map<String, Object>> read(Path file) throws IOException {
        try {
            return Optional.ofNullable(
                    MAPPER.readValue(Files.readAllBytes(file), new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    /**
     * The tree of nodes in {@code json}.
     *
     * @throws JsonProcessingException if it is no JSON
     */
    public static JsonNode tree(byte[] json) throws IOException {
        return MAPPER.readTree(json);
    }

    private static final class ExactNumber extends StdSerializer<Double> {
        private static final long serialVersionUID = 1L;

        ExactNumber() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            String text = Numbers.exactText(value);
            if (text.isEmpty()) {
                json.writeNull();
            } else {
                json.writeNumber(new BigDecimal(text));
            }
        }
    }
}
