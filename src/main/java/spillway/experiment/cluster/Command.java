package spillway.experiment.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import spillway.run.RunRefused;

/** A program of the machine, started without a shell, so that no character of a name means anything to one. */
final class Command {
    private Command() {}

    /** What a program said and how it ended. */
    record Said(int exitCode, String output) {
        /** The last line, with the name of the program, which most programs put there themselves. */
        String named(String program) {
            return lastLine().startsWith(program + ": ") ? lastLine() : program + ": " + lastLine();
        }

        /** The last line of it, which in an error is the reason; a hint at the help that follows it is passed over. */
        String lastLine() {
            String[] lines = output.strip().split("\n");
            int last = lines.length - 1;
            return (last > 0 && lines[last].startsWith("Try ") ? lines[last - 1] : lines[last]).strip();
        }
    }

    /**
     * Runs a program to its end.
     *
     * @throws RunRefused if there is no such program on the path
     */
    static Said run(String... words) throws IOException, RunRefused, InterruptedException {
        return run(List.of(words));
    }

    static Said run(List<String> words) throws IOException, RunRefused, InterruptedException {
        Process process = start(new ProcessBuilder(words).redirectErrorStream(true));
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), output);
        } finally {
            process.destroy();
        }
    }

    /**
     * Starts a program.
     *
     * @throws RunRefused if there is no such program on the path
     */
    private static Process start(ProcessBuilder program) throws RunRefused {
        try {
            return program.start();
        } catch (IOException none) {
            throw new RunRefused(program.command().get(0) + ": is not on this machine's path");
        }
    }
}
