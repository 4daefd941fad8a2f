package spillway.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import spillway.kernel.Quarter;
import spillway.model.ParameterTimeline;
import spillway.policy.PolicySchedule;

class PolicyReaderTest {
    private static final Quarter START = Quarter.parse("2010Q1");
    private static final String POLICY = """
            name: Long horizons
            description: Leaders look further ahead.
            interventions:
              - from: 2015Q1
                until: 2019Q4
                set: {government.horizonQuarters: 40}
              - from: 2017Q1
                set:
                  government.horizonQuarters: 60
                  trade.sectorFactor.K: 2
                  trade.mode: free_trade
            """;

    private final ConfigReader<TinyConfig> configs = new ConfigReader<>(TinyConfig.class, TinyConfig.KEY_LISTS);
    private final PolicyReader policies =
            new PolicyReader(configs.catalogue(), new Quarter(2010, 1), new Quarter(3009, 4));

    @TempDir
    Path folder;

    @Test
    void settingsHoldFromTheirFirstQuarterToTheirLast() throws IOException {
        ParameterTimeline<TinyConfig> timeline = timeline(read(POLICY));
        assertEquals(12, horizon(timeline, "2005Q1"));
        assertEquals(12, horizon(timeline, "2014Q4"));
        assertEquals(40, horizon(timeline, "2015Q1"));
        assertEquals(40, horizon(timeline, "2016Q4"));
        assertEquals(60, horizon(timeline, "2017Q1"));
        assertEquals(60, horizon(timeline, "2030Q1"));
        TinyConfig late = timeline.at(Quarter.parse("2030Q1"));
        assertEquals(Map.of("K", 2.0, "E", 1.5, "B", 2.0), late.trade().sectorFactor());
        assertEquals(TinyConfig.Mode.FREE_TRADE, late.trade().mode());
        assertEquals(4, timeline.segments().size());
        assertSame(late, timeline.at(Quarter.parse("2035Q4")));
    }

    @Test
    void whatIsReadOnceStaysAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("once.yaml"), POLICY);
        PolicyReader once = new PolicyReader(configs.catalogue(), START, new Quarter(3009, 4), true);
        List<String> problems = new ArrayList<>();
        PolicySchedule first = once.read(file, problems).orElseThrow();
        Files.delete(file);
        assertEquals(first, once.read(file, problems).orElseThrow());
        PolicySchedule moved = once.read(file, List.of("government.horizonQuarters=44"), problems)
                .orElse(first);
        assertEquals(first, once.read(file, problems).orElseThrow(), "changes are of one variant");
        assertEquals(moved.name(), first.name());
        assertTrue(policies.read(file, problems).isEmpty());
    }

    @Test
    void laterInterventionsWinAndNothingIsUndone() throws IOException {
        PolicySchedule policy = read("""
                name: n
                interventions:
                  - {from: 2010Q1, set: {growth.rate: 0.1}}
                  - {from: 2012Q1, until: 2012Q1, set: {growth.rate: 0.2}}
                """);
        assertEquals(Map.of("growth.rate", 0.2), policy.settingsAt(Quarter.parse("2012Q1")));
        assertEquals(Map.of("growth.rate", 0.1), policy.settingsAt(Quarter.parse("2012Q2")));
        assertEquals(Map.of("growth.rate", 0.1), policy.settingsAt(Quarter.parse("2011Q4")));
        assertEquals(List.of(START, Quarter.parse("2012Q1"), Quarter.parse("2012Q2")), policy.turningPoints(START));
    }

    @Test
    void theEmptyPolicyChangesNothing() throws IOException {
        TinyConfig effective = config();
        ParameterTimeline<TinyConfig> timeline = timeline(read("name: none\ninterventions: []\n"));
        assertEquals(ParameterTimeline.constant(START, effective), timeline);
        assertEquals(timeline, timeline(PolicySchedule.BASELINE));
    }

    @Test
    void aPolicyIsWrittenAsItWasRead() throws IOException {
        assertEquals(
                "[{from=2015Q1, until=2019Q4, set={government.horizonQuarters=40}}, {from=2017Q1, "
                        + "set={government.horizonQuarters=60, trade.sectorFactor.K=2.0, trade.mode=FREE_TRADE}}]",
                PolicyReader.nested(read(POLICY)).toString());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("name: Long horizons\n", "", "name is missing"),
                arguments("name: Long horizons\n", "nme: x\nname: y\n", "unknown key nme; did you mean name?"),
                arguments(
                        "from: 2015Q1",
                        "from: 2015Q5",
                        "intervention 1: from = 2015Q5 is not a quarter such as 2010Q1"),
                arguments(
                        "from: 2015Q1",
                        "from: 0000Q1",
                        "intervention 1: from = 0000Q1 is in no run; the first quarter of all is 2010Q1, the last of the"
                                + " longest 3009Q4"),
                arguments(
                        "until: 2019Q4",
                        "until: 9999Q4",
                        "intervention 1: until = 9999Q4 is in no run; the first quarter of all is 2010Q1, the last of the"
                                + " longest 3009Q4"),
                arguments(
                        "name: Long horizons",
                        "name: '=1+1'",
                        "name = =1+1 begins with =, which programs for tables take for a formula"),
                arguments("from: 2015Q1", "from: 2020Q1", "intervention 1: ends in 2019Q4, before it begins in 2020Q1"),
                arguments(
                        "from: 2015Q1",
                        "form: 2015Q1",
                        "intervention 1: unknown key form; did you mean from?\nintervention 1: from is missing"),
                arguments(
                        "Quarters: 40",
                        "Quarters: 400",
                        "intervention 1: government.horizonQuarters = 400 quarters is outside [1, 80]"),
                arguments(
                        "Quarters: 40",
                        "Quartets: 40",
                        "intervention 1: unknown key government.horizonQuartets; "
                                + "did you mean government.horizonQuarters?"),
                arguments(
                        "government.horizonQuarters: 40",
                        "growth.size: 40",
                        "intervention 1: growth.size shapes the base year and cannot change during a run"),
                arguments(
                        "set: {government.horizonQuarters: 40}",
                        "set: {}",
                        "intervention 1: set holds no keys; expected path: value"),
                arguments(
                        "    set: {government.horizonQuarters: 40}\n",
                        "",
                        "intervention 1: set is missing; expected path: value"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakesAreNamed(String good, String bad, String complaints) throws IOException {
        List<String> problems = new ArrayList<>();
        assertTrue(POLICY.contains(good), good);
        assertTrue(policies.read(write("p.yaml", POLICY.replace(good, bad)), problems)
                .isEmpty());
        assertEquals(complaints.lines().map(line -> folder + "/p.yaml: " + line).toList(), problems);
    }

    @Test
    void settingsThatCannotStandTogetherAreToldBeforeTheRun() throws IOException {
        PolicySchedule policy =
                read("name: n\ninterventions: [{from: 2015Q1, until: 2015Q4, set: {government.local.subsidy: 0.9}}]\n");
        List<String> problems = new ArrayList<>();
        assertTrue(configs.timeline(config(), policy, "p.yaml", START, problems).isEmpty());
        assertEquals(List.of("p.yaml: from 2015Q1: government.local: subsidy exceeds its ceiling"), problems);
    }

    private static int horizon(ParameterTimeline<TinyConfig> timeline, String quarter) {
        return timeline.at(Quarter.parse(quarter)).government().horizonQuarters();
    }

    private ParameterTimeline<TinyConfig> timeline(PolicySchedule policy) throws IOException {
        List<String> problems = new ArrayList<>();
        return configs.timeline(config(), policy, "p.yaml", START, problems)
                .orElseThrow(() -> new AssertionError(problems));
    }

    private TinyConfig config() throws IOException {
        List<String> problems = new ArrayList<>();
        return configs.read(write("c.yaml", TinyConfig.YAML), List.of(), problems)
                .orElseThrow(() -> new AssertionError(problems))
                .effective();
    }

    private PolicySchedule read(String text) throws IOException {
        List<String> problems = new ArrayList<>();
        return policies.read(write("p.yaml", text), problems).orElseThrow(() -> new AssertionError(problems));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
