package spillway.gui;

import java.util.List;
import java.util.Optional;
import spillway.kernel.Quarter;
import spillway.model.CityFigure;
import spillway.model.CityReadings;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.Verdict;
import spillway.run.VerdictWindows;
import spillway.world.Link;
import spillway.world.World;

/**
 * What the window shows of a quarter: numbers copied out of the world when the quarter has ended, so that drawing never meets a world that
 * is being changed. It does not change.
 *
 * @param quarter the quarter
 * @param layers value of each land cell [layer][cell]
 * @param figures figure of each region [city figure][region]
 * @param verdict the verdict so far on the nine mainland cities; undefined while its windows overlap
 * @param opened links that opened in the quarter
 * @param traffic who and what moved in it
 * @param firms the firms that the map marks
 * @param targets code of the sector that the government of each region supports; empty for none, {@link #UNKNOWN} where it is not logged
 * @param bids the subsidy rate that it offers there
 */
record Scene(
        Quarter quarter,
        float[][] layers,
        double[][] figures,
        Verdict verdict,
        List<Link> opened,
        Traffic traffic,
        FirmSample firms,
        String[] targets,
        double[] bids) {
    /** Stands for a target that is not known. */
    static final String UNKNOWN = "?";

    private static final int QUARTERS_A_YEAR = 4;

    /** The scene of a world whose quarter has just ended. */
    static Scene of(World world, Quarter quarter, CityReadings readings, VerdictWindows verdicts) {
        CityFigure[] all = CityFigure.values();
        double[][] figures = new double[all.length][world.structure.regionCount()];
        for (CityFigure figure : all) {
            for (int r = 0; r < world.structure.regionCount(); r++) {
                figures[figure.ordinal()][r] = readings.of(figure, world, r);
            }
        }
        List<Link> opened = world.travelTimes.links().stream()
                .filter(link -> link.opens().equals(quarter))
                .toList();
        int regions = world.structure.regionCount();
        String[] targets = new String[regions];
        double[] bids = new double[regions];
        for (int r = 0; r < regions; r++) {
            int target = world.governments.target[r];
            targets[r] = target < 0 ? "" : world.structure.sectors[target];
            bids[r] = target < 0 ? 0 : world.governments.subsidyRate[r][target];
        }
        return new Scene(
                quarter,
                Layer.all(world),
                figures,
                verdicts.verdict(world, RegionSets.NINE),
                opened,
                Traffic.of(world),
                FirmSample.of(world),
                targets,
                bids);
    }

    /** Whether it is what the run begins with, before its first quarter. */
    boolean opening() {
        return quarter.compareTo(World.START) < 0;
    }

    /** The year it is in, or opens. */
    int year() {
        return opening() ? World.START.year() : quarter.year();
    }

    /** Its place within the year, in words. */
    String season() {
        return opening() ? "start" : "Q" + quarter.number();
    }

    /** The moment of its end, in years. */
    double moment() {
        return quarter.year() + quarter.number() / 4.0;
    }

    /** The latest of these scenes, a year of them or as many as there are. */
    static List<Scene> lastYear(List<Scene> scenes) {
        return scenes.subList(Math.max(0, scenes.size() - QUARTERS_A_YEAR), scenes.size());
    }

    /** The place in {@code scenes} of the first that is not before {@code quarter}; that of the last for none. */
    static int place(List<Scene> scenes, Optional<Quarter> quarter) {
        int last = scenes.size() - 1;
        return quarter.stream()
                .mapToInt(wanted -> (int) scenes.stream()
                        .takeWhile(scene -> scene.quarter().compareTo(wanted) < 0)
                        .count())
                .map(place -> Math.min(place, last))
                .findFirst()
                .orElse(last);
    }

    /** Values of a layer in the cells. */
    float[] layer(Layer layer) {
        return layers[layer.ordinal()];
    }

    /** A figure of region {@code r}. */
    double of(CityFigure figure, int r) {
        return figures[figure.ordinal()][r];
    }
}
