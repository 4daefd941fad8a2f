package spillway.experiment.study;

import java.util.Map;

/**
 * Hashes of what all runs of a folder share.
 *
 * @param configuration SHA-256 of the values of the configuration, without a variant's settings
 * @param data SHA-256 of the data
 * @param code SHA-256 of the program's classes
 */
public record Inputs(String configuration, String data, String code) {

    /** The hashes by what they are of, in words. */
    Map<String, String> byName() {
        return Map.of("configuration", configuration, "data", data, "code", code);
    }
}
