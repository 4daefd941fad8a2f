package spillway.experiment.signs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import spillway.experiment.study.Column;
import spillway.experiment.study.Plan;
import spillway.experiment.study.Results;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.Study;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.VerdictColumns;
import spillway.run.RunRefused;
import spillway.world.World;

/** The sign tests of a table: a variant for each way to run that a test needs, compared in pairs of the same seed. */
public final class SignStudy implements Study {
    /** What kind of study it is. */
    public static final String KIND = "signs";

    private final StudyModel model;
    private final SignTable all;
    private final SignTable chosen;
    private final Seeds seeds;
    private final int quarters;

    /**
     * A study of the tests {@code chosen} from {@code all} of a table. Every run records what all tests need, so that others can be
     * chosen later.
     */
    public SignStudy(StudyModel model, SignTable all, SignTable chosen, Seeds seeds, int quarters) {
        this.model = model;
        this.all = all;
        this.chosen = chosen;
        this.seeds = seeds;
        this.quarters = quarters;
    }

    /** The last whole year of runs of this length. */
    static int lastYear(int quarters) {
        return World.START.year() + quarters / 4 - 1;
    }

    @Override
    public Plan plan() throws RunRefused {
        List<Column> columns = new ArrayList<>(VerdictColumns.all());
        all.measured(lastYear(quarters)).forEach(text -> columns.add(new Column(text, text)));
        return model.plan(KIND, "Sign tests", quarters, columns, seeds, chosen.needed(), Map.of());
    }

    /** What the runs say of the tests. */
    public SignResults results(Results runs) {
        return new SignResults(chosen.tests(), runs);
    }

    @Override
    public void report(Results runs, Path folder) throws IOException {
        SignReport.write(results(runs), folder);
    }
}
