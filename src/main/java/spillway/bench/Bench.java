package spillway.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import spillway.run.RunRefused;

/** The benchmark: its cases, done in turn round after round, so that whatever slows the machine meets all of them alike. */
public final class Bench {
    /** Groups that take minutes, or a screen. */
    private static final List<String> LONG =
            List.of(ModelCases.LARGE, StudyCases.STUDY, EngineCases.ENGINE, WindowCases.WINDOW, WindowCases.LARGE);

    private final Setting setting;
    private final TwinCases twins;
    private final List<BenchCase> cases = new ArrayList<>();
    private final int builds;

    /**
     * The cases under {@code setting}, with processes of this build and of those in {@code others}.
     *
     * @param spark the address of a Spark cluster, if there is one
     */
    public Bench(Setting setting, List<Path> others, Optional<String> spark) {
        this.setting = setting;
        twins = new TwinCases(setting.talents());
        cases.addAll(ModelCases.all(setting));
        cases.addAll(new StudyCases(setting, Build.running()).all());
        cases.addAll(new EngineCases(setting, Build.running(), spark).all());
        cases.addAll(new WindowCases(setting, Build.running()).all());
        cases.addAll(twins.all());
        cases.addAll(new ProcessCases(setting, Build.running(), 0).all());
        for (int i = 0; i < others.size(); i++) {
            cases.addAll(new ProcessCases(setting, Build.in(others.get(i)), i + 1).all());
        }
        builds = others.size() + 1;
    }

    /** All cases, in the order of the table. */
    public List<BenchCase> cases() {
        return List.copyOf(cases);
    }

    /** Those that {@code names} ask for by group or id; if there are none, all but those that take minutes or a screen. */
    public List<BenchCase> chosen(List<String> names) {
        return cases.stream()
                .filter(one -> names.isEmpty()
                        ? LONG.stream().noneMatch(one::is)
                        : names.stream().anyMatch(one::is))
                .toList();
    }

    /**
     * Does {@code chosen} so many times; the samples of the first rounds, in which the program is still being compiled, do not count.
     *
     * @param said is told what is done
     * @throws InterruptedException if the setting's interruption asks for it
     */
    public Results run(List<BenchCase> chosen, int warmUp, int rounds, Consumer<String> said)
            throws IOException, RunRefused, InterruptedException {
        Results results = new Results();
        for (int round = 0; round < warmUp + rounds; round++) {
            for (BenchCase one : chosen) {
                if (setting.interruption().isRequested()) {
                    throw new InterruptedException("interrupted");
                }
                said.accept((round < warmUp ? "warm-up " + (round + 1) : "round " + (round - warmUp + 1)) + ": "
                        + one.id());
                Sample sample = one.sampling().sample();
                if (round >= warmUp) {
                    results.add(one, sample);
                }
            }
        }
        return results;
    }

    /** What several cases say together. */
    public List<Comparison> comparisons(Results results) {
        return Comparison.of(results, builds);
    }

    /** What the yardstick's twins differ in; empty if they agree, as they must. */
    public List<String> differences() {
        return twins.differences();
    }
}
