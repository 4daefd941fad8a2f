package spillway.benchmark.measures;

import static spillway.kernel.Named.value;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;
import spillway.model.measure.DurantonOverman;
import spillway.model.measure.GlobalBand;
import spillway.model.measure.SiteDistances;

/**
 * B14b: industries whose sites are drawn from all sites leave the global band as often as its level says. All sites lie in towns of
 * unequal size; several bands are drawn, each judges a part of the industries.
 */
public final class RandomIndustries implements BenchmarkCase {
    private static final int CELLS = 90;
    private static final double CELL_KM = 2;
    private static final int TO_KM = 80;

    @Override
    public String id() {
        return "B14b";
    }

    @Override
    public String title() {
        return "Random industries outside the global band of Duranton and Overman";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("n", 100.0);
        parameters.put("draws", 1000.0);
        parameters.put("industries", 1000.0);
        parameters.put("bands", 20.0);
        parameters.put("level", 0.05);
        return parameters;
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        int sites = value(parameters, "n").intValue();
        int bands = value(parameters, "bands").intValue();
        int industries = (int) Math.ceil(value(parameters, "industries") / bands);
        if (sites < 2 || sites > 2000) {
            throw new IllegalArgumentException("an industry has 2 to 2,000 of the 2,000 sites");
        }
        KeyedRandom random = new RandomStreams(141).stream("towns");
        int[] x = new int[2000];
        int[] y = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            random.at(i, 0);
            double town = Math.floor(12 * random.nextDouble() * random.nextDouble());
            x[i] = place(12 + 65 * town / 12, random.nextGaussian());
            y[i] = place(15 + 60 * (town * 5 % 12) / 12, random.nextGaussian());
        }
        DurantonOverman comparison = new DurantonOverman(
                new SiteDistances(CELLS, CELLS, CELL_KM), TO_KM, x.length, new RandomStreams(141).stream("industries"));
        double level = value(parameters, "level");
        Sample outside = new Sample();
        Sample localised = new Sample();
        Sample dispersed = new Sample();
        for (int band = 0; band < bands; band++) {
            int draws = value(parameters, "draws").intValue();
            double[][] curves = comparison.random(x, y, new int[] {sites}, draws + industries, band)[0];
            GlobalBand around = GlobalBand.around(Arrays.copyOf(curves, draws), level);
            for (int i = draws; i < curves.length; i++) {
                boolean above = around.excess(curves[i]) > 0;
                boolean below = around.shortfall(curves[i]) > 0;
                outside.add(above || below ? 1 : 0);
                localised.add(above ? 1 : 0);
                dispersed.add(below ? 1 : 0);
            }
        }
        return List.of(
                outside.mean("share outside the band"),
                localised.mean("share above it somewhere"),
                dispersed.mean("share below it somewhere"));
    }

    private static int place(double middle, double off) {
        return (int) Math.max(0, Math.min(CELLS - 1, Math.round(middle + 4 * off)));
    }
}
