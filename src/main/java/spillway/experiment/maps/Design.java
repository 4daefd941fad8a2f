package spillway.experiment.maps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import spillway.experiment.design.Grid;
import spillway.experiment.study.Seeds;
import spillway.run.ModelRunner;
import spillway.run.VerdictWindows;

/**
 * What a map consists of: every combination of the values of its axes, once for each seed.
 *
 * @param axes one to three
 * @param seeds seeds of each point
 * @param quarters length of each run
 */
public record Design(List<Axis> axes, Seeds seeds, int quarters) {
    /** The most axes a map can be drawn with. */
    public static final int MOST_AXES = 3;

    private static final int MOST_POINTS = 10_000;

    /** Keeps its own copy of the axes. */
    public Design {
        axes = List.copyOf(axes);
    }

    /** Adds a line to {@code problems} for whatever makes this design impossible. */
    public void check(List<String> problems) {
        if (axes.size() > MOST_AXES) {
            problems.add(axes.size() + " axes are given; a map has at most " + MOST_AXES);
        }
        Set<String> paths = new HashSet<>();
        for (Axis axis : axes) {
            if (!paths.add(axis.path())) {
                problems.add("axis " + axis.path() + " is given twice");
            }
        }
        if (quarters < VerdictWindows.FEWEST_QUARTERS || quarters > ModelRunner.MOST_QUARTERS) {
            problems.add("quarters " + quarters + " is outside [" + VerdictWindows.FEWEST_QUARTERS + ", "
                    + ModelRunner.MOST_QUARTERS + "]");
        }
        double points =
                Grid.size(axes.stream().map(axis -> axis.values().size()).toList());
        if (points > MOST_POINTS) {
            problems.add("the axes make " + (long) points + " points; at most " + MOST_POINTS + " are possible");
        }
    }

    /** All points, the last axis running fastest: the value of each axis, in the order of the axes. */
    public List<List<String>> points() {
        List<Integer> sizes = axes.stream().map(axis -> axis.values().size()).toList();
        List<List<String>> points = new ArrayList<>();
        for (int[] one : Grid.combinations(sizes)) {
            points.add(IntStream.range(0, one.length)
                    .mapToObj(i -> axes.get(i).values().get(one[i]))
                    .toList());
        }
        return List.copyOf(points);
    }

    /** A point as settings of the form {@code path=value}. */
    public List<String> settings(List<String> point) {
        List<String> settings = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            settings.add(axes.get(i).path() + "=" + point.get(i));
        }
        return settings;
    }
}
