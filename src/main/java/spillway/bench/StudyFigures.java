package spillway.bench;

import java.util.function.ToDoubleFunction;
import spillway.bench.Comparison.Kind;

/** What is asked of studies, and what their cases say of it. */
final class StudyFigures {
    private static final String LEAST_SHARE = "at least 0.90";

    private StudyFigures() {}

    /** Adds every figure whose cases were done. */
    static void add(Comparison.Pairs pairs) {
        pairs.add(
                new Kind("study-rows", "runs back to back over a study that keeps rows", "CPU ratio", LEAST_SHARE),
                Sample::cpuPerRun,
                StudyCases.PLAIN,
                StudyCases.ROWS,
                Comparison::over);
        pairs.add(
                new Kind(
                        "study-logs",
                        "runs with logs back to back over a study that keeps logs",
                        "CPU ratio",
                        LEAST_SHARE),
                Sample::cpuPerRun,
                StudyCases.RECORDED,
                StudyCases.LOGS,
                Comparison::over);
        pairs.add(
                new Kind("study-threads", "two threads over one, runs in a second", "ratio", "at least 1.9 when idle"),
                Sample::runsPerSecond,
                StudyCases.TWO_THREADS,
                StudyCases.ROWS,
                Comparison::over);
        alone(
                pairs,
                new Kind("study-resume", "process: a sweep of 10,000 runs that are all there", "CPU s", "under 2"),
                StudyCases.RESUME,
                Sample::cpu);
        pairs.add(
                new Kind("study-heap", "heap after 10,000 tiny runs less that after 1,000", "MB", "flat"),
                sample -> sample.heap() / 1e6,
                StudyCases.TEN_THOUSAND,
                StudyCases.THOUSAND,
                Comparison::less);
        alone(
                pairs,
                new Kind("study-disk", "folder of a sweep without logs, a run", "kB", "under 3"),
                StudyCases.TEN_THOUSAND,
                Sample::kilobytesPerRun);
    }

    private static void alone(Comparison.Pairs pairs, Kind what, String one, ToDoubleFunction<Sample> figure) {
        pairs.add(what, figure, one, one, (value, same) -> value);
    }
}
