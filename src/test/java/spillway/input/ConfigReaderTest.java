package spillway.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {
    private final ConfigReader<TinyConfig> reader = new ConfigReader<>(TinyConfig.class, TinyConfig.KEY_LISTS);

    @TempDir
    Path folder;

    @Test
    void aCompleteFileIsRead() throws IOException {
        ResolvedConfig<TinyConfig> config = good(TinyConfig.YAML);
        TinyConfig values = config.effective();
        assertEquals(0.05, values.growth().rate());
        assertEquals(100.0, values.growth().size());
        assertEquals(TinyConfig.Mode.ICEBERG, values.trade().mode());
        assertEquals(Map.of("K", 1.0, "E", 1.5, "B", 2.0), values.trade().sectorFactor());
        assertEquals(
                List.of("K", "E", "B"),
                List.copyOf(values.trade().sectorFactor().keySet()));
        assertEquals(List.of(0.25, 0.75), values.trade().shares());
        assertEquals(7_000_000_000L, values.government().people());
        assertEquals(values, config.root());
        assertEquals(values, config.base());
    }

    @Test
    void whatIsReadOnceStaysAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("once.yaml"), TinyConfig.YAML);
        ConfigReader<TinyConfig> once = new ConfigReader<>(TinyConfig.class, TinyConfig.KEY_LISTS, true);
        List<String> problems = new ArrayList<>();
        assertTrue(once.read(file, List.of(), problems).isPresent());
        Files.delete(file);
        TinyConfig again = once.read(file, List.of("growth.rate=0.1"), problems)
                .orElseThrow()
                .effective();
        assertEquals(0.1, again.growth().rate());
        assertEquals(100.0, again.growth().size());
        assertTrue(once.read(folder.resolve("other.yaml"), List.of(), problems).isEmpty());
        assertTrue(reader.read(file, List.of(), problems).isEmpty());
    }

    @Test
    void writtenAndReadAgainItIsTheSame() throws IOException {
        TinyConfig config =
                good(TinyConfig.YAML.replace("0.05", "0.1234567890123456")).effective();
        assertEquals(config, good(reader.yaml(config)).effective());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG", "hi-IN-u-nu-deva"})
    void noLocaleChangesANumberOrAName(String tag) throws IOException {
        String expected = reader.yaml(good(TinyConfig.YAML).effective());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertEquals(
                    expected,
                    reader.yaml(
                            good(TinyConfig.YAML.replace("ICEBERG", "iceberg")).effective()));
            assertEquals(
                    List.of("c.yaml: growth.rate = 3.5 1/quarter is outside [0, 0.2]"),
                    complaints(TinyConfig.YAML.replace("rate: 0.05", "rate: 3.5")));
        } finally {
            Locale.setDefault(before);
        }
    }

    static Stream<Arguments> singleMistakes() {
        return Stream.of(
                arguments("rate: 0.05", "rate: 3.0", "growth.rate = 3.0 1/quarter is outside [0, 0.2]"),
                arguments("rate: 0.05", "rate: -1", "growth.rate = -1 1/quarter is outside [0, 0.2]"),
                arguments("rate: 0.05", "rate: fast", "growth.rate is 'fast'; expected a number"),
                arguments("rate: 0.05", "rate: '0.05'", "growth.rate is the text '0.05'; expected a number"),
                arguments("rate: 0.05", "rate: 0,05", "growth.rate is '0,05'; expected a number"),
                arguments("rate: 0.05", "rate: 1_0", "growth.rate is '1_0'; expected a number"),
                arguments("rate: 0.05", "rate: 1:30", "growth.rate is '1:30'; expected a number"),
                arguments("rate: 0.05", "rate: 0x1p-3", "growth.rate is '0x1p-3'; expected a number"),
                arguments("rate: 0.05", "rate: 1d", "growth.rate is '1d'; expected a number"),
                arguments("rate: 0.05", "rate: .nan", "growth.rate = .nan is not a finite number"),
                arguments("rate: 0.05", "rate: NaN", "growth.rate = NaN is not a finite number"),
                arguments("rate: 0.05", "rate: -.inf", "growth.rate = -.inf is not a finite number"),
                arguments("rate: 0.05", "rate: 1e999", "growth.rate = 1e999 is not a finite number"),
                arguments("rate: 0.05", "rate:", "growth.rate has no value; expected a number"),
                arguments("rate: 0.05", "rate: ~", "growth.rate has no value; expected a number"),
                arguments("rate: 0.05", "rate: [1]", "growth.rate is a list; expected a number"),
                arguments("rate: 0.05", "rate: {a: 1}", "growth.rate is a group of keys; expected a number"),
                arguments("enabled: true", "enabled: no", "growth.enabled is 'no'; write true or false"),
                arguments("enabled: true", "enabled: on", "growth.enabled is 'on'; write true or false"),
                arguments("enabled: true", "enabled: True", "growth.enabled is 'True'; write true or false"),
                arguments("enabled: true", "enabled: 1", "growth.enabled is '1'; expected true or false"),
                arguments(
                        "Quarters: 12",
                        "Quarters: 12.0",
                        "government.horizonQuarters is '12.0'; expected a whole number"),
                arguments(
                        "Quarters: 12",
                        "Quarters: 012",
                        "government.horizonQuarters is '012'; expected a whole number"),
                arguments(
                        "Quarters: 12",
                        "Quarters: 99999999999",
                        "government.horizonQuarters = 99999999999 quarters is outside [1, 80]"),
                arguments(
                        "7000000000", "99999999999999999999", "government.people = 99999999999999999999 is too large"),
                arguments(
                        "mode: ICEBERG",
                        "mode: icebergs",
                        "trade.mode is 'icebergs'; expected one of ICEBERG, FREE_TRADE; did you mean ICEBERG?"),
                arguments("mode: ICEBERG", "mode: no", "trade.mode is 'no'; expected one of ICEBERG, FREE_TRADE"),
                arguments("B: 2}", "B: 20}", "trade.sectorFactor.B = 20 index is outside [0, 10]"),
                arguments(", B: 2}", "}", "trade.sectorFactor.B is missing"),
                arguments("B: 2}", "B: 2, Z: 1}", "unknown key trade.sectorFactor.Z; its keys are K, E, B"),
                arguments(
                        "{K: 1, E: 1.5, B: 2}",
                        "3",
                        "trade.sectorFactor is '3'; expected a number for each of K, E, B"),
                arguments("[0.25, 0.75]", "[0.25, x]", "trade.shares[2] is 'x'; expected a number"),
                arguments("[0.25, 0.75]", "[0.25, 7]", "trade.shares[2] = 7 share is outside [0, 1]"),
                arguments("[0.25, 0.75]", "[]", "trade.shares is a list of 0; expected a list of 2 numbers, ascending"),
                arguments(
                        "[0.25, 0.75]",
                        "[0.25, 0.25, 0.5]",
                        "trade.shares is a list of 3; expected a list of 2 numbers, ascending"),
                arguments("[0.25, 0.75]", "[0.75, 0.25]", "trade.shares = [0.75, 0.25] is not in ascending order"),
                arguments("[0.25, 0.75]", "1", "trade.shares is '1'; expected a list of 2 numbers, ascending"),
                arguments("[0.25, 0.75]", "[0.5, 0.75]", "trade: shares sum to 1.25, not 1"),
                arguments("subsidy: 0.1", "subsidy: 0.4", "government.local: subsidy exceeds its ceiling"),
                arguments("  rate: 0.05\n", "", "growth.rate is missing"),
                arguments(
                        "    subsidy: 0.1\n    ceiling: 0.3\n",
                        "    {}\n",
                        "government.local is missing with its 2 values"),
                arguments(
                        "  rate: 0.05\n",
                        "  rate: 0.05\n  rate: 0.06\n",
                        "line 4: growth.rate is given twice, first on line 3"),
                arguments(
                        "  rate: 0.05\n",
                        "  rate: 0.05\n  rte: 0.06\n",
                        "unknown key growth.rte; did you mean growth.rate?"),
                arguments("  rate: 0.05\n", "  rate: 0.05\n  ? [a]\n  : 1\n", "line 4: a key must be a plain name"),
                arguments("  rate: 0.05\n", "\trate: 0.05\n", "line 3: not valid YAML: a tab where YAML wants spaces"),
                arguments(
                        "[0.25, 0.75]",
                        "[0.25",
                        "line 9: not valid YAML: expected ',' or ']', but got : (begun on line 8)"),
                arguments("rate: 0.05", "rate: *x", "line 3: not valid YAML: found undefined alias x"),
                arguments("government:", "---\ngovernment:", "line 10: a second document starts; one file holds one"),
                arguments("rate: 0.05", "rate: \u0007", "line 3: holds the control character U+0007"));
    }

    @ParameterizedTest
    @MethodSource("singleMistakes")
    void oneMistakeIsOneLine(String good, String bad, String complaint) throws IOException {
        assertTrue(TinyConfig.YAML.contains(good), good);
        assertEquals(List.of("c.yaml: " + complaint), complaints(TinyConfig.YAML.replace(good, bad)));
    }

    @Test
    void allMistakesAreToldAtOnce() throws IOException {
        String text = TinyConfig.YAML
                .replace("rate: 0.05", "rate: 3")
                .replace("mode: ICEBERG", "mode: slow")
                .replace("growth:", "grwth: 5\ngrowth:")
                .replace("people", "poeple");
        assertEquals(
                List.of(
                        "c.yaml: unknown key grwth; did you mean growth?",
                        "c.yaml: growth.rate = 3 1/quarter is outside [0, 0.2]",
                        "c.yaml: trade.mode is 'slow'; expected one of ICEBERG, FREE_TRADE",
                        "c.yaml: unknown key government.poeple; did you mean government.people?",
                        "c.yaml: government.people is missing"),
                complaints(text));
    }

    @Test
    void aMisspelledGroupDoesNotFloodTheScreen() throws IOException {
        assertEquals(
                List.of(
                        "c.yaml: unknown key goverment; did you mean government?",
                        "c.yaml: government is missing with its 4 values"),
                complaints(TinyConfig.YAML.replace("government:", "goverment:")));
    }

    @Test
    void aGroupThatIsNoGroupIsOneComplaint() throws IOException {
        assertEquals(
                List.of("c.yaml: growth has no value; expected its group of keys"),
                complaints(TinyConfig.YAML.replaceAll("(?m)^  (enabled|rate|size).*\n", "")));
    }

    @Test
    void namesAreNestedNotDotted() throws IOException {
        assertEquals(
                List.of("c.yaml: key 'growth.rate': nest the names instead of joining them with dots"),
                complaints(TinyConfig.YAML.replace("  rate: 0.05\n", "") + "growth.rate: 0.05\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing\n", "---\n", "\uFEFF"})
    void anEmptyFileIsEmpty(String text) throws IOException {
        List<String> complaints = complaints(text);
        assertEquals(1, complaints.size(), complaints.toString());
        assertTrue(complaints.get(0).contains("is empty") || complaints.get(0).contains("holds no keys"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "[1, 2]", "just words"})
    void aFileWithoutKeysIsRefused(String text) throws IOException {
        assertEquals(List.of("c.yaml: line 1: holds no keys; expected lines such as 'name: value'"), complaints(text));
    }

    @Test
    void aliasBombsAreDefused() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String alias = "*a" + (i - 1) + ", ";
            bomb.append("a" + i + ": &a" + i + " [" + alias.repeat(9) + "x]\n");
        }
        assertEquals(
                List.of("c.yaml: uses more than 20 aliases (*name); write the values out"),
                complaints(bomb.toString()));
        StringBuilder narrow = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 10; i++) {
            narrow.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        assertFalse(complaints(narrow.toString()).isEmpty());
        assertEquals(1, complaints("growth: &g\n  rate: *g\n").size());
        assertEquals(1, complaints("growth: " + "[".repeat(5000)).size());
        assertEquals(1, complaints("a: " + "x".repeat(2 << 20)).size());
    }

    @Test
    void aSmallAliasIsFine() throws IOException {
        String text = TinyConfig.YAML.replace("subsidy: 0.1", "subsidy: &s 0.1").replace("ceiling: 0.3", "ceiling: *s");
        assertEquals(0.1, good(text).effective().government().local().ceiling());
    }

    @Test
    void whatIsNoReadableFileIsRefused() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("d"));
        assertEquals(List.of("d: is a directory, not a file"), complaintsOf(directory));
        assertEquals(List.of("x.yaml: no such file"), complaintsOf(folder.resolve("x.yaml")));
        Path latin = Files.write(folder.resolve("l.yaml"), "name: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of("l.yaml: is not UTF-8 text"), complaintsOf(latin));
        Path below = folder.resolve("l.yaml").resolve("c.yaml");
        assertEquals(1, complaintsOf(below).size());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aForbiddenFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("f.yaml"), TinyConfig.YAML);
        Files.setPosixFilePermissions(file, Set.of());
        assumeFalse(Files.isReadable(file), "the superuser may read everything");
        assertEquals(List.of("f.yaml: may not be read (permission denied)"), complaintsOf(file));
    }

    @Test
    void lineEndsOfOtherSystemsAndAByteOrderMarkDoNoHarm() throws IOException {
        TinyConfig expected = good(TinyConfig.YAML).effective();
        assertEquals(
                expected, good("\uFEFF" + TinyConfig.YAML.replace("\n", "\r\n")).effective());
    }

    @Test
    void everyComplaintIsOneLine() throws IOException {
        for (String complaint : complaints("\"a\\nb\\u001bc\": 1\n'" + "k".repeat(500) + "': 1\n")) {
            assertEquals(1, complaint.lines().count());
            assertTrue(complaint.length() < 200 && complaint.indexOf('\u001b') < 0, complaint);
        }
    }

    @Test
    void overridesFromTheCommandLineWin() throws IOException {
        ResolvedConfig<TinyConfig> config = good(
                TinyConfig.YAML,
                "growth.rate=0.1",
                "growth.rate = 0.2",
                "growth.size=50",
                "growth.enabled=false",
                "trade.mode=free-trade",
                "trade.sectorFactor.K=3",
                "trade.shares=[0.5, 0.5]");
        TinyConfig values = config.effective();
        assertEquals(new TinyConfig.Growth(false, 0.2, 50), values.growth());
        assertEquals(TinyConfig.Mode.FREE_TRADE, values.trade().mode());
        assertEquals(Map.of("K", 3.0, "E", 1.5, "B", 2.0), values.trade().sectorFactor());
        assertEquals(List.of(0.5, 0.5), values.trade().shares());
        assertEquals(new TinyConfig.Growth(true, 0.05, 50), config.base().growth());
        assertEquals(new TinyConfig.Growth(true, 0.05, 100), config.root().growth());
        assertEquals(config.root().trade(), config.base().trade());
    }

    static Stream<Arguments> wrongOverrides() {
        return Stream.of(
                arguments("growth.rate=3", "--set: growth.rate = 3 1/quarter is outside [0, 0.2]"),
                arguments("growth.rate=", "--set: growth.rate has no value; expected a number"),
                arguments("growth.rate", "--set: 'growth.rate' is not of the form path=value"),
                arguments("=3", "--set: '=3' is not of the form path=value"),
                arguments("growth.rat=3", "--set: unknown key growth.rat; did you mean growth.rate?"),
                arguments("rate=3", "--set: unknown key rate; did you mean growth.rate or trade?"),
                arguments("growth={rate: 0.1}", "--set: growth is a group; name one of its parameters"),
                arguments("growth.enabled=off", "--set: growth.enabled is 'off'; write true or false"),
                arguments(
                        "growth.rate=[",
                        "--set: growth.rate: line 1: not valid YAML: "
                                + "expected the node content, but found '<stream end>'"),
                arguments("trade.shares=[1, 1]", "c.yaml with --set: trade: shares sum to 2.0, not 1"));
    }

    @ParameterizedTest
    @MethodSource("wrongOverrides")
    void overridesAreCheckedLikeFiles(String override, String complaint) throws IOException {
        assertEquals(List.of(complaint), complaints(TinyConfig.YAML, override));
    }

    @Test
    void aPairThatIsOnlyHalfInTheBaseYearIsCaught() throws IOException {
        assertEquals(
                List.of("c.yaml with --set: of the values that shape the base year: government.local: "
                        + "subsidy exceeds its ceiling"),
                complaints(TinyConfig.YAML, "government.local.ceiling=0.05", "government.local.subsidy=0.01"));
    }

    @Test
    void aFileMayExtendAnother() throws IOException {
        Files.writeString(folder.resolve("root.yaml"), TinyConfig.YAML);
        Files.createDirectory(folder.resolve("variants"));
        Files.writeString(folder.resolve("variants/mid.yaml"), "extends: ../root.yaml\ngrowth: {rate: 0.1, size: 7}\n");
        Path top = Files.writeString(folder.resolve("variants/top.yaml"), "extends: mid.yaml\ngrowth:\n  rate: 0.15\n");
        List<String> problems = new ArrayList<>();
        ResolvedConfig<TinyConfig> config =
                reader.read(top, List.of(), problems).orElseThrow(() -> new AssertionError(problems));
        assertEquals(new TinyConfig.Growth(true, 0.05, 100), config.root().growth());
        assertEquals(new TinyConfig.Growth(true, 0.05, 7), config.base().growth());
        assertEquals(new TinyConfig.Growth(true, 0.15, 7), config.effective().growth());
        assertEquals(folder.resolve("root.yaml"), config.rootFile());
        assertEquals(top, config.file());
        assertEquals(3, config.files().size());
        assertEquals(Optional.of(folder.resolve("root.yaml")), reader.rootFile(top));
    }

    @Test
    void extendingMustEndAtACompleteFile() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "extends: b.yaml\n");
        Files.writeString(folder.resolve("b.yaml"), "extends: a.yaml\n");
        assertEquals(List.of("a.yaml: extends itself, through b.yaml"), complaintsOf(folder.resolve("a.yaml")));
        assertEquals(List.of("c.yaml: extends = 'none.yaml': no such file"), complaints("extends: none.yaml\n"));
        assertEquals(List.of("c.yaml: extends has no value; expected a text"), complaints("extends:\n"));
        assertEquals(List.of("c.yaml: extends is a list; expected a text"), complaints("extends: [a]\n"));
        Files.writeString(folder.resolve("root.yaml"), TinyConfig.YAML.replace("rate: 0.05", "rate: 9"));
        assertEquals(
                List.of(
                        "c.yaml: growth.size = 0 km is outside [1, 1000]",
                        "root.yaml: growth.rate = 9 1/quarter is outside [0, 0.2]"),
                complaints("extends: root.yaml\ngrowth: {rate: 0.1, size: 0}\n"));
    }

    private ResolvedConfig<TinyConfig> good(String text, String... overrides) throws IOException {
        List<String> problems = new ArrayList<>();
        return reader.read(Files.writeString(folder.resolve("c.yaml"), text), List.of(overrides), problems)
                .orElseThrow(() -> new AssertionError(problems));
    }

    private List<String> complaints(String text, String... overrides) throws IOException {
        return complaintsOf(Files.writeString(folder.resolve("c.yaml"), text), overrides);
    }

    private List<String> complaintsOf(Path file, String... overrides) {
        List<String> problems = new ArrayList<>();
        assertTrue(reader.read(file, List.of(overrides), problems).isEmpty());
        return problems.stream()
                .map(problem -> problem.replace(folder.toString() + "/", ""))
                .toList();
    }
}
