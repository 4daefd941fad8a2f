package spillway.bench;

import java.util.ArrayList;
import java.util.List;
import spillway.run.BaseYears;

/** The cases that run the model in this process. */
final class ModelCases {
    /** The group that takes minutes and is done only when it is asked for. */
    static final String LARGE = "large";
    /** The group whose cases differ in size alone. */
    static final String GROWTH = "growth";

    /** Talents of the large cases. */
    static final int LARGE_TALENTS = 1_000_000;

    private static final int TALENTS_PER_FIRM = 20;
    private static final int[] GROWING_TALENTS = {100_000, 316_000, LARGE_TALENTS};
    private static final int GROWTH_QUARTERS = 20;
    private static final int AT_ONCE = 4;

    private ModelCases() {}

    /** All of them, in the order of the table. */
    static List<BenchCase> all(Setting setting) {
        List<BenchCase> cases = new ArrayList<>();
        cases.add(BenchCase.here(
                "base", "base-search", "base year, searched for", RunWork.baseYear(setting, BaseYears::inMemory)));
        cases.add(BenchCase.here(
                "base", "base-cached", "base year, from the cache", RunWork.baseYear(setting, setting::baseYears)));
        RunWork usual = new RunWork(setting, setting.quarters(), List.of());
        cases.add(BenchCase.here("quarters", "quarters", "quarters alone", usual.quarters()));
        cases.add(BenchCase.here("run", "run", "run without logs, base year cached", usual.unrecorded()));
        cases.add(BenchCase.here("recorded", "recorded", "the same with logs", usual.recorded(logs -> {})));
        cases.add(
                BenchCase.here("charts", "charts", "the same with charts and page", usual.recorded(setting.charts())));
        for (int threads = 1; threads <= 2; threads++) {
            cases.add(BenchCase.here(
                    "threads",
                    "threads-" + threads,
                    AT_ONCE + " runs without logs, " + threads + " at a time",
                    usual.several(AT_ONCE, threads)));
        }
        for (int talents : GROWING_TALENTS) {
            RunWork sized = new RunWork(setting, Math.min(GROWTH_QUARTERS, setting.quarters()), rows(talents));
            cases.add(BenchCase.here(
                    GROWTH, GROWTH + "-" + talents, "quarters alone, " + size(talents), sized.quarters()));
        }
        RunWork large = new RunWork(setting, setting.quarters(), rows(LARGE_TALENTS));
        String size = size(LARGE_TALENTS);
        cases.add(BenchCase.here(LARGE, "large", "run without logs, " + size, large.unrecorded()));
        cases.add(BenchCase.here(LARGE, "large-recorded", "run with logs, " + size, large.recorded(logs -> {})));
        return cases;
    }

    /** Settings that give so many talents, and firms in proportion. */
    static List<String> rows(int talents) {
        return List.of("base.talents=" + talents, "base.firms=" + talents / TALENTS_PER_FIRM);
    }

    /** Numbers of agents in words. */
    static String size(int talents) {
        return talents + " talents and " + talents / TALENTS_PER_FIRM + " firms";
    }
}
