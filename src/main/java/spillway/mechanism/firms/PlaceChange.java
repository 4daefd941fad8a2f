package spillway.mechanism.firms;

import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.world.Cities;
import spillway.world.Firms;
import spillway.world.Mode;
import spillway.world.World;

/** What has changed in places since the base year, as a firm that may move sees it; none of it changes while firms choose. */
final class PlaceChange {
    private final Relocation.Params params;
    private final World world;
    /** Change of everything but wages [region][sector]. */
    private final double[][] value;
    /** Change of the workers' wage, log [region]. */
    private final double[] wage;

    private final double[] inland;
    private final double[] capital;

    PlaceChange(Relocation.Params params, World world, double subsidyPull) {
        this.params = params;
        this.world = world;
        int regions = world.structure.regionCount();
        int sectors = world.structure.sectorCount();
        Cities cities = world.cities;
        value = new double[regions][sectors];
        wage = new double[regions];
        inland = new double[regions];
        capital = new double[sectors];
        double[][] research = research();
        for (int r = 0; r < regions; r++) {
            wage[r] = Logarithm.of(cities.workerWage[r] / world.base.workerWage[r]);
            inland[r] = inlandChance(r, 1);
            double rent = Logarithm.of(cities.rent[r]);
            for (int s = 0; s < sectors; s++) {
                double place = announced(world, subsidyPull, r, s);
                value[r][s] = params.value() * place - params.land() * rent + params.research() * near(research, r, s);
            }
        }
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            capital[firms.sector[f]] += firms.active[f] ? firms.capital[f] : 0;
        }
    }

    /** Change of the value of a place since the base year, the subsidy that is announced there with it. */
    static double announced(World world, double subsidyPull, int r, int s) {
        return world.cities.locationValue[r][s]
                - world.base.locationValue[r][s]
                + subsidyPull * world.governments.subsidyRate[r][s];
    }

    /** Research that firms plan for the quarter, 100m RMB [region][sector]. */
    private double[][] research() {
        Firms firms = world.firms;
        double[][] research = new double[value.length][world.structure.sectorCount()];
        for (int f = 0; f < firms.count; f++) {
            research[firms.region[f]][firms.sector[f]] += firms.active[f] ? firms.research[f] : 0;
        }
        return research;
    }

    /** Log of the sector's research within the reach of ideas over that of the base year; 0 where there was or is none. */
    private double near(double[][] research, int r, int s) {
        double now = 0;
        double before = 0;
        for (int from = 0; from < research.length; from++) {
            now += world.distances.ideaReach[r][from] * research[from][s];
            before += world.distances.ideaReach[r][from] * world.base.research[from][s];
        }
        return now > 0 && before > 0 ? Logarithm.of(now / before) : 0;
    }

    /** Change of the value of a place to a firm with this share of wages in value added, log. */
    double value(int r, int s, double labourShare) {
        return value[r][s] - params.labour() * labourShare * wage[r];
    }

    /** Capital of a sector in all regions, units. */
    double capital(int s) {
        return capital[s];
    }

    /** Whether a firm is one that would go inland: a maker of goods, and a contract manufacturer or not high-value. */
    boolean isSimple(int f) {
        return world.structure.goods[world.firms.sector[f]]
                && (world.firms.mode[f] == Mode.OEM.code || !world.firms.isHighValue(world.structure, f));
    }

    /** Chance that a simple maker goes inland in a quarter, less by what it has automated of routine labour. */
    double inland(int f) {
        int r = world.firms.region[f];
        double saved = world.firms.routineSaved[f];
        return saved == 0 ? inland[r] : inlandChance(r, 1 - saved);
    }

    private double inlandChance(int r, double routine) {
        double outside = Logarithm.of(world.outside.wage);
        double labour = wage[r] - outside;
        double land = Logarithm.of(world.cities.rent[r]) - outside;
        double suppliers = world.cities.supplierAccess[r] + Logarithm.of(world.outside.homePrice);
        double z = params.inlandStart()
                + params.inlandLabour() * routine * labour
                + params.inlandLand() * land
                - params.inlandSuppliers() * suppliers;
        return params.inlandPace() * Math.max(0, logistic(z) - logistic(params.inlandStart()));
    }

    private static double logistic(double z) {
        return 1 / (1 + Exponential.of(-z));
    }
}
