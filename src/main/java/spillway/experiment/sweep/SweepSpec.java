package spillway.experiment.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spillway.experiment.design.DesignPoint;
import spillway.experiment.study.ParameterSet;
import spillway.experiment.study.Plan;
import spillway.experiment.study.Seeds;

/**
 * A sweep that somebody wrote down: where it starts, what it varies, at which points, and what is recorded.
 *
 * @param name in words
 * @param base the configuration it starts from
 * @param sets parameter sets, each of which all points are run with
 * @param policies the policies, each of which all points are run with
 * @param seeds seeds of each point
 * @param quarters length of each run
 * @param space what is varied
 * @param design how points are chosen
 * @param rows the settings of points that a table lists; empty for every other design
 * @param measures what is recorded of each run
 * @param cities what is recorded of its cities
 * @param keep what a run leaves beside its row
 */
public record SweepSpec(
        String name,
        Path base,
        List<ParameterSet> sets,
        List<SweepPolicy> policies,
        Seeds seeds,
        int quarters,
        SweepSpace space,
        SweepDesign design,
        List<List<String>> rows,
        List<SweepMeasure> measures,
        CityTable cities,
        Plan.Keep keep) {

    /** Keeps its own copies. */
    public SweepSpec {
        sets = List.copyOf(sets);
        policies = List.copyOf(policies);
        rows = List.copyOf(rows);
        measures = List.copyOf(measures);
    }

    /** A point and the settings it stands for. */
    record Point(DesignPoint place, List<String> settings) {}

    /** The points, in order. */
    List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (List<String> row : rows) {
            points.add(new Point(new DesignPoint(points.size() + 1, "", new double[0]), row));
        }
        for (DesignPoint place : design.points(space)) {
            points.add(new Point(place, space.settings(place.at())));
        }
        return points;
    }

    /** The same with other seeds. */
    public SweepSpec withSeeds(Seeds other) {
        return new SweepSpec(name, base, sets, policies, other, quarters, space, design, rows, measures, cities, keep);
    }
}
