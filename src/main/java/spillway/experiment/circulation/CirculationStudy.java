package spillway.experiment.circulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import spillway.experiment.study.Column;
import spillway.experiment.study.Plan;
import spillway.experiment.study.Results;
import spillway.experiment.study.Seeds;
import spillway.experiment.study.Study;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.Variant;
import spillway.experiment.validation.Band;
import spillway.file.CsvWriter;
import spillway.run.RunRefused;
import spillway.world.World;

/** A configuration from 2010 to 2019, its figures of circulation beside known ones. */
public final class CirculationStudy implements Study {
    /** What kind of study it is. */
    public static final String KIND = "circulation";
    /** The table. */
    public static final String TABLE = "circulation.csv";

    /** The last year with data. */
    private static final int LAST = 2019;

    private static final int QUARTERS = 4 * (LAST - World.START.year() + 1);
    private static final List<Integer> YEARS = List.of(World.START.year(), 2015, LAST);
    private static final String BASELINE = "baseline";

    private final StudyModel model;
    private final List<KnownFigure> figures;
    private final Seeds seeds;

    /** A study of these figures. */
    public CirculationStudy(StudyModel model, List<KnownFigure> figures, Seeds seeds) {
        this.model = model;
        this.figures = List.copyOf(figures);
        this.seeds = seeds;
    }

    @Override
    public Plan plan() throws RunRefused {
        List<Column> columns = new ArrayList<>();
        for (KnownFigure figure : figures) {
            YEARS.forEach(year -> columns.add(new Column(column(figure, year), figure.quantity() + " @ " + year)));
        }
        return model.plan(
                KIND,
                "Figures of circulation beside known ones",
                QUARTERS,
                columns,
                seeds,
                List.of(new Variant(BASELINE, List.of())),
                Map.of());
    }

    private static String column(KnownFigure figure, int year) {
        return figure.name() + " " + year;
    }

    /**
     * What the model says of one figure.
     *
     * @param means mean over seeds in each of the years, a share or ratio; NaN where it is undefined
     * @param last band over seeds in the last year
     * @param pace mean change a year from the first of the years in which it is defined
     */
    public record Reading(List<Double> means, Band last, double pace) {}

    /** What the runs say of a figure. */
    public Reading reading(KnownFigure figure, Results results) {
        List<Double> means = new ArrayList<>();
        double[] last = {};
        for (int year : YEARS) {
            last = IntStream.range(0, seeds.count())
                    .mapToDouble(seed -> results.number(results.index(BASELINE, seed), column(figure, year)))
                    .toArray();
            means.add(Arrays.stream(last).average().orElse(Double.NaN));
        }
        int first = Double.isNaN(means.get(0)) ? 1 : 0;
        int end = YEARS.size() - 1;
        double pace = (means.get(end) - means.get(first)) / (YEARS.get(end) - YEARS.get(first));
        return new Reading(means, Band.of(last), pace);
    }

    @Override
    public void report(Results results, Path folder) throws IOException {
        List<String> header =
                new ArrayList<>(List.of("figure", "group", "whose", "from", "from_value", "to", "to_value"));
        YEARS.forEach(year -> header.add("model_" + year));
        header.addAll(List.of("low_2019", "high_2019", "pace", "model_pace", "source"));
        List<List<Object>> rows = new ArrayList<>();
        for (KnownFigure figure : figures) {
            Reading reading = reading(figure, results);
            List<Object> row = new ArrayList<>(List.of(
                    figure.name(),
                    figure.group(),
                    figure.whose(),
                    figure.from(),
                    figure.fromValue(),
                    figure.to(),
                    figure.toValue()));
            row.addAll(reading.means());
            row.addAll(List.of(
                    reading.last().lower(), reading.last().upper(), figure.pace(), reading.pace(), figure.source()));
            rows.add(row);
        }
        CsvWriter.table(folder.resolve(TABLE), header, rows);
    }
}
