package spillway.world;

/** Stocks at the opening of a quarter, against which the closing check compares. */
public final class Opening {
    @Column(unit = "10,000 persons", doc = "People in the region and in the pools outside")
    public double people;

    @Column(unit = "count", doc = "Rows of talent present")
    public int talents;

    @Column(unit = "count", doc = "Rows of firms present")
    public int firms;

    @Column(unit = "units", doc = "Stocks of goods")
    public double stocks;

    @Column(unit = "units", doc = "What firms that left during the quarter had made in it")
    public double leftMade;

    @Column(unit = "units", doc = "What firms that left during the quarter had sold in it")
    public double leftSold;

    /** Notes the stocks of this moment. */
    public void note(World world) {
        people = people(world);
        talents = world.talents.present;
        firms = world.firms.present;
        stocks = stocks(world);
        leftMade = leftSold = 0;
    }

    /** People in the region and in the pools outside, 10,000. */
    public static double people(World world) {
        double people =
                world.outside.talentPool + world.outside.workerPool + world.talents.present * world.talents.persons;
        for (double residents : world.cities.residents) {
            people += residents;
        }
        return people;
    }

    /** Stocks of goods of firms and of those that left, units. */
    public static double stocks(World world) {
        double stocks = 0;
        for (int f = 0; f < world.firms.count; f++) {
            stocks += world.firms.active[f] ? world.firms.inventory[f] : 0;
        }
        for (double[] row : world.cities.exitedStocks) {
            stocks += Flows.sum(row);
        }
        return stocks;
    }
}
