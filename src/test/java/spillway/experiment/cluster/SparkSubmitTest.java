package spillway.experiment.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import spillway.run.RunRefused;

/** What Spark's command is told, and what becomes of how it ends; src/test/scripts/spark.sh has a real one. */
class SparkSubmitTest {
    private static final Terms TERMS = new Terms(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.of(6),
            2,
            900,
            Optional.empty(),
            Optional.of("spark://head:7077"),
            List.of("--conf=spark.ui.enabled=true"),
            false);

    private final List<String> told = new ArrayList<>();

    private void carryOut(String script) throws IOException, RunRefused, InterruptedException {
        SparkSubmit.carryOut(List.of("/bin/sh", "-c", script), process -> {}, told::add);
    }

    @Test
    void namesOfFoldersStayWholeWords() {
        List<String> words = new SparkSubmit(TERMS, Path.of("/p/it's.jar"), Path.of("/p/d.jar"), "a $(name)")
                .words(Path.of("/a b/$(study)"), Path.of("/a b"), "3,7-9");
        assertEquals(
                List.of("/p/d.jar", "/a b/$(study)", "/a b", "3,7-9"), words.subList(words.size() - 4, words.size()));
        assertEquals("/p/it's.jar", words.get(words.indexOf("--jars") + 1));
        assertEquals("a $(name)", words.get(words.indexOf("--name") + 1));
    }

    @Test
    void termsReachTheCluster() {
        List<String> words = new SparkSubmit(TERMS, Path.of("p.jar"), Path.of("d.jar"), "name")
                .words(Path.of("study"), Path.of("home"), "0");
        assertEquals("spark://head:7077", words.get(words.indexOf("--master") + 1));
        assertEquals("900m", words.get(words.indexOf("--executor-memory") + 1));
        assertEquals("2", words.get(words.indexOf("--executor-cores") + 1));
        assertTrue(words.contains("spark.cores.max=6"));
    }

    @Test
    void furtherOptionsComeLastSoThatTheyPrevail() {
        List<String> words = new SparkSubmit(TERMS, Path.of("p.jar"), Path.of("d.jar"), "name")
                .words(Path.of("study"), Path.of("home"), "0");
        assertTrue(words.indexOf("--conf=spark.ui.enabled=true") > words.indexOf("spark.ui.enabled=false"));
    }

    @Test
    void whatSparkSaysIsPassedOn() throws IOException, RunRefused, InterruptedException {
        carryOut("echo one; echo two >&2");
        assertEquals(List.of("one", "two"), told);
    }

    @Test
    void aRefusedStudyIsRefusedInTheDriversWords() {
        RunRefused refused = assertThrows(
                RunRefused.class, () -> carryOut("echo noise; echo 'spillway: x.yaml: code changed' >&2; exit 2"));
        assertEquals(List.of("x.yaml: code changed"), refused.complaints());
        assertEquals(List.of("noise"), told);
    }

    @Test
    void chunksThatCannotBeMadeAreAnErrorThatSaysWhyAndHowToGoOn() {
        IOException broken =
                assertThrows(IOException.class, () -> carryOut("echo 'spillway: No space left on device'; exit 1"));
        assertTrue(broken.getMessage().contains("No space left on device"));
        assertTrue(broken.getMessage().contains("the same command goes on"));
    }

    @Test
    void aDriverThatIsKilledIsNoRefusal() {
        IOException broken = assertThrows(IOException.class, () -> carryOut("kill -9 $$"));
        assertTrue(broken.getMessage().contains("was stopped"));
    }

    @Test
    void aCommandThatIsNotThereIsNamed() {
        RunRefused refused = assertThrows(
                RunRefused.class, () -> SparkSubmit.carryOut(List.of("/no/spark-submit"), process -> {}, told::add));
        assertTrue(refused.getMessage().startsWith("/no/spark-submit: cannot be started"));
    }

    @Test
    void aProcessThatIsNoSubmissionIsLeftAlone() throws IOException, InterruptedException {
        Process other = new ProcessBuilder("/bin/sh", "-c", "read line").start();
        try {
            assertEquals(false, SparkSubmit.end(other.pid()));
            assertTrue(other.isAlive());
        } finally {
            other.destroy();
        }
    }
}
