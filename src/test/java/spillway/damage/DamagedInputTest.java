package spillway.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.damage.Damage.Due;
import spillway.damage.Damage.Kind;
import spillway.input.RegionalDataReader;
import spillway.run.ModelRunner;
import spillway.run.PolicyChecks;

/** Damaged files are accepted where nothing is wrong with them, else refused in sentences that name the file. */
class DamagedInputTest {
    /** Words of a program that only a programmer understands. */
    private static final Pattern INSIDES = Pattern.compile(
            "Exception|Error\\b|\\b(java|com|org|spillway)\\.[a-z]+\\.|(?<!['\\[,])\\bnull\\b|Stream[A-Z]|\\bat [a-z.]+\\(");

    /** A complaint names a file; where two contradict one another it cannot know which of them is wrong. */
    private static final Pattern FILE = Pattern.compile("\\w[\\w-]*\\.(csv|geojson|yaml)\\b");

    @TempDir
    Path folder;

    @Test
    void aHundredInputs() throws IOException {
        assertEquals(List.of(), failures(0, 100));
    }

    @Test
    @Tag("long")
    void twoThousandInputs() throws IOException {
        assertEquals(List.of(), failures(100, 2100));
    }

    private List<String> failures(int from, int to) throws IOException {
        DamagedInputs inputs = new DamagedInputs(folder);
        assertTrue(inputs.pairs() > 300, inputs.pairs() + " pairs");
        List<Path> before = files();
        List<String> failures = new ArrayList<>();
        for (int number = from; number < to; number++) {
            DamagedInputs.Input input = inputs.damage(number);
            String failure = failure(inputs, input);
            if (!failure.isEmpty()) {
                failures.add(input + ": " + failure);
            }
            inputs.repair(input);
        }
        assertEquals(before, files());
        return failures;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }

    /** What the program made of {@code input} that it must not; empty if nothing. */
    static String failure(DamagedInputs inputs, DamagedInputs.Input input) {
        List<String> complaints;
        try {
            complaints = complaints(inputs, input);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            StringWriter trace = new StringWriter();
            broken.printStackTrace(new PrintWriter(trace));
            return "breaks: " + trace.toString().lines().limit(6).toList();
        }
        if (complaints.isEmpty()) {
            return input.damage().due() == Due.REFUSED ? "is accepted" : "";
        }
        return input.damage().due() == Due.ACCEPTED ? "is refused: " + complaints : unclear(complaints);
    }

    /** What {@link spillway.run.RunPlanner} would refuse a run for; data are read only where they are damaged. */
    private static List<String> complaints(DamagedInputs inputs, DamagedInputs.Input input) {
        List<String> problems = new ArrayList<>();
        if (input.victim().kind() == Kind.CONFIG || input.victim().kind() == Kind.POLICY) {
            inputs.scenarios()
                    .read(inputs.config(), List.of(), List.of(inputs.policy()), problems)
                    .ifPresent(scenario ->
                            problems.addAll(new PolicyChecks(inputs.scenarios().configs(), ModelRunner.DEFAULT_QUARTERS)
                                    .complaints(scenario, inputs.policy().toString())));
        } else {
            RegionalDataReader.read(inputs.config().resolveSibling("data"), problems);
        }
        return problems;
    }

    private static String unclear(List<String> complaints) {
        for (String complaint : complaints) {
            if (complaint.length() > 400
                    || complaint.lines().count() != 1
                    || INSIDES.matcher(complaint).find()) {
                return "is refused with: " + complaint;
            }
        }
        return complaints.stream().anyMatch(complaint -> FILE.matcher(complaint).find())
                ? ""
                : "is refused without a file: " + complaints;
    }
}
