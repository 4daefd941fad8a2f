package spillway.experiment.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import spillway.experiment.design.DeclaredRanges;

/** What a sweep varies: the unit cube, and the settings that its points stand for. */
final class SweepSpace {
    private final List<SweepAxis> axes;
    private final DeclaredRanges declared;

    private SweepSpace(List<SweepAxis> axes, DeclaredRanges declared) {
        this.axes = List.copyOf(axes);
        this.declared = declared;
    }

    /** The space that axes span, and behind them that of declared ranges. */
    static SweepSpace of(List<SweepAxis> axes, DeclaredRanges declared) {
        return new SweepSpace(axes, declared);
    }

    /** What its dimensions are called. */
    List<String> names() {
        List<String> names = new ArrayList<>(axes.stream().map(SweepAxis::path).toList());
        names.addAll(declared.names());
        return names;
    }

    /** Coordinates that each dimension takes in a design that walks it in levels. */
    List<double[]> places(int levels) {
        List<double[]> places =
                new ArrayList<>(axes.stream().map(axis -> axis.places(levels)).toList());
        declared.names()
                .forEach(name -> places.add(IntStream.range(0, levels)
                        .mapToDouble(i -> i / (levels - 1.0))
                        .toArray()));
        return places;
    }

    /** The axes that were named. */
    List<SweepAxis> axes() {
        return axes;
    }

    /** The settings, of the form {@code path=value}, of a point; where a coordinate is NaN nothing is set. */
    List<String> settings(double[] at) {
        List<String> settings = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            if (!Double.isNaN(at[i])) {
                settings.add(axes.get(i).path() + "=" + axes.get(i).value(at[i]));
            }
        }
        if (declared.size() > 0) {
            settings.addAll(declared.settings(Arrays.copyOfRange(at, axes.size(), at.length)));
        }
        return settings;
    }
}
