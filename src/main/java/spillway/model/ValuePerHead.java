package spillway.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import spillway.kernel.Logarithm;
import spillway.model.measure.Humps;
import spillway.world.Firms;
import spillway.world.World;

/**
 * The distribution of value added per head over the delta's makers of goods, enterprises weighted by their employment: its logarithm
 * less that of the sector's makers in the delta together, so that neither growth nor the mix of sectors moves it.
 *
 * @param logs relative log value added per head of each firm row of the delta's makers of goods
 * @param heads employment of the row, 10,000 persons
 * @param values value added of the row, 100m RMB
 * @param modes mode of the row, by its code
 */
public record ValuePerHead(double[] logs, double[] heads, double[] values, byte[] modes) {
    /** Standard deviation of the kernel, log points. */
    public static final double BANDWIDTH = 0.1;

    private static final double FROM = -3;
    private static final double STEP = 0.02;
    private static final int POINTS = 301;

    /** The distribution of the quarter; who makes no value is left out. */
    public static ValuePerHead of(World world) {
        return of(Makers.of(world));
    }

    private static ValuePerHead of(Makers makers) {
        double[] value = new double[makers.sectors];
        double[] people = new double[makers.sectors];
        for (int i = 0; i < makers.heads.length; i++) {
            value[makers.sector[i]] += makers.values[i];
            people[makers.sector[i]] += makers.heads[i];
        }
        double[] logs = new double[makers.heads.length];
        for (int i = 0; i < logs.length; i++) {
            int s = makers.sector[i];
            logs[i] = Logarithm.of(makers.values[i] / makers.heads[i] * people[s] / value[s]);
        }
        return new ValuePerHead(logs, makers.heads, makers.values, makers.modes);
    }

    /** The delta's makers of goods that make value: what the distribution is made of. */
    private record Makers(int sectors, int[] sector, double[] heads, double[] values, byte[] modes) {
        static Makers of(World world) {
            Firms firms = world.firms;
            int[] rows = new int[firms.count];
            int number = 0;
            for (int f = 0; f < firms.count; f++) {
                boolean makes = firms.active[f]
                        && world.structure.goods[firms.sector[f]]
                        && world.structure.delta[firms.region[f]];
                if (makes && firms.valueAdded[f] > 0 && firms.talent[f] + firms.workers[f] > 0) {
                    rows[number++] = f;
                }
            }
            Makers makers = new Makers(
                    world.structure.sectorCount(),
                    new int[number],
                    new double[number],
                    new double[number],
                    new byte[number]);
            for (int i = 0; i < number; i++) {
                int f = rows[i];
                makers.sector[i] = firms.sector[f];
                makers.heads[i] = firms.talent[f] + firms.workers[f];
                makers.values[i] = firms.valueAdded[f];
                makers.modes[i] = firms.mode[f];
            }
            return makers;
        }

        boolean same(Makers other) {
            return sectors == other.sectors
                    && Arrays.equals(sector, other.sector)
                    && Arrays.equals(heads, other.heads)
                    && Arrays.equals(values, other.values)
                    && Arrays.equals(modes, other.modes);
        }
    }

    /** The distribution and its humps, worked out once for all who ask while makers are the same. */
    static final class Kept {
        private @Nullable Makers makers;
        private ValuePerHead heads = new ValuePerHead(new double[0], new double[0], new double[0], new byte[0]);
        private Humps humps = new Humps(0, Double.NaN, Double.NaN);

        ValuePerHead heads(World world) {
            Makers now = Makers.of(world);
            if (makers == null || !makers.same(now)) {
                makers = now;
                heads = ValuePerHead.of(now);
                humps = Humps.of(heads.density());
            }
            return heads;
        }

        Humps humps(World world) {
            heads(world);
            return humps;
        }
    }

    /** Density of all. */
    public Humps.Density density() {
        return Humps.Density.of(logs, heads, BANDWIDTH, FROM, STEP, POINTS);
    }

    /** The part of the density that enterprises of a mode make up; the parts sum to the whole. */
    public Humps.Density density(byte mode) {
        double[] own = new double[heads.length];
        double part = 0;
        double all = 0;
        for (int i = 0; i < own.length; i++) {
            own[i] = modes[i] == mode ? heads[i] : 0;
            part += own[i];
            all += heads[i];
        }
        Humps.Density density = Humps.Density.of(logs, own, BANDWIDTH, FROM, STEP, POINTS);
        double share = all > 0 ? part / all : 0;
        return new Humps.Density(
                density.from(),
                density.step(),
                Arrays.stream(density.height()).map(height -> share * height).toArray());
    }

    /** Sarle's coefficient of bimodality. */
    double sarle() {
        return Humps.sarle(logs, heads);
    }

    /** Share of value added that is made below a value; NaN where that is NaN. */
    double valueBelow(double at) {
        double below = 0;
        double all = 0;
        for (int i = 0; i < logs.length; i++) {
            below += logs[i] < at ? values[i] : 0;
            all += values[i];
        }
        return Double.isNaN(at) ? Double.NaN : below / all;
    }
}
