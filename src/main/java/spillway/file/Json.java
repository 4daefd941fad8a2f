package spillway.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import spillway.kernel.Numbers;

/** Nested maps to JSON files and back, numbers in the one form that does not depend on the JDK. */
public final class Json {
    private static final Pattern NOT_FOR_PEOPLE =
            Pattern.compile("\\s*[(\\[](start marker|through|for |Source|MappingIterator|`).*");
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new SimpleModule().addSerializer(Double.class, new ExactNumber()))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    private static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    /** Writes {@code entries} to {@code file}. */
    public static void write(Path file, Map<String, ?> entries) throws IOException {
        Files.writeString(file, text(entries));
    }

    /** The text that {@code entries} are written as; the same for entries that were read from it. */
    public static String text(Map<String, ?> entries) throws IOException {
        return WRITER.writeValueAsString(entries) + "\n";
    }

    /** Writes {@code entries} to {@code file}, whole or not at all. */
    public static void replace(Path file, Map<String, ?> entries) throws IOException {
        WholeFile.replace(file, whole -> write(whole, entries));
    }

    /** The entries of the object that {@code file} holds; empty if it holds no JSON object. */
    public static Optional<Map<String, Object>> read(Path file) throws IOException {
        return entries(Files.readAllBytes(file));
    }

    /** The entries of the object in {@code json}; empty if it holds no JSON object. */
    public static Optional<Map<String, Object>> entries(byte[] json) throws IOException {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {}));
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

    /** What a reader found wrong, in words for people and without the place. */
    public static String reason(JsonProcessingException broken) {
        if (broken instanceof StreamConstraintsException) {
            return "something in it is nested too deeply or is too long";
        }
        if (broken instanceof MismatchedInputException) {
            return "something stands after its end, or a key twice";
        }
        String said =
                String.valueOf(broken.getOriginalMessage()).lines().findFirst().orElse("");
        return NOT_FOR_PEOPLE.matcher(said).replaceAll("");
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
