package spillway.benchmark.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import spillway.kernel.Quarter;
import spillway.model.verdict.RegionSets;
import spillway.world.Cells;
import spillway.world.Firms;
import spillway.world.Land;
import spillway.world.Link;
import spillway.world.Mode;
import spillway.world.Paths;
import spillway.world.Structure;
import spillway.world.Talents;
import spillway.world.TravelTimes;
import spillway.world.World;

/**
 * Regions without a map, alike until a case makes them differ, with two sectors that use labour alone, one row of firms a
 * place, no outside, no government, nothing stored. All wages and prices start at 1.
 */
final class SmallWorld {
    /** Index of the sector that makes goods which cost something to move, and of the one whose output moves free. */
    static final int MANUFACTURE = 0;

    static final int FARMS = 1;

    private static final Quarter BEFORE = new Quarter(2000, 1);

    final World world;

    /**
     * Regions joined by these minutes.
     *
     * @param personsPerTalent what a talent row stands for
     */
    SmallWorld(double[][] minutes, double personsPerTalent) {
        int regions = minutes.length;
        Structure structure = new Structure(
                names().subList(0, regions).toArray(String[]::new),
                new String[] {Stripped.MANUFACTURE, Stripped.FARMS},
                new String[0],
                new String[] {"HK"});
        structure.tariff = new double[0];
        Arrays.fill(structure.areaKm2, 1);
        List<Link> links = new ArrayList<>();
        for (int a = 0; a < regions; a++) {
            for (int b = 0; b < a; b++) {
                links.add(new Link(a, b, minutes[a][b], BEFORE, "way"));
            }
        }
        world = new World(
                structure,
                new Talents(personsPerTalent),
                new Cells(Land.rasterise(List.of(), 50, regions), regions, structure.areaKm2),
                new TravelTimes(regions, links),
                new Paths(new double[][] {{0}}, new double[] {1}));
        for (int r = 0; r < regions; r++) {
            region(r);
        }
        for (double[] sector : world.base.allSuppliers) {
            Arrays.fill(sector, 1);
        }
    }

    /** Regions all equally far from one another. */
    static SmallWorld alike(int regions, double personsPerTalent) {
        double[][] minutes = new double[regions][regions];
        for (double[] row : minutes) {
            Arrays.fill(row, 1);
        }
        return new SmallWorld(minutes, personsPerTalent);
    }

    /** Names that regions of the simulator may have. */
    static List<String> names() {
        return RegionSets.FOURTEEN.regions();
    }

    private void region(int r) {
        var cities = world.cities;
        var base = world.base;
        cities.talentWage[r] = cities.workerWage[r] = base.talentWage[r] = base.workerWage[r] = 1;
        base.residents[r] = 1;
        cities.participation[r] = 1;
        cities.rationed[r] = cities.talentQuality[r] = cities.productivity[r] = 1;
        cities.consumerPrice[r] = cities.capitalPrice[r] = cities.rent[r] = 1;
        base.propensity[r] = 1;
        Arrays.fill(cities.materialsPrice[r], 1);
        for (int cell : world.cells.ofRegion[r]) {
            world.cells.baseResidents[cell] = world.cells.rent[cell] = world.cells.housing[cell] = 1;
        }
    }

    /** Labour of a region. */
    void people(int r, double talent, double workers) {
        world.cities.talent[r] = talent;
        world.cities.residents[r] = workers;
        world.cities.consumption[r] = talent + workers;
    }

    /** How every region's households spread their spending. */
    void spendOnManufactures(double share) {
        for (double[] mix : world.cities.consumptionMix) {
            mix[MANUFACTURE] = share;
            mix[FARMS] = 1 - share;
        }
    }

    /**
     * A row of firms.
     *
     * @param talentWeight weight of talent in its labour: 1 uses talent alone, 0 workers alone
     * @param enterprises how many enterprises it stands for at first; each weighs 1 in buyers' taste
     * @param markup price over the cost of one more unit
     * @param productivity units of output for a unit of labour
     */
    void firm(int r, int s, double talentWeight, double enterprises, double markup, double productivity) {
        Firms firms = world.firms;
        int f = firms.add(1 + (long) r * world.structure.sectorCount() + s);
        world.base.talentWeight[r][s] = talentWeight;
        firms.region[f] = r;
        firms.sector[f] = s;
        firms.cell[f] = world.cells.ofRegion[r][0];
        firms.mode[f] = Mode.PLAIN.code;
        firms.giveUsualAccess(f, 1);
        firms.origin[f] = Firms.DOMESTIC;
        firms.represented[f] = firms.attraction[f] = enterprises;
        firms.capital[f] = firms.targetCapitalOutput[f] = 1;
        firms.price[f] = 1;
        firms.markup[f] = markup;
        firms.logTfp[f] = StrictMath.log(productivity);
        firms.expectedDemand[f] = firms.demand[f] = enterprises;
    }
}
