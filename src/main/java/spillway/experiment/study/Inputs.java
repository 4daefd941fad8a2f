package spillway.experiment.study;

import java.util.LinkedHashMap;
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
    public Map<String, String> byName() {
        Map<String, String> hashes = new LinkedHashMap<>();
        hashes.put("code", code);
        hashes.put("configuration", configuration);
        hashes.put("data", data);
        return hashes;
    }
}
