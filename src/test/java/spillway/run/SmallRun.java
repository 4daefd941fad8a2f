package spillway.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import spillway.kernel.Quarter;
import spillway.world.World;

/** Runs of the model on the shipped data with as few agents as it takes, for tests of what surrounds a run. */
public final class SmallRun {
    /** Solved base years of all tests of this process. */
    public static final BaseYears BASE_YEARS = BaseYears.inMemory();

    private SmallRun() {}

    /** Writes the configuration of a small run; {@code lines} are more of it. */
    public static Path config(Path file, String... lines) throws IOException {
        Path shipped = Path.of("configs", "baseline.yaml").toAbsolutePath();
        String text = "extends: " + shipped + "\nbase: {firms: 400, talents: 1000}\ngrid: {cellKm: 5}\n"
                + "measure: {draws: 20, permutations: 19, sitesAtMost: 60}\n";
        return Files.writeString(file, text + String.join("\n", lines) + "\n");
    }

    /** The plan of a run with these single settings. */
    public static RunPlan plan(Path config, long seed, int quarters, String... settings) throws RunRefused {
        return plan(config, seed, 1, quarters, settings);
    }

    /** The plan of several replicates. */
    public static RunPlan plan(Path config, long seed, int replicates, int quarters, String... settings)
            throws RunRefused {
        return plan(BASE_YEARS, config, seed, replicates, quarters, settings);
    }

    /** As above, with other base years. */
    static RunPlan plan(BaseYears baseYears, Path config, long seed, int replicates, int quarters, String... settings)
            throws RunRefused {
        return new RunPlanner(baseYears)
                .plan(new RunRequest(config, List.of(settings), List.of(), seed, replicates, OptionalInt.of(quarters)));
    }

    /** A completed run on the configuration of {@link #config}, without charts, in a folder of its own under {@code parent}. */
    public static Path completed(Path parent, long seed, int quarters, String... settings)
            throws IOException, RunRefused {
        Path config = config(parent.resolve("small.yaml"));
        Path run = Files.createTempDirectory(parent, "run-");
        RunDriver.ofOneRun(Progress.silent(), Interruption.onRequest())
                .drive(plan(config, seed, quarters, settings), run, List.of(), logs -> {});
        if (!Manifest.status(run).equals(Optional.of(Manifest.COMPLETED))) {
            throw new IOException(Files.readString(run.resolve(Manifest.FILE)));
        }
        return run;
    }

    /** Does something at the end of every quarter. */
    public static Observer each(Consumer<Quarter> what) {
        return (World world) -> what.accept(world.quarter());
    }
}
