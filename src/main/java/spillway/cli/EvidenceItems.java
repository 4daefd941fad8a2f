package spillway.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spillway.cli.EvidenceItem.Block;
import spillway.cli.EvidenceItem.Copy;
import spillway.cli.EvidenceItem.Step;
import spillway.experiment.circulation.CirculationStudy;
import spillway.experiment.forces.ForceStudy;
import spillway.report.compare.StatedSigns;
import spillway.report.fragility.FragilityPage;
import spillway.run.InputDependence;

/** All evidence that the project keeps, each declared once; in the order in which it is made. */
final class EvidenceItems {
    private static final String OUT = EvidenceItem.OUT;
    private static final String BASELINE = "configs/baseline.yaml";
    /** Half the agents: enough for the sign of a difference. */
    private static final String COARSE = "configs/coarse.yaml";

    private static final String DATA = "configs/data";
    private static final String RESULTS = "docs/results/";
    /** Computing time of a run of the baseline to 2035 with its base year, in minutes. */
    private static final double MINUTES_A_RUN = 1.5 / 60;
    /** The same of a run to 2019. */
    private static final double MINUTES_A_FIT = 0.7 / 60;

    private EvidenceItems() {}

    static List<EvidenceItem> all() {
        return List.of(
                new EvidenceItem(
                        "benchmarks",
                        "the rules, stripped down, against what theory knows",
                        0,
                        60,
                        List.of(new Step(List.of("benchmark", "--csv"), OUT + "/benchmarks.csv", false)),
                        List.of("configs/benchmarks", BASELINE, DATA),
                        List.of(new Copy("benchmarks.csv", RESULTS + "benchmarks.csv")),
                        List.of(new Block(
                                "docs/benchmarks/README.md",
                                "benchmarks",
                                out -> EvidenceBlocks.benchmarks(out.resolve("benchmarks.csv"))))),
                new EvidenceItem(
                        "calibration",
                        "the fits to 2010-2015 and to 2010-2019, profiles, recovery, sets that all fit",
                        2600,
                        2600 * MINUTES_A_FIT,
                        List.of(
                                Step.study("calibrate", "--window", "2015", "--out", OUT),
                                Step.study("calibrate", "--window", "2019", "--out", OUT)),
                        List.of("configs/calibration", BASELINE, DATA),
                        List.of(
                                new Copy("2015/calibration.json", RESULTS + "calibration-2015.json"),
                                new Copy("2015/profiles.csv", RESULTS + "profiles-2015.csv"),
                                new Copy("2019/calibration.json", RESULTS + "calibration-2019.json"),
                                new Copy("2019/profiles.csv", RESULTS + "profiles-2019.csv"),
                                new Copy("2019/recovery.csv", RESULTS + "recovery-2019.csv")),
                        List.of()),
                new EvidenceItem(
                        "validation",
                        "fitted to 2010-2015 and judged by 2019, beside naive forecasts",
                        28,
                        28 * MINUTES_A_FIT,
                        List.of(
                                replicates("configs/fitted-2015.yaml", "20", "pure"),
                                replicates("configs/city-residuals-2015.yaml", "8", "residuals"),
                                Step.call(
                                        "validate",
                                        OUT + "/pure",
                                        OUT + "/residuals",
                                        "--fitted-to",
                                        "2015",
                                        "--out",
                                        OUT + "/validation")),
                        List.of("configs/fitted-2015.yaml", "configs/city-residuals-2015.yaml", BASELINE, DATA),
                        List.of(new Copy("validation/scores.csv", RESULTS + "validation.csv")),
                        List.of(new Block(
                                "docs/validation.md",
                                "validation-tables",
                                out -> EvidenceBlocks.withoutHeading(out.resolve("validation/validation.md"))))),
                study(
                        "null",
                        "what chance alone does to the scores",
                        60,
                        List.of("--config", "configs/presets/null-coarse.yaml", "--seeds", "60"),
                        List.of("configs/presets", "configs/coarse.yaml", BASELINE, DATA),
                        List.of(new Copy("null-summary.csv", RESULTS + "null-summary.csv")),
                        List.of(new Block(
                                "docs/null-ensemble.md",
                                "null",
                                out -> EvidenceBlocks.chance(out.resolve("null-summary.csv"))))),
                new EvidenceItem(
                        "signs",
                        "does each switch move its figure as the claims say",
                        30 * 140,
                        30 * 140 * MINUTES_A_RUN / 2,
                        List.of(
                                Step.study("signs", "--config", COARSE, "--out", OUT),
                                Step.call("signs", "--markdown", OUT, "--into", "docs/claims.md")),
                        List.of("configs/signs.csv", COARSE, BASELINE, DATA),
                        List.of(
                                new Copy("signs.csv", RESULTS + "signs.csv"),
                                new Copy("decomposition.csv", RESULTS + "decomposition.csv")),
                        List.of()),
                study(
                        ForceStudy.KIND,
                        "what each force contributes to C and D",
                        30 * 26,
                        List.of("--config", COARSE),
                        List.of("configs/forces.csv", COARSE, BASELINE, DATA),
                        List.of(new Copy(ForceStudy.TABLE, RESULTS + ForceStudy.TABLE)),
                        List.of(new Block(
                                "docs/fragility.md",
                                "forces",
                                out -> EvidenceBlocks.forces(out.resolve(ForceStudy.TABLE))))),
                study(
                        "fragility",
                        "which input of the data moves the label",
                        20 * 33,
                        List.of(),
                        List.of(BASELINE, DATA),
                        List.of(
                                new Copy(InputDependence.FILE, RESULTS + InputDependence.FILE),
                                new Copy(InputDependence.FILE, "configs/" + InputDependence.FILE)),
                        List.of(new Block(
                                "docs/fragility.md",
                                "fragility",
                                out -> FragilityPage.block(out.resolve(InputDependence.FILE))))),
                study(
                        CirculationStudy.KIND,
                        "trade, processing and consumption beside the figures of the two papers and beside data",
                        20,
                        List.of(),
                        List.of("configs/circulation.csv", BASELINE, DATA),
                        List.of(new Copy(CirculationStudy.TABLE, RESULTS + CirculationStudy.TABLE)),
                        List.of(new Block(
                                "docs/circulation.md",
                                "circulation",
                                out -> CirculationText.table(out.resolve(CirculationStudy.TABLE))))),
                comparison(
                        "dual-circulation",
                        "what happens when the outside closes, and what helps",
                        16 * 30,
                        List.of(),
                        List.of()),
                comparison(
                        "digital",
                        "what turning digital changes, part by part",
                        9 * 30,
                        List.of(Step.study("run", BASELINE, "--seed", "1", "--quiet", "--out", OUT + "/run")),
                        List.of(
                                new Copy("run/charts/adoption.png", RESULTS + "digital-adoption.png"),
                                new Copy("run/charts/adoption-map.png", RESULTS + "digital-map.png"))),
                policies(),
                map("unbundling", 135),
                map("horizon-imitation", 60),
                sweep("screening", "which scalar parameters matter for C and D, on a small world", 6000, 300),
                sweep("phase-space", "where each class is the most frequent", 2048, 2048 * MINUTES_A_RUN));
    }

    private static Step replicates(String config, String seeds, String name) {
        return Step.study(
                "run",
                config,
                "--quarters",
                "40",
                "--replicates",
                seeds,
                "--no-charts",
                "--quiet",
                "--out",
                OUT + "/" + name);
    }

    /** An item that is one study, of the command of its name. */
    private static EvidenceItem study(
            String id,
            String what,
            int runs,
            List<String> options,
            List<String> inputs,
            List<Copy> outputs,
            List<Block> blocks) {
        List<String> words = new ArrayList<>(List.of(id));
        words.addAll(options);
        words.addAll(List.of("--out", OUT));
        return new EvidenceItem(
                id, what, runs, runs * MINUTES_A_RUN, List.of(new Step(words, "", true)), inputs, outputs, blocks);
    }

    /** An item that is one comparison of policies, by the experiment of its name, with further calls and what is kept of them. */
    private static EvidenceItem comparison(String id, String what, int runs, List<Step> more, List<Copy> kept) {
        String experiment = "configs/experiments/" + id + ".yaml";
        List<Step> steps = new ArrayList<>();
        steps.add(Step.study("compare", "--experiment", experiment, "--out", OUT));
        steps.addAll(more);
        List<Copy> copies = new ArrayList<>();
        copies.add(new Copy("effects.csv", RESULTS + id + ".csv"));
        copies.add(new Copy("figures/effects.png", RESULTS + id + ".png"));
        copies.addAll(kept);
        return new EvidenceItem(
                id,
                what,
                runs,
                runs * MINUTES_A_RUN,
                steps,
                List.of(experiment, "configs/policies", "configs/plausible", BASELINE, DATA),
                copies,
                List.of());
    }

    private static EvidenceItem policies() {
        String experiment = "configs/experiments/policies.yaml";
        int runs = 42 * 30;
        return new EvidenceItem(
                "policies",
                "what each policy and shock changes, and whether the signs that were stated come out",
                runs,
                runs * MINUTES_A_RUN / 2,
                List.of(Step.study("compare", "--experiment", experiment, "--out", OUT)),
                List.of(experiment, "configs/policies", COARSE, BASELINE, DATA),
                List.of(
                        new Copy("effects.csv", RESULTS + "policies.csv"),
                        new Copy("figures/effects.png", RESULTS + "policies.png")),
                List.of(new Block("docs/policies.md", "policies-signs", StatedSigns::markdown)));
    }

    private static EvidenceItem map(String name, int runs) {
        String spec = "configs/maps/" + name + ".yaml";
        return new EvidenceItem(
                "map-" + name,
                "outcomes over the axes of " + spec,
                runs,
                runs * MINUTES_A_RUN,
                List.of(Step.study("map", "--spec", spec, "--out", OUT)),
                List.of(spec, BASELINE, DATA),
                List.of(
                        new Copy("points.csv", RESULTS + "map-" + name + ".csv"),
                        new Copy("map.png", RESULTS + "map-" + name + ".png")),
                List.of());
    }

    private static EvidenceItem sweep(String name, String what, int runs, double cpuMinutes) {
        String file = "configs/experiments/" + name + ".yaml";
        boolean screening = name.equals("screening");
        List<Copy> outputs = screening
                ? List.of(new Copy("morris.csv", RESULTS + "screening.csv"))
                : List.of(
                        new Copy("points.csv", RESULTS + name + "-points.csv"),
                        new Copy("boxes.csv", RESULTS + name + "-boxes.csv"));
        return new EvidenceItem(
                name,
                what,
                runs,
                cpuMinutes,
                List.of(Step.study("sweep", file, "--out", OUT)),
                List.of(file, screening ? "configs/small.yaml" : BASELINE, BASELINE, DATA).stream()
                        .distinct()
                        .toList(),
                outputs,
                List.of());
    }

    /** The folder in which an item is made. */
    static Path folder(Path runs, EvidenceItem item) {
        return runs.resolve("evidence").resolve(item.id());
    }
}
