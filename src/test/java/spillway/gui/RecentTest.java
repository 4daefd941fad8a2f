package spillway.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.run.Manifest;
import spillway.run.RunRefused;
import spillway.run.SmallRun;

/** The list of runs that were completed lately. */
class RecentTest {
    @TempDir
    Path folder;

    @Test
    void completedRunsAreListedTheNewestFirst() throws IOException, RunRefused {
        Path runs = Files.createDirectories(folder.resolve("runs"));
        Path run = SmallRun.completed(folder, 7, 1);
        for (int i = 0; i < 13; i++) {
            Path manifest = copy(run, runs.resolve("r" + i), run.resolve(Manifest.FILE));
            Files.setLastModifiedTime(manifest, FileTime.fromMillis(1_000_000L * (i == 2 ? 100 : i)));
        }
        String text = Files.readString(run.resolve(Manifest.FILE));
        Path failed = Files.writeString(folder.resolve("failed.json"), text.replace("completed", "failed"));
        copy(run, runs.resolve("failed"), failed);
        Files.createDirectories(runs.resolve(".base-years"));
        Files.writeString(runs.resolve("a-file"), "");
        List<Recent> recent = Recent.in(runs);
        assertEquals(
                List.of("r2", "r12", "r11", "r10", "r9", "r8", "r7", "r6", "r5", "r4"),
                recent.stream()
                        .map(one -> one.folder().getFileName().toString())
                        .toList());
        assertTrue(recent.get(0).label().endsWith("seed 7"), recent.get(0).label());
    }

    private static Path copy(Path run, Path to, Path manifest) throws IOException {
        Files.createDirectories(to);
        for (String file : List.of("summary.json", "verdict.json")) {
            Files.copy(run.resolve(file), to.resolve(file));
        }
        return Files.copy(manifest, to.resolve(Manifest.FILE));
    }

    @Test
    void whereNothingWasRunThereIsNone() {
        assertEquals(List.of(), Recent.in(folder.resolve("runs")));
    }
}
