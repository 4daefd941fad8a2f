package spillway.mechanism.firms;

import java.util.Arrays;
import spillway.kernel.Exponential;
import spillway.kernel.KeyedRandom;
import spillway.kernel.Param;
import spillway.kernel.RandomStreams;
import spillway.world.Cells;
import spillway.world.Firms;
import spillway.world.Governments;
import spillway.world.Land;
import spillway.world.World;

/**
 * A city turns the factory land of one district into premises for services (M61; Longhua in Shenzhen is the case).
 *
 * <p>While the directive lasts the district's cells are {@code exp(pull)} times as likely for services that choose a cell and {@code exp(-pull)} times for
 * makers of goods ({@link CellChoice}). Makers there leave for other cells of the city with chance {@code leave} a quarter; services elsewhere in
 * the city look for premises with chance {@code move}, and go to the district as far as the directive makes the difference. The city pays {@code premisesCost}
 * of the capital of who moves out of quick money, at most {@code budget} of it; if that does not reach all chances shrink alike. High-value services
 * do not follow a directive: they follow schools and laboratories, {@code exp(schoolPull min(1, stock / full))}, which {@code schools} of the city's patient money builds in
 * the district. A firm that moves keeps its customers and capital; what it learns near its cell changes with the cell.
 */
public final class DirectedDistrict {
    /** Parameters of the district. */
    public record Params(
            @Param(doc = "Whether a district is directed", unit = "switch", source = "model description")
            boolean enabled,

            @Param(
                    doc = "Longitude of the middle of the district",
                    unit = "degree",
                    min = 111,
                    max = 116,
                    source = "Longhua, read off a map to about a km")
            double longitude,

            @Param(
                    doc = "Latitude of the middle of the district",
                    unit = "degree",
                    min = 21,
                    max = 25,
                    source = "Longhua, read off a map to about a km")
            double latitude,

            @Param(
                    doc = "Km around its middle, within the same city, that belong to the district",
                    unit = "km",
                    min = 1,
                    max = 40,
                    source = "a circle of the size of Longhua, some 175 km2; assumed")
            double radiusKm,

            @Param(
                    doc = "First year of the directive",
                    unit = "year",
                    min = 2010,
                    max = 2200,
                    source = "the policy brief tells of the change between 2017 and 2019")
            int fromYear,

            @Param(
                    doc = "Last year of the directive",
                    unit = "year",
                    min = 2010,
                    max = 2200,
                    source = "the policy brief tells of the change between 2017 and 2019")
            int untilYear,

            @Param(
                    doc = "How much likelier the district's cells are to services, and less likely to makers of goods",
                    unit = "log",
                    min = 0,
                    max = 4,
                    source = "assumed: about three times")
            double pull,

            @Param(
                    doc = "Chance that a maker of goods in the district leaves it in a quarter",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.5,
                    source = "assumed: a tenth in a year")
            double leave,

            @Param(
                    doc = "Chance that a firm in services looks for new premises in its city in a quarter",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.25,
                    source = "assumed: leases of some ten years")
            double move,

            @Param(
                    doc = "What premises for a firm cost the city, over the firm's capital",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double premisesCost,

            @Param(
                    doc = "Most of the city's quick money that premises take",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double budget,

            @Param(
                    doc =
                            "Share of the city's patient money for schools and laboratories in the district, from the first year on",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "0 leaves them out; policy lever")
            double schools,

            @Param(
                    doc = "Quarters before schools and laboratories can be used",
                    unit = "quarter",
                    min = 1,
                    max = 40,
                    source = "assumed: as other patient money")
            int schoolLag,

            @Param(
                    doc = "Share of schools and laboratories that wears out in a quarter",
                    unit = "1/quarter",
                    min = 0.002,
                    max = 0.1,
                    source = "assumed: as other patient money")
            double schoolWear,

            @Param(
                    doc = "How much likelier full schools make the district's cells to high-value services",
                    unit = "log",
                    min = 0,
                    max = 4,
                    source = "assumed")
            double schoolPull,

            @Param(
                    doc =
                            "Schools and laboratories over the district's quarterly value added from which on more draw no more",
                    unit = "share",
                    min = 0.01,
                    max = 2,
                    source = "assumed")
            double fullSchools) {}

    private final Params params;
    private final Turnover.Params turnover;
    private final double carried;
    private final KeyedRandom random;

    /**
     * The rule under these parameters, with a random stream of its own.
     *
     * @param turnover how newcomers choose a cell
     * @param carried share of what its old place gave it that a firm takes along
     */
    public DirectedDistrict(Params params, Turnover.Params turnover, double carried, RandomStreams streams) {
        this.params = params;
        this.turnover = turnover;
        this.carried = carried;
        this.random = streams.stream("districts");
    }

    /** Marks the district, builds its schools and moves firms; nothing is built and nobody moves before the first quarter has ended. */
    public void step(World world) {
        int r = mark(world.cells);
        Governments governments = world.governments;
        for (int q = 0; q < governments.districtPull.length; q++) {
            governments.districtPull[q] = governments.schoolPull[q] = 0;
            governments.districtMoney[q] = governments.schoolMoney[q] = 0;
        }
        if (!params.enabled() || world.tick <= 0 || r == Land.OUTSIDE) {
            return;
        }
        teach(world, r);
        int year = world.quarter().year();
        boolean lasts = year >= params.fromYear() && year <= params.untilYear();
        governments.districtPull[r] = lasts ? params.pull() : 0;
        if (lasts || governments.schoolPull[r] > 0) {
            move(world, r, lasts ? 1 : 0);
        }
    }

    /** Marks the cells of the district; its region, or {@link Land#OUTSIDE} if the map has no land. */
    private int mark(Cells cells) {
        Land land = cells.land;
        Arrays.fill(cells.district, false);
        int middle = Land.OUTSIDE;
        double least = Double.POSITIVE_INFINITY;
        for (int region = 0; region < land.regionCells.length; region++) {
            if (land.regionCells[region].length > 0) {
                int cell = land.nearestCell(region, params.longitude(), params.latitude());
                double away = land.squaredKm(cell, params.longitude(), params.latitude());
                if (away < least) {
                    least = away;
                    middle = cell;
                }
            }
        }
        if (middle == Land.OUTSIDE) {
            return middle;
        }
        for (int cell : land.regionCells[land.cellRegion[middle]]) {
            double squared = land.squaredKm(cell, params.longitude(), params.latitude());
            cells.district[cell] = cell == middle || squared <= params.radiusKm() * params.radiusKm();
        }
        return land.cellRegion[middle];
    }

    private void teach(World world, int r) {
        Governments governments = world.governments;
        boolean begun = world.quarter().year() >= params.fromYear();
        governments.schoolMoney[r] = begun ? params.schools() * governments.schoolsCanTake(r) : 0;
        double ready = Governments.build(governments.schoolBuilding[r], params.schoolLag(), governments.schoolMoney[r]);
        double output = 0;
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            output += firms.active[f] && world.cells.district[firms.cell[f]] ? Math.max(0, firms.valueAdded[f]) : 0;
        }
        governments.schoolStock[r] = Governments.grown(governments.schoolStock[r], params.schoolWear(), ready, output);
        governments.schoolPull[r] =
                params.schoolPull() * Math.min(1, governments.schoolStock[r] / params.fullSchools());
    }

    private void move(World world, int r, int directed) {
        Firms firms = world.firms;
        CellChoice choice = new CellChoice(world, turnover);
        double[] chance = new double[firms.count];
        double cost = 0;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.region[f] == r && firms.capital[f] > 0) {
                chance[f] = chance(world, f, choice, directed);
                cost += chance[f] * params.premisesCost() * firms.capital[f] * world.cities.capitalPrice[r];
            }
        }
        double most = params.budget() * world.governments.quickMoney[r];
        double reached = cost > most ? most / cost : 1;
        world.governments.districtMoney[r] = reached * cost;
        for (int f = 0; f < firms.count; f++) {
            if (chance[f] <= 0) {
                continue;
            }
            KeyedRandom draw = random.at(firms.id[f], world.tick);
            if (draw.nextDouble() < reached * chance[f]) {
                int s = firms.sector[f];
                int cell = choice.pick(r, s, !world.structure.goods[s], draw.nextDouble());
                if (cell >= 0) {
                    CellChoice.settle(world, f, cell, carried);
                }
            }
        }
    }

    /** Chance that a firm leaves the district, if it makes goods there, or moves to it, if it is in services elsewhere in the city. */
    private double chance(World world, int f, CellChoice choice, int directed) {
        int r = world.firms.region[f];
        int s = world.firms.sector[f];
        boolean inside = world.cells.district[world.firms.cell[f]];
        if (world.structure.goods[s]) {
            return inside ? directed * params.leave() : 0;
        }
        Governments governments = world.governments;
        double pull = world.structure.highValue[s] ? governments.schoolPull[r] : governments.districtPull[r];
        if (inside || pull <= 0) {
            return 0;
        }
        return params.move() * choice.districtShare(r, s) * (1 - Exponential.of(-pull));
    }
}
