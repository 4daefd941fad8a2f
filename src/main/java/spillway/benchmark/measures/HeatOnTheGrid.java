package spillway.benchmark.measures;

import static spillway.kernel.Named.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;
import spillway.world.Diffusion;

/** B18: a peak in the middle of the grid spreads by heat steps with diffusivity D: mass stays, variance grows by 2 D t an axis. */
public final class HeatOnTheGrid implements BenchmarkCase {
    private static final int SIDE = 161;
    private static final double MASS = 3;

    @Override
    public String id() {
        return "B18";
    }

    @Override
    public String title() {
        return "Diffusion on the grid: mass kept, variance 2 D t an axis until the edge is reached";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("D", 0.5);
        parameters.put("t", 40.0);
        return parameters;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        double diffusivity = value(parameters, "D");
        double steps = value(parameters, "t");
        if (!(diffusivity >= 0) || !(steps >= 1) || steps != Math.rint(steps)) {
            throw new IllegalArgumentException("D is not negative, t a whole number of steps");
        }
        double[][] grid = new double[SIDE][SIDE];
        grid[SIDE / 2][SIDE / 2] = MASS;
        Diffusion step = new Diffusion(SIDE, SIDE, Math.sqrt(2 * diffusivity));
        for (int t = 0; t < steps; t++) {
            step.spread(grid);
        }
        double mass = 0;
        double alongX = 0;
        double alongY = 0;
        for (int x = 0; x < SIDE; x++) {
            for (int y = 0; y < SIDE; y++) {
                double value = grid[x][y];
                mass += value;
                alongX += value * (x - SIDE / 2) * (x - SIDE / 2);
                alongY += value * (y - SIDE / 2) * (y - SIDE / 2);
            }
        }
        return List.of(
                Measured.exactly("mass over mass at the start", mass / MASS),
                Measured.exactly("variance along x (cells^2)", alongX / mass),
                Measured.exactly("variance along y (cells^2)", alongY / mass));
    }
}
