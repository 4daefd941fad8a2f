package spillway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
class InterruptionTest {
    /** Solved once for all tests. */
    @TempDir
    static Path baseYears;

    @TempDir
    Path folder;

    private Process started;

    @AfterEach
    void leaveNoProcess() {
        started.destroyForcibly();
    }

    @ParameterizedTest
    @CsvSource({"INT, 20", "TERM, 20", "INT, 60000"})
    void aSignalEndsWith130AndAManifestThatSaysSo(String signal, long pause) throws Exception {
        Process process = start(pause);
        send(process, signal);
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        assertEquals(130, process.exitValue());
        assertEquals(Optional.of("failed"), Manifest.status(folder.resolve("out")));
        assertEquals(Optional.of("interrupted"), Manifest.failure(folder.resolve("out")));
        boolean answersInTime = pause < 1000;
        assertEquals(!answersInTime, printed().endsWith("begin again\n"), printed());
    }

    @Test
    void aKilledRunIsNeverTakenForAFinishedOne() throws Exception {
        Process process = start(20);
        send(process, "KILL");
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        Path out = folder.resolve("out");
        assertEquals(Optional.of("started"), Manifest.status(out));
        assertFalse(RunFolder.isComplete(out));
        RunFolder.unlessComplete(out).orElseThrow().close();
        assertEquals(Optional.empty(), Manifest.status(out));
    }

    private Process start(long pause) throws IOException, InterruptedException {
        Path config = SmallRun.config(folder.resolve("c.yaml"));
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlowProgram.class.getName(),
                        config.toString(),
                        out.toString(),
                        Long.toString(pause),
                        baseYears.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed").toFile())
                .start();
        started = process;
        for (int i = 0; i < 2400 && !printed().startsWith("2010Q1"); i++) {
            Thread.sleep(50);
        }
        assertTrue(printed().startsWith("2010Q1"), printed());
        return process;
    }

    private String printed() throws IOException {
        return Files.readString(folder.resolve("printed"));
    }

    private static void send(Process process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }
}
