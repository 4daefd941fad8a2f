package spillway.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** The configuration of commands that are given none. */
final class ShippedConfig {
    private ShippedConfig() {}

    /** The baseline below the working directory, else the one beside the program that was started. */
    static Path baseline() {
        Path here = Path.of("configs", "baseline.yaml");
        String home = System.getProperty("spillway.home", "");
        return Files.exists(here) || home.isEmpty() ? here : Path.of(home).resolve(here);
    }
}
