package spillway.benchmark.whole;

import static spillway.kernel.Named.value;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;
import spillway.benchmark.small.Rules;
import spillway.kernel.Numbers;
import spillway.run.Observer;
import spillway.world.Flows;
import spillway.world.KeyInput;
import spillway.world.World;

/**
 * B12c: half of all deliveries of key inputs from the West, Japan, Korea and Taiwan are withheld from the first quarter on in the whole
 * model; then one item alone is delivered as before. What that brings back of real value added is told over what the blockade takes.
 */
public final class OneItemAlone implements BenchmarkCase {
    private final WholeModel model;

    /** The case for {@code config}. */
    public OneItemAlone(Path config) {
        this.model = new WholeModel(config);
    }

    @Override
    public String id() {
        return "B12c";
    }

    @Override
    public String title() {
        return "One key input alone under a blockade of all three, whole model";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("e", 0.1);
        parameters.put("closed", 0.5);
        parameters.put("quarters", 8.0);
        parameters.put("firms", 1500.0);
        parameters.put("R", 2.0);
        return parameters;
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        double[] open = output(parameters, List.of("keyInputs.closed.EUUS=0"));
        String closed = Numbers.exactText(value(parameters, "closed"));
        List<String> blockade = List.of("keyInputs.closed.EUUS=" + closed, "keyInputs.closed.JPKRTW=" + closed);
        double[] blocked = output(parameters, blockade);
        List<Measured> measured = new ArrayList<>();
        measured.add(share("output lost by the blockade", open, blocked, open));
        double[] lost = new double[open.length];
        for (int i = 0; i < lost.length; i++) {
            lost[i] = open[i] - blocked[i];
        }
        for (String item : KeyInput.NAMES) {
            List<String> settings = new ArrayList<>(blockade);
            settings.add("keyInputs.withheld." + item + "=0");
            double[] relieved = output(parameters, settings);
            measured.add(share("relief by " + item + " alone over that by all three", relieved, blocked, lost));
        }
        return measured;
    }

    /** {@code (a - b) / c} over the runs. */
    private static Measured share(String quantity, double[] a, double[] b, double[] c) {
        double[] shares = new double[a.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (a[i] - b[i]) / c[i];
        }
        Spread spread = Spread.of(shares);
        return new Measured(quantity, spread.mean(), spread.standardError());
    }

    /** Real value added of all regions, summed over the run, by seed. */
    private double[] output(Map<String, Double> parameters, List<String> settings) {
        List<String> all = new ArrayList<>(WholeModel.rows(Rules.whole(parameters, "firms", 1)));
        all.add("grid.cellKm=5");
        all.add("keyInputs.enabled=true");
        all.add("keyInputs.epsCrit=" + Numbers.exactText(value(parameters, "e")));
        all.addAll(settings);
        List<WholeModel.Trial> trials = new ArrayList<>();
        for (int seed = 1; seed <= Rules.whole(parameters, "R", 2); seed++) {
            trials.add(new WholeModel.Trial(model.scenario(all), seed, Rules.whole(parameters, "quarters", 4)));
        }
        return model.run(trials, WholeModel.threads(), Output::new).stream()
                .mapToDouble(output -> output.sum)
                .toArray();
    }

    /** Adds up real value added. */
    private static final class Output implements Observer {
        private double sum;

        @Override
        public void quarter(World world) {
            for (double[] region : world.flows.realValueAdded) {
                sum += Flows.sum(region);
            }
        }
    }
}
