package spillway.benchmark.whole;

import static spillway.kernel.Named.value;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import spillway.benchmark.BenchmarkCase;
import spillway.benchmark.small.Rules;
import spillway.run.Scenario;

/**
 * B22: the accounts of a long run in a world without trends. All mechanisms are on, all identities are checked every quarter, and
 * nothing may run away. Growth is zero by assumption only where nobody learns ({@code learning=0}), and public debt can stabilise
 * only where interest does not outrun growth ({@code interest}, a quarter).
 */
public final class StockFlow implements BenchmarkCase {
    private final WholeModel model;

    /** The case for the trendless configuration {@code config}. */
    public StockFlow(Path config) {
        this.model = new WholeModel(config);
    }

    @Override
    public String id() {
        return "B22";
    }

    @Override
    public String title() {
        return "Stocks and flows of a long run without trends";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("T", 1000.0);
        parameters.put("R", 5.0);
        parameters.put("firms", 6000.0);
        parameters.put("seed", 1.0);
        parameters.put("learning", 1.0);
        parameters.put("interest", 0.011);
        return parameters;
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        int quarters = Rules.whole(parameters, "T", 20);
        int runs = Rules.whole(parameters, "R", 1);
        int first = Rules.whole(parameters, "seed", 0);
        List<String> settings = new ArrayList<>(WholeModel.rows(Rules.whole(parameters, "firms", 1)));
        settings.add("payments.interest=" + value(parameters, "interest"));
        if (value(parameters, "learning") == 0) {
            settings.addAll(List.of(
                    "knowledge.research=false", "knowledge.spillover=false", "knowledge.foreignTeaching=false"));
        }
        Scenario scenario = model.scenario(settings);
        List<LongRun.Figures> all = IntStream.range(0, runs)
                .parallel()
                .mapToObj(i -> one(new WholeModel.Trial(scenario, first + i, quarters)))
                .toList();
        List<LongRun.Figures> ended =
                all.stream().filter(LongRun.Figures::completed).toList();
        return List.of(
                Measured.exactly("runs that broke off", runs - ended.size()),
                Measured.exactly("largest accounting residual", largest(all, LongRun.Figures::residual)),
                Measured.exactly(
                        "figures that are not finite",
                        all.stream().mapToInt(LongRun.Figures::undefined).sum()),
                Measured.exactly("lowest unemployment of any region", -largest(all, run -> -run.leastUnemployment())),
                Measured.exactly("highest unemployment of any region", largest(all, LongRun.Figures::mostUnemployment)),
                mean("unemployment at the end", ended, LongRun.Figures::unemployment),
                mean("public debt over yearly GDP at the end", ended, LongRun.Figures::publicDebt),
                mean("loans over yearly GDP at the end", ended, LongRun.Figures::loans),
                mean("deposits over yearly GDP at the end", ended, LongRun.Figures::deposits),
                mean("drift of log real GDP a quarter", ended, LongRun.Figures::realDrift),
                mean("drift of log GDP a quarter", ended, LongRun.Figures::nominalDrift),
                mean("drift of public debt over yearly GDP a quarter", ended, LongRun.Figures::debtDrift),
                mean("drift of loans over yearly GDP a quarter", ended, LongRun.Figures::loanDrift));
    }

    private LongRun.Figures one(WholeModel.Trial trial) {
        LongRun watch = new LongRun(trial.quarters());
        try {
            model.run(List.of(trial), 1, () -> watch);
        } catch (IllegalStateException broken) {
            // What it saw until then says so.
        }
        return watch.soFar();
    }

    private static double largest(List<LongRun.Figures> runs, ToDoubleFunction<LongRun.Figures> figure) {
        return runs.stream().mapToDouble(figure).max().orElse(Double.NaN);
    }

    private static Measured mean(
            String quantity, List<LongRun.Figures> runs, ToDoubleFunction<LongRun.Figures> figure) {
        Spread spread = Spread.of(runs.stream().mapToDouble(figure).toArray());
        return new Measured(quantity, spread.mean(), spread.standardError());
    }
}
