package spillway.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import spillway.run.RunningProgram;

/**
 * A build of the program that is started as a process of its own.
 *
 * @param name what tables call it
 * @param command what starts it, up to its arguments
 */
record Build(String name, List<String> command) {
    private static final int POLL_MILLISECONDS = 5;

    /** The build that is running: by its launcher where it was started by one, else as this process was. */
    static Build running() {
        String home = System.getProperty("spillway.home", "");
        Path launcher = Path.of(home, "spillway");
        if (!home.isEmpty() && Files.isExecutable(launcher)) {
            return new Build("this build", List.of(launcher.toString()));
        }
        List<String> command = new ArrayList<>(List.of(RunningProgram.java()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", RunningProgram.classPath(), "spillway.Main"));
        return new Build("this build", command);
    }

    /** The build in {@code jar}, with the collector that the launcher asks for. */
    static Build in(Path jar) {
        String file = jar.toAbsolutePath().toString();
        return new Build(
                jar.getFileName().toString(),
                List.of(RunningProgram.java(), "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-jar", file));
    }

    /** Is shown the computing time of a process again and again while it runs. */
    @FunctionalInterface
    interface Watch {
        void at(double cpuSeconds) throws IOException;
    }

    /**
     * Runs it to its end in {@code folder}; gives its computing time in seconds, which lacks what it did in its last milliseconds.
     *
     * @throws IOException with the last line it said, if it does not end well
     */
    double run(Path folder, List<String> arguments, Watch watch) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(command);
        all.addAll(arguments);
        File said = Files.createTempFile(folder, "said", ".txt").toFile();
        Process process = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        double cpu = 0;
        try {
            do {
                Optional<Duration> used = process.info().totalCpuDuration();
                if (used.isPresent()) {
                    cpu = used.get().toNanos() / 1e9;
                    watch.at(cpu);
                }
            } while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS));
        } finally {
            process.destroy();
        }
        if (process.exitValue() != 0) {
            List<String> lines = Files.readString(said.toPath(), StandardCharsets.UTF_8)
                    .strip()
                    .lines()
                    .toList();
            throw new IOException(name + " ended with " + process.exitValue() + ": " + lines.get(lines.size() - 1));
        }
        return cpu;
    }
}
