package spillway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import spillway.input.ConfigReader;
import spillway.input.ParameterCatalogue;
import spillway.input.PolicyReader;
import spillway.kernel.RandomStreams;
import spillway.model.ModelParams;
import spillway.model.QuarterPlan;
import spillway.policy.PolicySchedule;
import spillway.run.ScenarioReader;
import spillway.world.World;

/** What the documents say of commands, files, phases and parameters is so. */
class DocumentationTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#: ]+)\\)");
    private static final Pattern PHASE_ROW = Pattern.compile("(?m)^\\| ((?!phase )[a-z ]+) \\|");
    private static final Pattern LOG_FILE = Pattern.compile("\"([a-z_]+\\.(?:csv|csv\\.gz|json|html))\"");
    private static String readme;
    private static String modelDescription;
    private static ConfigReader<ModelParams> reader;
    private static ModelParams baseline;

    @BeforeAll
    static void read() throws IOException {
        readme = Files.readString(Path.of("README.md"));
        StringBuilder guide = new StringBuilder(Files.readString(Path.of("docs/model.md")));
        for (Path chapter : files(Path.of("docs/model"), ".md")) {
            guide.append(Files.readString(chapter));
        }
        modelDescription = guide.toString();
        reader = new ScenarioReader().configs();
        List<String> problems = new ArrayList<>();
        baseline = reader.read(Path.of("configs/baseline.yaml"), List.of(), problems)
                .orElseThrow(() -> new AssertionError(problems))
                .effective();
    }

    @Test
    void noSourceFileIsLongerThanFourHundredLines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    long count = lines.count();
                    assertTrue(count <= 400, () -> file + " has " + count + " lines");
                }
            }
        }
    }

    @Test
    void readmeNamesBothCommandsAndIsReadInThreeMinutes() {
        assertTrue(readme.contains("./spillway run configs/baseline.yaml"));
        assertTrue(readme.contains("mvn verify"));
        int words = readme.strip().split("\\s+").length;
        assertTrue(words < 900, () -> words + " words");
    }

    @Test
    void filesInTablesOfTheGuidesAreThereOrAreWrittenByARun() throws IOException {
        Set<String> written = filesOfARun();
        List<String> unknown = new ArrayList<>();
        for (String document : List.of("docs/run.md", "CONTRIBUTING.md", "docs/README.md")) {
            Path folder = Path.of(document).toAbsolutePath().getParent();
            for (String file : filesNamedInTables(Files.readString(Path.of(document)))) {
                if (!written.contains(file)
                        && !Files.exists(Path.of(file))
                        && !inSources(file)
                        && !Files.exists(folder.resolve(file))) {
                    unknown.add(document + ": " + file);
                }
            }
        }
        assertEquals(List.of(), unknown);
    }

    private static boolean inSources(String file) {
        return Files.exists(Path.of("src/main/java/spillway", file));
    }

    @Test
    void linksOfDocumentsLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : markdown()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                Path target = document.toAbsolutePath().getParent().resolve(link.group(1));
                if (!Files.exists(target)) {
                    broken.add(document + ": " + link.group(1));
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everyFileOfARunIsInItsGuideAndInTheGuideToTheLogs() throws IOException {
        String run = Files.readString(Path.of("docs/run.md"));
        String guide = Files.readString(Path.of("notebooks/README.md"));
        Set<String> missing = new TreeSet<>();
        for (String file : filesOfARun()) {
            if (!run.contains(file) || !file.endsWith(".html") && !file.equals("charts/") && !guide.contains(file)) {
                missing.add(file);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyChapterOfTheModelHasARowInItsEntrance() throws IOException {
        String entrance = Files.readString(Path.of("docs/model.md"));
        List<String> missing = new ArrayList<>();
        for (Path chapter : files(Path.of("docs/model"), ".md")) {
            if (!entrance.contains("](model/" + chapter.getFileName() + ")")) {
                missing.add("add a row to docs/model.md for " + chapter);
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void theScheduleIsTheCodesOwn() throws IOException {
        List<String> described = PHASE_ROW
                .matcher(Files.readString(Path.of("docs/model/03-schedule.md")))
                .results()
                .map(row -> row.group(1))
                .toList();
        List<String> phases = new QuarterPlan(baseline, new RandomStreams(1))
                .phases().stream().map(QuarterPlan.Phase::name).toList();
        assertEquals(phases, described);
        assertTrue(modelDescription.contains("*wages clear*"));
    }

    @Test
    void everyGroupOfParametersIsMentioned() {
        for (RecordComponent group : ModelParams.class.getRecordComponents()) {
            assertTrue(modelDescription.contains("`" + group.getName()), group.getName());
        }
    }

    @Test
    void everyParameterNamedInADocumentExists() throws IOException {
        ParameterCatalogue catalogue = reader.catalogue();
        Set<String> groups = new TreeSet<>();
        Arrays.stream(ModelParams.class.getRecordComponents()).forEach(group -> groups.add(group.getName()));
        List<String> unknown = new ArrayList<>();
        for (Path document : markdown()) {
            Matcher code = CODE.matcher(Files.readString(document));
            while (code.find()) {
                String text = code.group(1);
                boolean path = text.matches("[a-z][A-Za-z]*\\.[a-z][A-Za-z]*")
                        && groups.contains(text.split("\\.")[0])
                        && !text.matches(".*\\.(csv|json|md)");
                if (path && catalogue.find(text).isEmpty()) {
                    unknown.add(document + ": " + text);
                }
            }
        }
        assertEquals(List.of(), unknown);
    }

    @Test
    void theShippedPoliciesAreInOrderAndInTheirDocument() throws IOException {
        String document = Files.readString(Path.of("docs/policies.md"));
        List<Path> policies = files(Path.of("configs/policies"), ".yaml");
        assertTrue(policies.size() >= 4);
        for (Path file : policies) {
            List<String> problems = new ArrayList<>();
            Optional<PolicySchedule> policy =
                    new PolicyReader(reader.catalogue(), World.START, World.START.plus(103)).read(file, problems);
            assertEquals(List.of(), problems);
            assertFalse(policy.orElseThrow().description().isBlank());
            reader.timeline(baseline, policy.get(), file.toString(), World.START, problems);
            assertEquals(List.of(), problems);
            assertTrue(document.contains(file.toString().replace('\\', '/')), file.toString());
        }
    }

    @Test
    void noDocumentNamesAPlaceOfItsAuthorsMachine() throws IOException {
        Pattern place = Pattern.compile(
                "(?<![\\w.])/(work|home|root|tmp|Users|opt|mnt|var)/|[A-Z]:\\\\|\\bshared/|localhost|file://");
        List<String> found = new ArrayList<>();
        for (Path document : markdown()) {
            place.matcher(Files.readString(document))
                    .results()
                    .forEach(hit -> found.add(document + ": " + hit.group()));
        }
        assertEquals(List.of(), found);
    }

    private static Set<String> filesNamedInTables(String document) {
        Set<String> names = new LinkedHashSet<>();
        document.lines().filter(line -> line.startsWith("|")).forEach(line -> {
            Matcher code = CODE.matcher(line);
            while (code.find()) {
                String text = code.group(1);
                if (text.matches("[\\w./-]+")
                        && (text.contains("/") || text.matches(".*\\.(csv|gz|json|html|md|cff|yaml)"))) {
                    names.add(text);
                }
            }
        });
        assertTrue(names.size() > 10);
        return names;
    }

    /** Names of files that stand in the code that writes run folders. */
    private static Set<String> filesOfARun() throws IOException {
        Set<String> names = new TreeSet<>(Set.of("charts/", "report.html"));
        for (Path source : files(Path.of("src/main/java/spillway/run"), ".java")) {
            LOG_FILE.matcher(Files.readString(source)).results().forEach(hit -> names.add(hit.group(1)));
        }
        assertTrue(names.size() > 15);
        return names;
    }

    private static List<Path> markdown() throws IOException {
        List<Path> documents = new ArrayList<>();
        Set<String> skipped = Set.of("target", ".git", ".idea", ".vscode");
        Path runs = Path.of("./runs");
        Files.walkFileTree(Path.of("."), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean aRun = runs.equals(folder.getParent());
                return aRun || skipped.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    documents.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertTrue(documents.size() >= 6);
        return documents;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
