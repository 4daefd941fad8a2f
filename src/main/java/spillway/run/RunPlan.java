package spillway.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.file.Fingerprint;
import spillway.input.Parameter;
import spillway.input.PolicyReader;
import spillway.run.log.ParameterLog;

/**
 * A request that was read and found good: all a run is a function of.
 *
 * @param <T> the record that declares all parameters
 * @param spec parameters, policy, seed and length
 * @param replicates how many seeds from the spec's on
 * @param inputs the data
 * @param parameters what the parameters are, in the order of declaration
 * @param configuration every resolved parameter, nested
 * @param values every resolved parameter, by path
 * @param baseYearValues what the base year is solved with, by path
 * @param files SHA-256 of every file read, by name
 * @param code the code that runs it
 */
public record RunPlan<T extends Record>(
        RunSpec<T> spec,
        int replicates,
        RunWorkFactory.Inputs<T> inputs,
        List<Parameter> parameters,
        Map<String, Object> configuration,
        Map<String, Object> values,
        Map<String, Object> baseYearValues,
        Map<String, String> files,
        CodeVersion code) {
    private static final int ID_DIGITS = 12;

    /** A name that differs whenever the run may come out differently; not files but what was read from them counts. */
    public String runId() {
        Fingerprint everything = new Fingerprint()
                .addValue(values)
                .addValue(baseYearValues)
                .addValue(policy())
                .add(spec.seed())
                .add(replicates)
                .add(spec.start().toString())
                .add(spec.quarters())
                .addValue(inputs.hashes())
                .add(code.identity());
        return everything.hex().substring(0, ID_DIGITS);
    }

    /** The manifest with which the run, or the set of runs, starts. */
    public Manifest manifest() {
        return manifest(spec.seed(), replicates);
    }

    /** The manifest with which the replicate with {@code seed} starts. */
    Manifest manifestOf(long seed) {
        return manifest(seed, 1);
    }

    /** Begins the replicate with {@code seed} in {@code folder}, where the parameters are written down first. */
    public RunWork begin(long seed, Path folder) throws IOException {
        ParameterLog.write(folder, parameters, values);
        return inputs.begin(spec.withSeed(seed), folder);
    }

    private Manifest manifest(long seed, int runs) {
        Map<String, Object> differs = new LinkedHashMap<>();
        baseYearValues.forEach((path, value) -> {
            if (!value.equals(values.get(path))) {
                differs.put(path, value);
            }
        });
        Manifest.Description description = new Manifest.Description(
                seed, runs, configuration, differs, policy(), files, spec.start(), spec.quarters());
        return new Manifest(code, description, Instant.now().toString());
    }

    private Map<String, Object> policy() {
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("name", spec.policy().name());
        policy.put("description", spec.policy().description());
        policy.put("interventions", PolicyReader.nested(spec.policy()));
        return policy;
    }
}
