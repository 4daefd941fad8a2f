package spillway.benchmark.whole;

import static spillway.kernel.Named.value;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import spillway.benchmark.BenchmarkCase;
import spillway.benchmark.small.Rules;
import spillway.experiment.AnnualResults;
import spillway.model.CityFigure;
import spillway.run.Scenario;

/**
 * B29: what the number of rows does. With the same totals on more rows the spread over seeds should fall as their number to the
 * power -1/2 and the mean should stay. Foreign projects, whose number is no matter of rows, and the choices of fourteen governments
 * do not average out; {@code investors=0} and {@code governments=0} take them out.
 */
public final class SystemSize implements BenchmarkCase {
    private static final String METRIC = "hhi_high_value_nine";

    private final WholeModel model;

    /** The case for {@code config}. */
    public SystemSize(Path config) {
        this.model = new WholeModel(config);
    }

    @Override
    public String id() {
        return "B29";
    }

    @Override
    public String title() {
        return "Spread and mean over the number of firms";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("firms", 1500.0);
        parameters.put("factor", 4.0);
        parameters.put("sizes", 3.0);
        parameters.put("R", 60.0);
        parameters.put("quarters", 40.0);
        parameters.put("investors", 0.0);
        parameters.put("governments", 0.0);
        parameters.put("ceded", 1.0);
        return parameters;
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        int runs = Rules.whole(parameters, "R", 2);
        int sizes = Rules.whole(parameters, "sizes", 2);
        int quarters = Rules.whole(parameters, "quarters", 4);
        double factor = value(parameters, "factor");
        if (!(factor > 1)) {
            throw new IllegalArgumentException("factor is above 1");
        }
        List<Measured> measured = new ArrayList<>();
        double[] logRows = new double[sizes];
        double[] logSpread = new double[sizes];
        double[] output = new double[sizes];
        double[] outputError = new double[sizes];
        double rows = Rules.whole(parameters, "firms", 1);
        for (int i = 0; i < sizes; i++, rows *= factor) {
            List<AnnualResults> all = annualResults(scenario(parameters, rows), runs, quarters);
            Spread index = Spread.of(all.stream()
                    .mapToDouble(results -> value(results.metrics(), METRIC)[results.years() - 1])
                    .toArray());
            Spread real =
                    Spread.of(all.stream().mapToDouble(SystemSize::realOutput).toArray());
            logRows[i] = StrictMath.log(rows);
            logSpread[i] = StrictMath.log(index.deviation());
            output[i] = real.mean();
            outputError[i] = real.standardError();
            String where = " with size " + (i + 1);
            measured.add(new Measured(
                    "s.d. of HHI" + where, index.deviation(), index.deviation() / Math.sqrt(2.0 * (runs - 1))));
            measured.add(new Measured("mean HHI" + where, index.mean(), index.standardError()));
            measured.add(new Measured("mean real GDP" + where, real.mean(), real.standardError()));
        }
        measured.add(exponent(logRows, logSpread, runs));
        double ratio = output[0] / output[sizes - 1];
        double error = Math.hypot(outputError[0] / output[0], outputError[sizes - 1] / output[sizes - 1]);
        measured.add(new Measured("mean real GDP of the smallest over the largest size", ratio, ratio * error));
        return measured;
    }

    private Scenario scenario(Map<String, Double> parameters, double rows) {
        List<String> settings = new ArrayList<>(WholeModel.rows(rows));
        if (value(parameters, "investors") == 0) {
            settings.add("investors.enabled=false");
        }
        if (value(parameters, "governments") == 0) {
            settings.add("government.subsidyCompetition=false");
            settings.add("government.leaderTurnover=false");
        }
        settings.add("turnover.startUpCapital=" + (value(parameters, "ceded") == 0 ? "ORDERED" : "CEDED"));
        return model.scenario(settings);
    }

    private List<AnnualResults> annualResults(Scenario scenario, int runs, int quarters) {
        List<WholeModel.Trial> trials = IntStream.rangeClosed(1, runs)
                .mapToObj(seed -> new WholeModel.Trial(scenario, seed, quarters))
                .toList();
        return model
                .run(trials, WholeModel.threads(), () -> AnnualResults.Recorder.of(model.runner(), scenario))
                .stream()
                .map(AnnualResults.Recorder::results)
                .toList();
    }

    /** Of all regions in the last year. */
    private static double realOutput(AnnualResults results) {
        double sum = 0;
        for (double region : value(results.cities(), CityFigure.REAL_GDP)[results.years() - 1]) {
            sum += region;
        }
        return sum;
    }

    /** Slope of the log spread over the log number of rows; its error is that of standard deviations of normal values. */
    private static Measured exponent(double[] logRows, double[] logSpread, int runs) {
        double middle = Spread.of(logRows).mean();
        double squares = 0;
        double products = 0;
        for (int i = 0; i < logRows.length; i++) {
            squares += (logRows[i] - middle) * (logRows[i] - middle);
            products += (logRows[i] - middle) * logSpread[i];
        }
        double error = 1 / Math.sqrt(2.0 * (runs - 1)) / Math.sqrt(squares);
        return new Measured("power of the number of firms in s.d. of HHI", products / squares, error);
    }
}
