package spillway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher beside a Java and a Maven that only say what they were asked. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String JAVA = "#!/bin/sh\nfor argument; do printf '<%s>' \"$argument\"; done\n";
    private static final String MAVEN = """
            #!/bin/sh
            echo build >> builds
            sleep 0.3
            mkdir -p target
            : > target/spillway-1.2.3-all.jar
            """;

    @TempDir
    Path temporary;

    private Path checkout;
    private Path tools;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void layOutACheckout() throws IOException {
        checkout = Files.createDirectories(temporary.resolve("a check out"));
        Files.createDirectories(checkout.resolve("src/main/java"));
        Files.writeString(checkout.resolve("src/main/java/A.java"), "class A {}");
        Files.writeString(checkout.resolve("pom.xml"), "<project>\n  <version>1.2.3</version>\n</project>\n");
        Files.copy(Path.of("spillway"), checkout.resolve("spillway"));
        tools = Files.createDirectories(temporary.resolve("tools/bin"));
        Files.writeString(tools.getParent().resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        script(tools.resolve("java"), JAVA);
        script(tools.resolve("mvn"), MAVEN);
        assertTrue(checkout.resolve("spillway").toFile().setExecutable(true));
    }

    @Test
    void argumentsPassUntouchedFromAnyFolder() throws Exception {
        Ended ended = launch(checkout.resolve("spillway"), temporary, "run", "a b.yaml", "--set", "x=$HOME *", "");
        assertEquals("", ended.err);
        assertTrue(
                ended.out.endsWith(
                        "<-jar><" + checkout.toRealPath() + "/target/spillway.jar><run><a b.yaml><--set><x=$HOME *><>"),
                ended.out);
        assertEquals(0, ended.code);
    }

    @Test
    void underALocaleWithoutLettersJavaGetsOneThatHasThem() throws Exception {
        script(tools.resolve("java"), "#!/bin/sh\nprintf '%s' \"$LC_ALL\"\n");
        for (String locale : List.of("C", "POSIX", "de_DE.UTF-8")) {
            script(temporary.resolve("under"), "#!/bin/sh\nLC_ALL=" + locale + " exec \"$@\"\n");
            Ended ended = launch(
                    temporary.resolve("under"),
                    temporary,
                    checkout.resolve("spillway").toString());
            assertEquals(locale.startsWith("de") ? locale : "C.UTF-8", ended.out);
        }
    }

    @Test
    void aSingleShortRunIsCompiledWithTheFirstTierAlone() throws Exception {
        String tier = "<-XX:TieredStopAtLevel=1>";
        Path launcher = checkout.resolve("spillway");
        assertTrue(launch(launcher, checkout, "run", "a.yaml", "--out", "b").out.startsWith(tier));
        for (String many : List.of("--replicates=3", "--seeds", "base.talents=1000000")) {
            assertFalse(launch(launcher, checkout, "run", "a.yaml", many).out.contains(tier), many);
        }
        assertFalse(launch(launcher, checkout, "signs", "--out", "run").out.contains(tier));
    }

    @Test
    void symbolicLinksLeadToTheCheckout() throws Exception {
        Path first = Files.createSymbolicLink(temporary.resolve("first"), checkout.resolve("spillway"));
        Path folder = Files.createDirectory(temporary.resolve("other"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("../first"));
        assertTrue(launch(second, folder).out.contains(checkout.toRealPath() + "/target/spillway.jar"));
        assertTrue(Files.exists(first));
    }

    @Test
    void itBuildsOnceAndAgainWhenASourceIsNewer() throws Exception {
        launch(checkout.resolve("spillway"), checkout);
        launch(checkout.resolve("spillway"), checkout);
        assertEquals(1, builds());
        Files.setLastModifiedTime(
                checkout.resolve("src/main/java/A.java"),
                FileTime.from(Instant.now().plusSeconds(1)));
        launch(checkout.resolve("spillway"), checkout);
        assertEquals(2, builds());
    }

    @Test
    void startsAtTheSameTimeBuildOnce() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(start(checkout.resolve("spillway"), checkout, "out" + i));
        }
        for (Process process : processes) {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue());
        }
        assertEquals(1, builds());
    }

    @Test
    void theLockOfADeadBuildIsTakenAway() throws Exception {
        Files.createDirectories(checkout.resolve("target/.build"));
        Files.writeString(checkout.resolve("target/.build/owner"), "99999999\n");
        assertEquals(0, launch(checkout.resolve("spillway"), checkout).code);
        try (Stream<Path> left = Files.list(checkout.resolve("target"))) {
            assertEquals(
                    List.of("spillway-1.2.3-all.jar", "spillway.jar"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aFailedBuildSaysWhy() throws Exception {
        script(tools.resolve("mvn"), "#!/bin/sh\necho 'A.java:1: not a statement'\nexit 1\n");
        Ended ended = launch(checkout.resolve("spillway"), checkout);
        assertEquals(1, ended.code);
        assertEquals("", ended.out);
        assertEquals("A.java:1: not a statement\nspillway: the build failed; the reason stands above.\n", ended.err);
    }

    @Test
    void anOldJavaIsNamed() throws Exception {
        Files.writeString(tools.getParent().resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");
        Ended ended = launch(checkout.resolve("spillway"), checkout);
        assertEquals(2, ended.code);
        assertEquals(
                "spillway: needs Java 17 or newer, in JAVA_HOME or on the PATH. Found: " + tools
                        + "/java is version 8;\n",
                ended.err);
    }

    @Test
    void aJavaWithoutAReleaseFileIsAsked() throws Exception {
        Files.delete(tools.getParent().resolve("release"));
        script(
                tools.resolve("java"),
                "#!/bin/sh\n[ \"$1\" = -version ] && echo 'openjdk version \"25-ea\" 2025-09-16' >&2\nexit 0\n");
        assertEquals(0, launch(checkout.resolve("spillway"), checkout).code);
    }

    private int builds() throws IOException {
        return Files.readAllLines(checkout.resolve("builds")).size();
    }

    private Ended launch(Path launcher, Path from, String... arguments) throws Exception {
        Process process = start(launcher, from, "out", arguments);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return new Ended(
                process.exitValue(),
                Files.readString(temporary.resolve("out")),
                Files.readString(temporary.resolve("out.err")));
    }

    private Process start(Path launcher, Path from, String out, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments))
                        .toList())
                .directory(from.toFile())
                .redirectOutput(temporary.resolve(out).toFile())
                .redirectError(temporary.resolve(out + ".err").toFile());
        builder.environment().put("PATH", tools + ":/usr/bin:/bin");
        builder.environment().remove("JAVA_HOME");
        return builder.start();
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertTrue(file.toFile().setExecutable(true));
    }
}
