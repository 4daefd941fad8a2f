package spillway.world;

import java.util.ArrayList;
import java.util.List;
import spillway.kernel.Quarter;

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
    /** Travel times of every quarter. */
    public final TravelTimes travelTimes;
    /** Dated paths of the outside world. */
    public final Paths paths;

    public final Flows flows;
    /** Stocks at the opening of the quarter. */
    public final Opening opening = new Opening();
    /** What befell single firms and leaders this quarter, for the event logs. */
    public final List<Event> events = new ArrayList<>();
    /** Index of the quarter that is being simulated; negative while the base year is held. */
    public int tick;

    /** An empty world of this setting. */
    public World(Structure structure, Talents talents, Cells cells, TravelTimes travelTimes, Paths paths) {
        this.structure = structure;
        this.travelTimes = travelTimes;
        this.paths = paths;
        int r = structure.regionCount();
        int s = structure.sectorCount();
        int d = structure.destinations();
        base = new SolvedBase(r, s, d, structure.sources.length);
        cities = new Cities(r, s, d);
        governments = new Governments(r, s);
        firms = new Firms();
        this.talents = talents;
        this.cells = cells;
        distances = new Distances(r, s, d);
        outside = new Outside(s, d);
        flows = new Flows(r, s, d, structure.sources.length);
    }

    /** The quarter that is being simulated. */
    public Quarter quarter() {
        return START.plus(tick);
    }

    /** The city in {@code row} as something to look at. */
    public City city(int row) {
        return new City(this, row);
    }

    /** Whether the base year is being held: no trend, no inflow, nothing random. */
    public boolean holdsBase() {
        return tick < 0;
    }
}
