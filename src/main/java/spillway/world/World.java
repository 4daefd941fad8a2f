package spillway.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import spillway.kernel.Quarter;
import spillway.kernel.StateVisitor;

/** The region and all that lives in it, at one moment. */
public final class World {
    /** The first quarter of every run. */
    public static final Quarter START = new Quarter(2010, 1);

    public final Structure structure;
    public final SolvedBase base;
    public final Cities cities;
    public final Governments governments;
    public final Firms firms;
    public final Talents talents;
    public final Cells cells;
    public final Distances distances;
    public final Outside outside;
    public final KeyInputs keys;
    public final DigitalYield digital;
    /** Travel times of every quarter. */
    public final TravelTimes travelTimes;
    /** Dated paths of the outside world. */
    public final Paths paths;

    public final Flows flows;
    /** Stocks at the opening of the quarter. */
    public final Opening opening = new Opening();
    /** Events of single firms and leaders in this quarter, for the event logs; no part of the state. */
    public final List<Event> events = new ArrayList<>();

    @Column(unit = "quarter index", doc = "Quarter that is being simulated; negative while the base year is held")
    public int tick;

    /** An empty world of this structure. */
    public World(Structure structure, Talents talents, Cells cells, TravelTimes travelTimes, Paths paths) {
        this.structure = structure;
        this.travelTimes = travelTimes;
        this.paths = paths;
        this.talents = talents;
        this.cells = cells;
        Map<Axis, Integer> lengths = Axis.lengths(structure);
        base = new SolvedBase(lengths);
        cities = new Cities(lengths);
        governments = new Governments(lengths);
        distances = new Distances(lengths);
        outside = new Outside(lengths);
        keys = new KeyInputs(lengths);
        digital = new DigitalYield(lengths);
        flows = new Flows(lengths);
        firms = new Firms(lengths);
    }

    /** Hands the whole state to {@code visitor}, which may change it: all that differs between two worlds built from the same data. */
    public void state(StateVisitor visitor) {
        for (Object table : tables()) {
            Columns.of(table.getClass()).state(table, visitor);
        }
    }

    /** Another world in the same state; the two share only what never changes. */
    public World copy() {
        Cells empty = new Cells(cells.land, structure.regionCount(), structure.areaKm2);
        World copy = new World(structure, new Talents(talents.persons), empty, travelTimes, paths);
        List<Object> from = tables();
        List<Object> to = copy.tables();
        for (int i = 0; i < from.size(); i++) {
            Columns.of(from.get(i).getClass()).copy(from.get(i), to.get(i));
        }
        return copy;
    }

    /** What holds the state: objects of classes with columns. */
    List<Object> tables() {
        return List.of(
                this,
                base,
                cities,
                governments,
                firms,
                talents,
                cells,
                distances,
                outside,
                keys,
                digital,
                flows,
                opening);
    }

    /** The quarter that is being simulated. */
    public Quarter quarter() {
        return START.plus(tick);
    }

    /** The firm in {@code row} as something to look at. */
    public Firm firm(int row) {
        return new Firm(this, row, firms.id[row]);
    }

    /** The talent in {@code row} as something to look at. */
    public Talent talent(int row) {
        return new Talent(this, row, talents.id[row]);
    }

    /** The city in {@code row} as something to look at. */
    public City city(int row) {
        return new City(this, row);
    }

    /**
     * What a unit of materials costs the firm in {@code row}, base year 1: raw materials that are dearer, and key inputs from new suppliers
     * as far as it has not learned to do without imports of them, included.
     */
    public double materialsCost(int row) {
        int r = firms.region[row];
        int s = firms.sector[row];
        return cities.materialsCost(r, s) + cities.materialsPrice[r][s] * keySurcharge(row);
    }

    /** What the firm in {@code row} can still put into development: its funds, and loans up to {@code lending} times its capital's worth, 100m RMB. */
    public double developmentMeans(int row, double lending) {
        return firms.funds[row]
                + lending * firms.capital[row] * cities.capitalPrice[firms.region[row]]
                - firms.development[row];
    }

    /** What key inputs from new suppliers add to the materials of the firm in {@code row}, over their price. */
    public double keySurcharge(int row) {
        return keys.surcharge[firms.sector[row]] * (1 - firms.keySubstitution[row]);
    }

    /** Whether the base year is being held: no trend, no inflow, nothing random. */
    public boolean holdsBase() {
        return tick < 0;
    }
}
