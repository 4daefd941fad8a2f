package spillway.benchmark.small;

import java.util.Arrays;
import java.util.List;
import spillway.kernel.Named;
import spillway.model.ModelParams;
import spillway.world.Cells;
import spillway.world.Land;
import spillway.world.Link;
import spillway.world.Paths;
import spillway.world.Structure;
import spillway.world.Talents;
import spillway.world.TravelTimes;
import spillway.world.World;

/**
 * Places without a map, alike in every respect until a case plants a difference: all prices, wages and rents are 1, the base year
 * is the present, nobody lives there but 100 (10,000) residents a place, and it is the first quarter.
 */
public final class SmallWorld {
    private static final double EQUAL = 1;

    private SmallWorld() {}

    /**
     * Such a world.
     *
     * @param places how many; up to fourteen bear the names of the shipped regions, as parameters by region want it
     * @param sectors how many sectors, up to eight, likewise
     * @param talentPersons people one talent stands for, 10,000
     * @param links by which one travels between the places
     */
    public static World of(int places, int sectors, double talentPersons, List<Link> links) {
        Structure structure = new Structure(
                names("regions", places),
                names("sectors", sectors),
                new String[0],
                names("sources", Integer.MAX_VALUE));
        Arrays.fill(structure.delta, true);
        Arrays.fill(structure.tier, 1);
        Arrays.fill(structure.areaKm2, 1000);
        Arrays.fill(structure.goods, true);
        structure.tariff = new double[0];
        Cells cells = new Cells(Land.rasterise(List.of(), 100, places), places, structure.areaKm2);
        World world = new World(
                structure,
                new Talents(talentPersons),
                cells,
                new TravelTimes(places, links),
                new Paths(new double[1][1], new double[] {1}));
        world.distances.between(world.travelTimes.minutes(World.START));
        for (int r = 0; r < places; r++) {
            furnish(world, r);
        }
        Arrays.fill(world.base.profitRate, EQUAL);
        Arrays.fill(world.flows.previousProfitRate, EQUAL);
        return world;
    }

    private static void furnish(World world, int r) {
        var cities = world.cities;
        cities.talentWage[r] = cities.workerWage[r] = EQUAL;
        world.base.talentWage[r] = world.base.workerWage[r] = EQUAL;
        cities.rent[r] = cities.consumerPrice[r] = cities.capitalPrice[r] = EQUAL;
        cities.residents[r] = world.base.residents[r] = 100;
        cities.participation[r] = EQUAL;
        Arrays.fill(cities.valueAdded[r], EQUAL);
        Arrays.fill(world.base.valueAdded[r], EQUAL);
        for (double[][] source : world.base.investmentPlace) {
            Arrays.fill(source[r], 1.0 / world.structure.regionCount());
        }
        world.governments.programmeScale[r] = 1;
        world.governments.target[r] = -1;
        for (int cell : world.cells.ofRegion[r]) {
            world.cells.residents[cell] = world.cells.baseResidents[cell] = cities.residents[r];
            world.cells.housing[cell] = world.cells.rent[cell] = EQUAL;
        }
    }

    /** The first names of a shipped list, and numbers where it is too short. */
    private static String[] names(String list, int wanted) {
        List<String> shipped = Named.value(ModelParams.KEY_LISTS, list);
        String[] names = new String[wanted == Integer.MAX_VALUE ? shipped.size() : wanted];
        for (int i = 0; i < names.length; i++) {
            names[i] = i < shipped.size() ? shipped.get(i) : list + " " + i;
        }
        return names;
    }
}
