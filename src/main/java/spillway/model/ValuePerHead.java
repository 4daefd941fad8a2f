package spillway.model;

import java.util.Arrays;
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
        Firms firms = world.firms;
        double[] value = new double[world.structure.sectorCount()];
        double[] people = new double[value.length];
        int[] rows = new int[firms.count];
        int number = 0;
        for (int f = 0; f < firms.count; f++) {
            int s = firms.sector[f];
            double heads = firms.talent[f] + firms.workers[f];
            boolean makes = firms.active[f] && world.structure.goods[s] && world.structure.delta[firms.region[f]];
            if (makes && firms.valueAdded[f] > 0 && heads > 0) {
                value[s] += firms.valueAdded[f];
                people[s] += heads;
                rows[number++] = f;
            }
        }
        double[] logs = new double[number];
        double[] heads = new double[number];
        double[] values = new double[number];
        byte[] modes = new byte[number];
        for (int i = 0; i < number; i++) {
            int f = rows[i];
            int s = firms.sector[f];
            heads[i] = firms.talent[f] + firms.workers[f];
            values[i] = firms.valueAdded[f];
            modes[i] = firms.mode[f];
            logs[i] = Logarithm.of(values[i] / heads[i] * people[s] / value[s]);
        }
        return new ValuePerHead(logs, heads, values, modes);
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
