package spillway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spillway.run.RunRefused;

/**
 * What the window costs: quarters that are drawn against the same ones that are not, in one process on the screen that there is. One case
 * plays both and the others read what it measured.
 */
final class WindowCases {
    /** The group of the baseline. */
    static final String WINDOW = "window";
    /** The group of a million talents. */
    static final String LARGE = "window-large";

    private static final int LARGE_QUARTERS = 40;

    private final Setting setting;
    private final Build build;

    /** What was measured of one kind of quarters: seconds for all of them, and frames. */
    private record Measured(int quarters, double seconds, double frames) {}

    /** Adds what is asked of the window, where its cases were done. */
    static void compare(Comparison.Pairs pairs) {
        for (String group : List.of(WINDOW, LARGE)) {
            String of = group.equals(WINDOW) ? "window" : "window, a million talents";
            pairs.add(
                    new Comparison.Kind(
                            group + "-slower",
                            of + ": quarters that are drawn over those that are not, elapsed time",
                            "ratio",
                            "at most 1.3"),
                    Sample::wall,
                    group + "-drawn",
                    group + "-plain",
                    (drawn, plain) -> drawn / plain);
            pairs.add(
                    new Comparison.Kind(
                            group + "-rate",
                            of + ": frames",
                            "1/s",
                            group.equals(WINDOW) ? "at least 20" : "at least 5"),
                    Sample::runsPerSecond,
                    group + "-frames",
                    group + "-frames",
                    (rate, same) -> rate);
        }
    }

    WindowCases(Setting setting, Build build) {
        this.setting = setting;
        this.build = build;
    }

    /** All of them, in the order of the table. */
    List<BenchCase> all() {
        List<BenchCase> cases = new ArrayList<>(of(WINDOW, "window", setting.quarters(), List.of()));
        cases.addAll(of(
                LARGE,
                "window, " + ModelCases.size(ModelCases.LARGE_TALENTS),
                LARGE_QUARTERS,
                ModelCases.rows(ModelCases.LARGE_TALENTS)));
        return cases;
    }

    private List<BenchCase> of(String group, String title, int quarters, List<String> settings) {
        List<Measured> last = new ArrayList<>();
        return List.of(
                new BenchCase(group, group + "-plain", title + ": quarters that nobody draws", () -> {
                    last.clear();
                    last.addAll(measure(group, quarters, settings));
                    return sample(last.get(0), 1);
                }),
                new BenchCase(
                        group,
                        group + "-drawn",
                        title + ": the same while it draws, as fast as it can",
                        () -> sample(last.get(1), 1)),
                new BenchCase(
                        group,
                        group + "-frames",
                        title + ": frames drawn meanwhile",
                        () -> sample(last.get(1), (int) Math.round(last.get(1).frames))));
    }

    private List<Measured> measure(String group, int quarters, List<String> settings)
            throws IOException, InterruptedException, RunRefused {
        if (Optional.ofNullable(System.getenv("DISPLAY")).isEmpty()) {
            throw new RunRefused("--case " + group
                    + ": there is no screen to open a window on; give the command one, as" + " xvfb-run does");
        }
        Path folder = Files.createDirectories(setting.scratch().resolve(group));
        Path table = folder.resolve("measured.csv");
        Path script = folder.resolve("script.txt");
        Files.writeString(script, "measure " + quarters + " " + table.toAbsolutePath() + "\nclose\n");
        List<String> arguments = new ArrayList<>(List.of(
                "gui",
                setting.config().toAbsolutePath().toString(),
                "--quarters",
                String.valueOf(quarters),
                "--exercise",
                script.toAbsolutePath().toString()));
        settings.forEach(one -> arguments.addAll(List.of("--set", one)));
        build.run(folder, arguments, used -> {});
        List<String> lines = Files.readAllLines(table);
        return List.of(mean(lines, "0,"), mean(lines, "1,"));
    }

    /** The mean over the lines that begin so: drawn, quarters, seconds, frames. */
    private static Measured mean(List<String> lines, String kind) {
        int quarters = 0;
        double seconds = 0;
        double frames = 0;
        int number = 0;
        for (String line : lines) {
            if (line.startsWith(kind)) {
                String[] cells = line.split(",");
                quarters = Integer.parseInt(cells[1]);
                seconds += Double.parseDouble(cells[2]);
                frames += Double.parseDouble(cells[3]);
                number++;
            }
        }
        return new Measured(quarters, seconds / number, frames / number);
    }

    /** Of computing time only that of the whole process is known, which says nothing of either kind of quarters. */
    private static Sample sample(Measured measured, int runs) {
        return new Sample(
                Double.NaN,
                Double.NaN,
                measured.seconds,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0,
                measured.quarters,
                runs,
                Double.NaN);
    }
}
