package spillway.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import spillway.model.ModelParams;
import spillway.run.ScenarioReader;

/**
 * The table of parameters in the documents is what the code declares and the baseline sets. To write it anew:
 *
 * <pre>mvn test -Dtest=ParameterDocumentTest -Dparameters.update=true</pre>
 */
class ParameterDocumentTest {
    private static final Path FILE = Path.of("docs/parameters.md");
    private static final Pattern CODE = Pattern.compile("`(\\w+)`");

    @Test
    void theTableOfParametersIsWhatTheCodeDeclares() throws IOException {
        String now = document();
        if (Boolean.getBoolean("parameters.update") || Boolean.getBoolean("dictionary.update")) {
            Files.writeString(FILE, now);
        }
        assertEquals(
                Files.exists(FILE) ? Files.readString(FILE).replace("\r\n", "\n") : "",
                now,
                () -> FILE + " is made from the code and configs/baseline.yaml; write it anew:"
                        + " mvn test -Dtest=ParameterDocumentTest -Dparameters.update=true");
    }

    private static String document() throws IOException {
        ConfigReader<ModelParams> reader = new ScenarioReader().configs();
        List<String> problems = new ArrayList<>();
        Map<String, Object> values = reader.values(reader.read(Path.of("configs/baseline.yaml"), List.of(), problems)
                .orElseThrow(() -> new AssertionError(problems))
                .effective());
        ParameterCatalogue catalogue = reader.catalogue();
        long assumed = catalogue.parameters().stream()
                .filter(one -> one.source().contains("assumed"))
                .count();
        StringBuilder text =
                new StringBuilder("""
                # All parameters

                Every parameter of the model, by group, with its value in `configs/baseline.yaml`. Of %d, %d say that they are assumed, in whole or in part: no data
                give their size. The range is what a run accepts, and what the model is tested in; it is no interval of confidence. What is marked "base year"
                shapes the first world, and no policy can date it. Any of the others can be set for a run (`--set path=value`) or from a quarter on (a policy).

                Made from the declarations in the code by `ParameterDocumentTest`, which says how to write it anew; `./spillway params configs/baseline.yaml WORD` finds
                single ones, and `parameters.csv` in the folder of a run has those of that run.
                """.formatted(catalogue.parameters().size(), assumed));
        Map<String, List<String>> chapters = chapters();
        for (RecordComponent group : ModelParams.class.getRecordComponents()) {
            String name = group.getName();
            text.append("\n## `%s`\n\n".formatted(name));
            if (chapters.containsKey(name)) {
                text.append("See ")
                        .append(String.join("; ", chapters.get(name)))
                        .append(".\n\n");
            }
            text.append(new ParameterTable(catalogue, values).in(name).markdown());
        }
        return text.toString();
    }

    /** The chapters of the guide whose titles name a group, as links. */
    private static Map<String, List<String>> chapters() throws IOException {
        Map<String, List<String>> chapters = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("docs/model"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                String title = Files.readString(file).lines().findFirst().orElseThrow();
                String plain = title.replaceFirst(" \\(.*", "").substring("# ".length());
                Matcher groups = CODE.matcher(title.replaceFirst("^.*?(?=group|$)", ""));
                while (groups.find()) {
                    chapters.computeIfAbsent(groups.group(1), first -> new ArrayList<>())
                            .add("[%s](model/%s)".formatted(plain, file.getFileName()));
                }
            }
        }
        return chapters;
    }
}
