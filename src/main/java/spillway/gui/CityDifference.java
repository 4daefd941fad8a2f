package spillway.gui;

import spillway.world.Cells;

/** The difference in percent that a policy makes in each city to what a layer shows; of single cells it would show chance more than policy. */
final class CityDifference {
    private CityDifference() {}

    /** Percent of its city for every land cell; NaN where the city has nothing of it. */
    static float[] of(Layer layer, Cells cells, Scene before, Scene after) {
        float[] from = before.layer(layer);
        float[] to = after.layer(layer);
        float[] percent = new float[from.length];
        for (int[] ofCity : cells.land.regionCells) {
            float value = (float) percent(layer.kind(), ofCity, cells.areaKm2, from, to);
            for (int cell : ofCity) {
                percent[cell] = value;
            }
        }
        return percent;
    }

    private static double percent(Layer.Kind kind, int[] ofCity, double[] area, float[] from, float[] to) {
        double before = 0;
        double after = 0;
        double logs = 0;
        int number = 0;
        for (int cell : ofCity) {
            if (Float.isFinite(from[cell]) && Float.isFinite(to[cell])) {
                double weight = kind == Layer.Kind.DENSITY ? area[cell] : 1;
                before += weight * from[cell];
                after += weight * to[cell];
                logs += to[cell] - from[cell];
                number++;
            }
        }
        if (kind == Layer.Kind.LOG) {
            return number > 0 ? 100 * Math.expm1(logs / number) : Double.NaN;
        }
        return before > 0 ? 100 * (after / before - 1) : Double.NaN;
    }

    /** The largest of these percentages, either way; 0 where there are none. */
    static double most(float[] percent) {
        double most = 0;
        for (float value : percent) {
            most = Math.abs(value) > most ? Math.abs(value) : most;
        }
        return most;
    }
}
