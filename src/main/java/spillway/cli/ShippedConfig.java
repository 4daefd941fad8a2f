package spillway.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** What is shipped with the program, for commands that are given nothing of their own. */
final class ShippedConfig {
    private ShippedConfig() {}

    /** The baseline below the working directory, else the one beside the program that was started. */
    static Path baseline() {
        return shipped("baseline.yaml");
    }

    /** The folder of policies. */
    static Path policies() {
        return shipped("policies");
    }

    /** The folder of parameter sets that fit what was observed. */
    static Path plausible() {
        return shipped("plausible");
    }

    /** The folder of libraries that only some users need. */
    static Path libraries() {
        return Path.of(System.getProperty("spillway.home", "")).resolve("lib");
    }

    private static Path shipped(String name) {
        Path here = Path.of("configs", name);
        String home = System.getProperty("spillway.home", "");
        return Files.exists(here) || home.isEmpty() ? here : Path.of(home).resolve(here);
    }
}
