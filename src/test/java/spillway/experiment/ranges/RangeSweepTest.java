package spillway.experiment.ranges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.experiment.study.PlanRunner;
import spillway.experiment.study.Results;
import spillway.experiment.study.StudyModel;
import spillway.run.BaseYears;
import spillway.run.Interruption;
import spillway.run.Progress;
import spillway.run.SmallRun;

/** Points that fill the declared ranges of all parameters jointly complete their runs, with balanced books and plausible figures. */
class RangeSweepTest {
    private static final long SEED = 1;

    @TempDir
    Path folder;

    private Map<String, String> broken(int points, int quarters) throws Exception {
        StudyModel model = StudyModel.open(SmallRun.config(folder.resolve("small.yaml")), BaseYears.inMemory());
        RangeSweep sweep = new RangeSweep(model, points, SEED, quarters);
        Interruption never = Interruption.onRequest();
        PlanRunner runner =
                new PlanRunner(plan -> model.runner(plan, never, java.util.List::of), 2, Progress.silent(), never);
        Results results = runner.runAll(folder.resolve("sweep"), sweep.plan());
        sweep.report(results, folder.resolve("sweep"));
        return results.problems();
    }

    @Test
    void thirtyPointsHold() throws Exception {
        assertEquals(Map.of(), broken(30, 4));
    }

    @Test
    @Tag("long")
    void ofAThousandPointsAtMostTenBreakAndSayWhyInOneLine() throws Exception {
        Map<String, String> broken = broken(1000, 24);
        assertTrue(broken.size() <= 10, () -> broken.size() + " of 1000 broke: " + broken);
        broken.values().forEach(why -> assertTrue(why.lines().count() == 1 && why.startsWith("in '"), why));
    }
}
