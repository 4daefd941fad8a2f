package spillway.report;

import java.util.Arrays;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import spillway.kernel.Quarter;

/** The time a run covers, as years on an axis; a quarter's value stands in its middle. */
final class RunTime {
    private static final int CALIBRATION_START = 2010;
    private static final int CALIBRATION_END = 2019;

    private final PolicyMarks policy;
    private final Quarter[] quarters;

    RunTime(RunLogs logs, Quarter[] quarters) {
        this.policy = new PolicyMarks(logs);
        this.quarters = quarters.clone();
    }

    RunTime(RunLogs logs, List<Quarter> quarters) {
        this(logs, quarters.toArray(Quarter[]::new));
    }

    double[] middles() {
        return Arrays.stream(quarters).mapToDouble(RunTime::middle).toArray();
    }

    static double middle(Quarter quarter) {
        return quarter.year() + (quarter.number() - 0.5) / 4;
    }

    double from() {
        return quarters.length == 0 ? CALIBRATION_START : quarters[0].year();
    }

    double to() {
        return quarters.length == 0 ? CALIBRATION_END : quarters[quarters.length - 1].year() + 1;
    }

    PolicyMarks policy() {
        return policy;
    }

    NumberAxis axis() {
        return PlotStyle.years(from(), to());
    }

    /** First and last moment of the calibration period as far as the run covers it. */
    double[] calibration() {
        return new double[] {Math.max(from(), CALIBRATION_START), Math.min(to(), CALIBRATION_END + 1)};
    }

    /** An empty panel over the run's years with the calibration period shaded. */
    XyPanel panel(String title, String unit) {
        return panel(title, PlotStyle.axis(unit));
    }

    /** An empty panel over the run's years with the calibration period shaded. */
    XyPanel panel(String title, NumberAxis vertical) {
        XyPanel panel = new XyPanel(title, axis(), vertical).marks(policy);
        double low = calibration()[0];
        double high = calibration()[1];
        if (high - low >= 2) {
            panel.band(low, high, "calibration");
        } else if (high > low) {
            panel.band(low, high, "");
        }
        return panel;
    }
}
