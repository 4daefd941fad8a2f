package spillway.benchmark.measures;

import static spillway.kernel.Named.value;

import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import spillway.benchmark.BenchmarkCase;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;
import spillway.model.measure.SpatialAssociation;

/** B14: Moran's I on a lattice of 10 by 10 places that touch by their sides, with binary and with row-standardised weights. */
public final class MoranLattice implements BenchmarkCase {
    private static final int SIDE = 10;

    @Override
    public String id() {
        return "B14";
    }

    @Override
    public String title() {
        return "Moran's I of noise and of patterns on a lattice; standardised=1 standardises the weights by row";
    }

    @Override
    public Map<String, Double> parameters() {
        return Map.of("standardised", 0.0);
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        boolean[][] touching = new boolean[SIDE * SIDE][SIDE * SIDE];
        for (int a = 0; a < touching.length; a++) {
            for (int b = 0; b < touching.length; b++) {
                touching[a][b] = Math.abs(a / SIDE - b / SIDE) + Math.abs(a % SIDE - b % SIDE) == 1;
            }
        }
        double[][] binary = SpatialAssociation.contiguityWeights(touching);
        double[][] weights =
                value(parameters, "standardised") == 0 ? binary : SpatialAssociation.rowStandardised(binary);
        KeyedRandom random = new RandomStreams(14).stream("lattice");
        Sample noise = new Sample();
        for (int draw = 0; draw < 4000; draw++) {
            random.at(draw, 0);
            noise.add(SpatialAssociation.moransI(values(place -> random.nextGaussian()), weights));
        }
        return List.of(
                Measured.exactly("expectation", SpatialAssociation.expectedMoransI(SIDE * SIDE)),
                Measured.exactly("variance", SpatialAssociation.varianceOfMoransI(weights)),
                noise.mean("mean of normal noise"),
                noise.variance("variance of normal noise"),
                pattern("checkerboard", place -> (place / SIDE + place % SIDE) % 2, weights),
                pattern("gradient", place -> place % SIDE, weights),
                pattern("halves", place -> place % SIDE < SIDE / 2 ? 0 : 1, weights));
    }

    private static Measured pattern(String name, IntToDoubleFunction value, double[][] weights) {
        return Measured.exactly(name, SpatialAssociation.moransI(values(value), weights));
    }

    private static double[] values(IntToDoubleFunction value) {
        double[] values = new double[SIDE * SIDE];
        for (int place = 0; place < values.length; place++) {
            values[place] = value.applyAsDouble(place);
        }
        return values;
    }
}
