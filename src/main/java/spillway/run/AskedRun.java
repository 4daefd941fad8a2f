package spillway.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What was asked for when a run began, kept with its checkpoints so that it can be planned again: the place of the configuration, which
 * is read again, and policies as they were then.
 *
 * @param config the configuration file, as it was given
 * @param settings single values, as {@code path=value}
 * @param policies the policies, joined in their order
 * @param seed random seed
 * @param quarters how many quarters
 */
public record AskedRun(String config, List<String> settings, List<PolicyText> policies, long seed, int quarters) {

    public AskedRun {
        settings = List.copyOf(settings);
        policies = List.copyOf(policies);
    }

    /** A policy file as it was read. */
    record PolicyText(String name, byte[] bytes) {
        static PolicyText of(Path file) throws RunRefused {
            try {
                return new PolicyText(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            } catch (IOException gone) {
                throw new RunRefused(file + ": cannot be read: " + RunFolder.reason(gone));
            }
        }
    }

    /**
     * What {@code request}, of one run, asks for.
     *
     * @throws RunRefused if a policy cannot be read
     */
    public static AskedRun of(RunRequest request) throws RunRefused {
        return new AskedRun(
                request.config().toString(),
                request.overrides(),
                texts(request.policies()),
                request.seed(),
                request.quarters().orElse(ModelRunner.DEFAULT_QUARTERS));
    }

    private static List<PolicyText> texts(List<Path> files) throws RunRefused {
        List<PolicyText> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(PolicyText.of(file));
        }
        return texts;
    }

    /** The same with more policies after its own, and so many quarters. */
    public AskedRun with(List<Path> more, int length) throws RunRefused {
        List<PolicyText> all = new ArrayList<>(policies);
        all.addAll(texts(more));
        return new AskedRun(config, settings, all, seed, length);
    }

    /**
     * The request for it.
     *
     * @param configuration where the configuration lies now
     * @param folder where policies are written, each in a folder of its own, so that it keeps its name
     */
    RunRequest request(Path configuration, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (PolicyText policy : policies) {
            Path own = Files.createTempDirectory(folder, "policy-");
            files.add(Files.write(own.resolve(policy.name), policy.bytes));
        }
        return new RunRequest(configuration, settings, files, seed, 1, OptionalInt.of(quarters));
    }

    /** Its entries in the description of a checkpoint; policies stand there by name. */
    Map<String, Object> entries() {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("configurationFile", config);
        entries.put("settings", settings);
        entries.put("policies", policies.stream().map(PolicyText::name).toList());
        entries.put("seed", seed);
        entries.put("quarters", quarters);
        return entries;
    }
}
