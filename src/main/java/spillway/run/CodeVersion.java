package spillway.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import spillway.file.Fingerprint;

/**
 * Which code runs: the version, the commit, and whether the sources differed from it. A jar in its checkout's
 * {@code target} folder is described by that checkout, any other one by what was stamped into it at build time.
 *
 * @param version version of the program
 * @param mason version of MASON it was built with
 * @param commit git commit, or {@code unknown}
 * @param dirty whether sources differed from the commit
 * @param classes SHA-256 over the classes that results come from, which are the program's own but for its pages, commands, cluster
 *     engines and the benchmark of speed: it changes neither with these nor with a commit nor with the kind of file the classes lie in
 */
public record CodeVersion(String version, String mason, String commit, boolean dirty, String classes) {
    private static final String UNKNOWN = "unknown";
    /** What shows results and asks for them, and has no part in them. */
    private static final List<String> APART = List.of(
            "spillway/report/",
            "spillway/cli/",
            "spillway/bench/",
            "spillway/gui/",
            "spillway/experiment/cluster/",
            "spillway/spark/");

    /** The version of the running code. */
    public static CodeVersion current() {
        Properties build = new Properties();
        try (InputStream in = CodeVersion.class.getResourceAsStream("build.properties")) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Path code = location();
        Optional<Path> checkout = checkout(code);
        String stamped = build.getProperty("commit", "").strip();
        Optional<String> head = checkout.flatMap(CodeVersion::head);
        String commit = head.orElse(stamped.isEmpty() ? UNKNOWN : stamped);
        boolean dirty = head.isPresent()
                ? git(checkout.get(), "status", "--porcelain", "--", "src", "pom.xml")
                        .map(changes -> !changes.isBlank())
                        .orElse(true)
                : Boolean.parseBoolean(build.getProperty("dirty", "").strip());
        String version = build.getProperty("version", UNKNOWN);
        return new CodeVersion(version, build.getProperty("mason", UNKNOWN), commit, dirty, classDigest());
    }

    /** The commit as it is shown: with a mark when sources differed from it. */
    public String commitText() {
        return dirty ? commit + "-dirty" : commit;
    }

    /** The digest of {@link #classes}, without asking for the commit; taken once in a process. */
    public static String classDigest() {
        return Classes.DIGEST;
    }

    /** Computes the digest when it is first asked for. */
    private static final class Classes {
        static final String DIGEST = digest();

        private static String digest() {
            Path code = location();
            try {
                return Files.isDirectory(code) ? ofFolder(code) : ofJar(code);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static String ofFolder(Path root) throws IOException {
            Map<String, Path> classes = new TreeMap<>();
            try (Stream<Path> files = Files.walk(root.resolve("spillway"))) {
                files.forEach(
                        file -> classes.put(root.relativize(file).toString().replace('\\', '/'), file));
            }
            classes.keySet().removeIf(name -> !counts(name));
            Fingerprint digest = new Fingerprint();
            for (Map.Entry<String, Path> one : classes.entrySet()) {
                digest.add(one.getKey()).add(Files.readAllBytes(one.getValue()));
            }
            return digest.hex();
        }

        /** Reads the archive entry by entry, which costs a fraction of a file system over it. */
        private static String ofJar(Path code) throws IOException {
            Fingerprint digest = new Fingerprint();
            try (ZipFile jar = new ZipFile(code.toFile())) {
                List<? extends ZipEntry> classes = jar.stream()
                        .filter(entry -> counts(entry.getName()))
                        .sorted(Comparator.comparing(ZipEntry::getName))
                        .toList();
                for (ZipEntry one : classes) {
                    try (InputStream in = jar.getInputStream(one)) {
                        digest.add(one.getName()).add(in.readAllBytes());
                    }
                }
            }
            return digest.hex();
        }

        private static boolean counts(String name) {
            return name.startsWith("spillway/")
                    && name.endsWith(".class")
                    && APART.stream().noneMatch(name::startsWith);
        }
    }

    private static Path location() {
        try {
            return Path.of(CodeVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Path> checkout(Path code) {
        return Optional.ofNullable(code.toAbsolutePath().getParent())
                .filter(target -> target.endsWith("target"))
                .map(Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(".git")) && Files.exists(folder.resolve("pom.xml")));
    }

    private static Optional<String> head(Path checkout) {
        return git(checkout, "rev-parse", "HEAD").map(String::strip).filter(text -> text.matches("[0-9a-f]{40,64}"));
    }

    private static Optional<String> git(Path checkout, String... arguments) {
        List<String> command = Stream.concat(
                        Stream.of("git", "--no-optional-locks", "-C", checkout.toString()), Stream.of(arguments))
                .toList();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(10, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
