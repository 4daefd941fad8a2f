package spillway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    Path parent;

    @Test
    void aFolderIsMadeAndLeftAsItWasFound() throws Exception {
        Path path = parent.resolve("a/b");
        try (RunFolder folder = RunFolder.exactly(path)) {
            assertTrue(Files.isDirectory(folder.path()));
        }
        assertEquals(List.of(), names(path));
        RunFolder.exactly(path).close();
    }

    @Test
    void contentIsNeverWrittenOver() throws Exception {
        Files.writeString(parent.resolve(".hidden"), "");
        assertRefused(parent, "has content; name a new or an empty folder");
        assertEquals(List.of(".hidden"), names(parent));
    }

    @Test
    void whatCannotBeAFolderIsRefused() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");
        assertRefused(file, "is a file, not a folder");
        RunRefused refused = assertThrows(RunRefused.class, () -> RunFolder.exactly(file.resolve("below")));
        assertTrue(refused.getMessage().startsWith("--out " + file.resolve("below") + ": cannot be written: "));
    }

    @Test
    void anUnfinishedFolderIsReplacedAndACompleteOneLeft() throws Exception {
        Path path = parent.resolve("run");
        Files.createDirectories(path.resolve("charts/deep"));
        Files.writeString(path.resolve("charts/deep/old.png"), "");
        Files.writeString(path.resolve(".running"), "");
        Files.writeString(path.resolve("manifest.json"), "{\"status\": \"started\"}");
        try (RunFolder folder = RunFolder.unlessComplete(path).orElseThrow()) {
            assertEquals(List.of(".running"), names(folder.path()));
        }
        Files.writeString(path.resolve("manifest.json"), "{\"status\": \"completed\"}");
        assertTrue(RunFolder.unlessComplete(path).isEmpty());
        assertEquals(List.of("manifest.json"), names(path));
    }

    @Test
    void replacingNeverFollowsALinkOutOfTheFolder() throws Exception {
        Path precious = Files.createDirectory(parent.resolve("precious"));
        Files.writeString(precious.resolve("data"), "");
        Path path = Files.createDirectory(parent.resolve("run"));
        Files.createSymbolicLink(path.resolve("link"), precious);
        RunFolder.unlessComplete(path).orElseThrow().close();
        assertTrue(Files.exists(precious.resolve("data")));
        assertFalse(Files.exists(path.resolve("link")));
    }

    @Test
    void twoRunsNeverShareAFolder() throws Exception {
        Path path = parent.resolve("run");
        try (RunFolder first = RunFolder.unlessComplete(path).orElseThrow()) {
            RunRefused refused = assertThrows(RunRefused.class, () -> RunFolder.unlessComplete(first.path()));
            assertEquals(path + ": another run is writing it", refused.getMessage());
        }
        RunFolder.unlessComplete(path).orElseThrow().close();
    }

    @Test
    void aHalfWrittenManifestIsNoCompleteRun() throws IOException {
        String half = "{\"status\": \"comp";
        List<String> texts = List.of("", "{", half, "[]", "null", "{\"status\": null}", "\u0000\u0000");
        for (String text : texts) {
            Files.writeString(parent.resolve("manifest.json"), text);
            assertFalse(RunFolder.isComplete(parent), text);
        }
    }

    private void assertRefused(Path path, String complaint) {
        RunRefused refused = assertThrows(RunRefused.class, () -> RunFolder.exactly(path));
        assertEquals("--out " + path + ": " + complaint, refused.getMessage());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
