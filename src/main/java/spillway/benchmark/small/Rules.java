package spillway.benchmark.small;

import static spillway.kernel.Named.value;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import spillway.model.ModelParams;
import spillway.run.ScenarioReader;

/** Parameters of the simulator's rules: the shipped ones but for what a case switches off or plants. */
public final class Rules {
    private static final Path SHIPPED = Path.of("configs/baseline.yaml");

    private Rules() {}

    /**
     * The shipped parameters with differences of the form {@code path=value}.
     *
     * @throws IllegalArgumentException if a value is outside the range of its parameter, with the reason
     */
    public static ModelParams with(List<String> differences) {
        List<String> problems = new ArrayList<>();
        return new ScenarioReader()
                .configs()
                .read(SHIPPED, differences, problems)
                .orElseThrow(() -> new IllegalArgumentException(String.join("; ", problems)))
                .effective();
    }

    /** A whole number out of the parameters of a case. */
    public static int whole(Map<String, Double> parameters, String name, int least) {
        double value = value(parameters, name);
        if (!(value >= least) || value != Math.rint(value) || value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(name + " is a whole number from " + least + " on");
        }
        return (int) value;
    }
}
