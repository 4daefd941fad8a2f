package spillway.benchmark.people;

import static spillway.benchmark.small.Rules.whole;
import static spillway.kernel.Named.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.benchmark.BenchmarkCase;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;
import spillway.world.Link;

/**
 * B10: a gravity equation with effects of origin and destination, fitted to the moves of the simulator's people between scattered
 * places, gives back the cost of distance they were simulated with.
 */
public final class MigrationGravity implements BenchmarkCase {

    @Override
    public String id() {
        return "B10";
    }

    @Override
    public String title() {
        return "Gravity of migration: elasticity with respect to 1 + distance / scale";
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("c1", 1.2);
        parameters.put("c0", 0.5);
        parameters.put("scale", 50.0);
        parameters.put("places", 14.0);
        parameters.put("side", 600.0);
        parameters.put("movers", 200_000.0);
        parameters.put("n", 42_000.0);
        parameters.put("muH", 0.05);
        parameters.put("seed", 1.0);
        return parameters;
    }

    @Override
    public List<Measured> measure(Map<String, Double> parameters) {
        int places = whole(parameters, "places", 4);
        int seed = whole(parameters, "seed", 0);
        KeyedRandom random = new RandomStreams(seed).stream("places").at(0, 0);
        double[] amenity = new double[places];
        double[] east = new double[places];
        double[] north = new double[places];
        for (int r = 0; r < places; r++) {
            amenity[r] = random.nextDouble();
            east[r] = value(parameters, "side") * random.nextDouble();
            north[r] = value(parameters, "side") * random.nextDouble();
        }
        List<Link> roads = new ArrayList<>();
        for (int a = 0; a < places; a++) {
            for (int b = 0; b < a; b++) {
                roads.add(Movers.road(a, b, Math.hypot(east[a] - east[b], north[a] - north[b])));
            }
        }
        Movers movers = new Movers(
                amenity,
                roads,
                seed,
                Movers.set("talentMoveRate", value(parameters, "muH")),
                Movers.set("talentFixedCost", value(parameters, "c0")),
                Movers.set("workerFixedCost", value(parameters, "c0")),
                Movers.set("distanceCost", value(parameters, "c1")),
                Movers.set("distanceScale", value(parameters, "scale")));
        double[][] distance = new double[places][places];
        for (int a = 0; a < places; a++) {
            for (int b = 0; b < places; b++) {
                distance[a][b] = Math.log1p(movers.world.distances.minutes[a][b] / value(parameters, "scale"));
            }
        }
        for (int r = 0; r < places; r++) {
            movers.settle(r, whole(parameters, "n", places) / places);
        }
        double[][] flow = movers.world.flows.talentMoves;
        for (double moved = 0; moved < whole(parameters, "movers", 100) * movers.world.talents.persons; ) {
            movers.moveTalents(1);
            moved = 0;
            for (double[] from : flow) {
                moved += spillway.world.Flows.sum(from);
            }
        }
        Gravity talents = new Gravity(scaled(flow, 1 / movers.world.talents.persons), distance);
        movers.moveResidents();
        Gravity residents = new Gravity(scaled(movers.world.flows.workerMoves, 1), distance);
        return List.of(
                new Measured("elasticity of talents", -talents.slope, talents.standardError),
                Measured.exactly("elasticity of residents", -residents.slope));
    }

    private static double[][] scaled(double[][] flow, double factor) {
        double[][] scaled = new double[flow.length - 1][flow.length - 1];
        for (int a = 0; a < scaled.length; a++) {
            for (int b = 0; b < scaled.length; b++) {
                scaled[a][b] = factor * flow[a][b];
            }
        }
        return scaled;
    }
}
