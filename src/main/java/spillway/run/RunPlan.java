package spillway.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.file.CsvWriter;
import spillway.file.Fingerprint;
import spillway.input.ConfigReader;
import spillway.input.PolicyReader;
import spillway.model.ModelParams;
import spillway.run.log.ParameterLog;
import spillway.world.World;

/**
 * A request that was read and found good: all a run is a function of.
 *
 * @param runner the model on its data
 * @param scenario parameters and policy
 * @param seed the random seed, of the first replicate if there are several
 * @param quarters how many quarters
 * @param replicates how many seeds from {@code seed} on
 * @param files SHA-256 of every file read, by name
 * @param code the code that runs it
 */
public record RunPlan(
        ModelRunner runner,
        Scenario scenario,
        long seed,
        int quarters,
        int replicates,
        Map<String, String> files,
        CodeVersion code) {
    /** The {@linkplain #stateInputs() input} that is the digest of the program. */
    static final String PROGRAM = "program";
    /** The {@linkplain #stateInputs() input} that are the digests of the files of data. */
    static final String DATA = "data";

    private static final int ID_DIGITS = 12;

    /** A name that differs whenever the run may come out differently; not files but what was read from them counts. */
    public String runId() {
        Fingerprint everything = inputs().add(seed).add(replicates).add(quarters);
        return everything.hex().substring(0, ID_DIGITS);
    }

    private void writeParameters(Path folder) throws IOException {
        ParameterLog.write(
                folder,
                configs().catalogue().parameters(),
                configs().values(scenario.config().effective()));
    }

    /** What the state of a run is a function of, beside seed and quarter; a longer run has the same states. */
    Map<String, Object> stateInputs() {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put(PROGRAM, code.classes());
        inputs.put(DATA, runner.data().fileHashes);
        inputs.put("configuration", configs().values(scenario.config().effective()));
        inputs.put("baseYearDiffers", baseYearDiffers());
        inputs.put("policy", policy());
        return inputs;
    }

    private Fingerprint inputs() {
        return new Fingerprint()
                .addValue(configs().values(scenario.config().effective()))
                .addValue(configs().values(scenario.config().base()))
                .addValue(policy())
                .addValue(runner.data().fileHashes)
                .add(World.START.toString())
                .add(code.classes());
    }

    private ConfigReader<ModelParams> configs() {
        return runner.scenarios().configs();
    }

    /** Begins the replicate with this seed in {@code folder}, where the parameters are written down first. */
    LoggedRun begin(long replicate, Path folder, List<? extends Observer> watchers) throws IOException {
        writeParameters(folder);
        return new LoggedRun(this, replicate, folder, watchers);
    }

    /**
     * Resumes the replicate with this seed from a checkpoint that holds its logs, in a folder without any. Its logs continue to the byte
     * as if it had not been cut.
     */
    LoggedRun resume(long replicate, Path folder, RunCheckpoint checkpoint, List<? extends Observer> watchers)
            throws IOException, RunRefused {
        Path earlier = Files.createDirectory(folder.resolve(CsvWriter.EARLIER));
        try {
            checkpoint.copyTables(earlier);
            writeParameters(folder);
            return LoggedRun.resumed(this, replicate, folder, checkpoint, watchers);
        } finally {
            RunFolder.delete(earlier);
        }
    }

    /** The manifest with which the run, or the set of runs, starts. */
    public Manifest manifest() {
        Map<String, Object> differs = baseYearDiffers();
        Map<String, Object> configuration = configs().nested(scenario.config().effective());
        Map<String, Object> policy = policy();
        if (!unreached().isEmpty()) {
            policy.put("unreached", unreached());
        }
        Manifest.Description description = new Manifest.Description(
                seed,
                replicates,
                scenario.config().file().getFileName().toString(),
                scenario.settings(),
                configuration,
                differs,
                policy,
                files,
                World.START,
                quarters);
        return new Manifest(code, description, Instant.now().toString());
    }

    /** By path, the values the base year is solved with where they are not those of the run. */
    private Map<String, Object> baseYearDiffers() {
        Map<String, Object> values = configs().values(scenario.config().effective());
        Map<String, Object> differs = new LinkedHashMap<>();
        configs().values(scenario.config().base()).forEach((path, value) -> {
            if (!value.equals(values.get(path))) {
                differs.put(path, value);
            }
        });
        return differs;
    }

    /** Lines for those interventions of the policy that begin after the run's end; most runs have none. */
    public List<String> unreached() {
        return new PolicyChecks(configs(), quarters)
                .unreached(scenario, "policy " + scenario.policy().name());
    }

    private Map<String, Object> policy() {
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("name", scenario.policy().name());
        policy.put("description", scenario.policy().description());
        policy.put("interventions", PolicyReader.nested(scenario.policy()));
        return policy;
    }
}
