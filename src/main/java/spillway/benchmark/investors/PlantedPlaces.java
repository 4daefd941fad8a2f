package spillway.benchmark.investors;

import java.util.ArrayList;
import java.util.List;
import spillway.benchmark.small.SmallWorld;
import spillway.kernel.KeyedRandom;
import spillway.kernel.Quarter;
import spillway.kernel.RandomStreams;
import spillway.mechanism.investors.ForeignInvestment;
import spillway.mechanism.investors.LocationValue;
import spillway.model.ModelParams;
import spillway.world.Event;
import spillway.world.Firms;
import spillway.world.Link;
import spillway.world.Mode;
import spillway.world.Structure;
import spillway.world.World;

/**
 * Places whose advantages are drawn anew every quarter, independently of each other, and investors of all sources and sectors who
 * choose among them by the simulator's rule.
 */
final class PlantedPlaces {
    /** Names of the coefficients, in their order. */
    static final List<String> NAMES = List.of("bMA", "bSA", "bW", "bAgg", "bTal", "bInf", "bSub", "bHK");

    private static final int PLACES = 12;
    private static final int SECTORS = 8;
    private static final double START_MINUTES = 300;

    private final ModelParams params;
    private final RandomStreams streams;

    PlantedPlaces(ModelParams params, long seed) {
        this.params = params;
        this.streams = new RandomStreams(seed);
    }

    /** What at least so many investors chose. */
    List<ConditionalLogit.Choices> choices(int arrivals) {
        LocationValue value = new LocationValue(params.investors());
        ForeignInvestment investment = new ForeignInvestment(params.investors(), streams);
        List<ConditionalLogit.Choices> all = new ArrayList<>();
        for (int tick = 0, arrived = 0; arrived < arrivals; tick++) {
            World world = planted(streams.stream("places").at(0, tick));
            world.tick = tick;
            value.step(world);
            double[][][] x = described(world);
            investment.step(world);
            arrived += world.flows.arrivals;
            int[][] chosen = new int[2 * SECTORS][PLACES];
            for (Event event : world.events) {
                if (event instanceof Event.Arrival arrival) {
                    chosen[arrival.sector() + (near(arrival.source()) ? SECTORS : 0)][arrival.region()]++;
                }
            }
            for (int k = 0; k < chosen.length; k++) {
                all.add(new ConditionalLogit.Choices(x[k], chosen[k]));
            }
        }
        return all;
    }

    /** Whether investors from there mind the way to Hong Kong: those from Hong Kong itself and from Taiwan and Macao. */
    private static boolean near(int source) {
        return source < Structure.GREATER_CHINA_SOURCES;
    }

    private static World planted(KeyedRandom random) {
        List<Link> links = new ArrayList<>();
        for (int r = 0; r < PLACES - 1; r++) {
            links.add(new Link(r, PLACES - 1, START_MINUTES, new Quarter(2000, 1), "road"));
        }
        World world = SmallWorld.of(PLACES, SECTORS, 1, links);
        world.structure.hongKong = PLACES - 1;
        world.structure.foreignInvestment = 1;
        world.distances.between(new double[PLACES][PLACES]);
        for (int r = 0; r < PLACES; r++) {
            world.cities.supplierAccess[r] = random.nextGaussian();
            world.cities.workerWage[r] = Math.exp(0.5 * random.nextGaussian());
            world.cities.talent[r] = 50 * Math.exp(random.nextGaussian());
            world.governments.patientStock[r] = random.nextDouble();
            world.distances.minutes[r][PLACES - 1] = r == PLACES - 1 ? 0 : START_MINUTES * random.nextDouble();
            for (int s = 0; s < SECTORS; s++) {
                world.cities.marketAccess[r][s] = random.nextGaussian();
                world.governments.subsidyRate[r][s] = 0.4 * random.nextDouble();
                incumbent(world, r, s, Math.exp(1.5 * random.nextGaussian() + 3));
            }
        }
        return world;
    }

    /** A firm row that stands for so many enterprises and that newcomers can settle beside. */
    private static void incumbent(World world, int r, int s, double enterprises) {
        Firms firms = world.firms;
        int f = firms.add((long) r * SECTORS + s + 1);
        firms.region[f] = r;
        firms.sector[f] = s;
        firms.cell[f] = world.cells.ofRegion[r][0];
        firms.mode[f] = Mode.PLAIN.code;
        firms.giveUsualAccess(f, 1);
        firms.origin[f] = Firms.DOMESTIC;
        firms.represented[f] = enterprises;
        firms.capital[f] = firms.attraction[f] = firms.expectedDemand[f] = 1;
        firms.targetCapitalOutput[f] = firms.price[f] = firms.sold[f] = 1;
    }

    /** What an econometrician sees of each place: by sector, then by sector again for investors who mind the way to Hong Kong. */
    private static double[][][] described(World world) {
        double[][] enterprises = new double[PLACES][SECTORS];
        for (int f = 0; f < world.firms.count; f++) {
            enterprises[world.firms.region[f]][world.firms.sector[f]] += world.firms.represented[f];
        }
        int hongKong = world.structure.hongKong;
        double[][] before = world.travelTimes.minutes(World.START);
        double[][][] x = new double[2 * SECTORS][PLACES][];
        for (int k = 0; k < x.length; k++) {
            int s = k % SECTORS;
            for (int r = 0; r < PLACES; r++) {
                double nearer = (before[r][hongKong] - world.distances.minutes[r][hongKong]) / 100;
                x[k][r] = new double[] {
                    world.cities.marketAccess[r][s],
                    world.cities.supplierAccess[r],
                    Math.log(world.cities.workerWage[r]),
                    Math.log(1 + enterprises[r][s]),
                    Math.log(world.cities.talent[r]),
                    world.governments.patientStock[r],
                    world.governments.subsidyRate[r][s],
                    k < SECTORS ? 0 : nearer
                };
            }
        }
        return x;
    }
}
