package spillway.model.base;

import java.util.Arrays;
import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.kernel.Numbers;
import spillway.mechanism.knowledge.OwnProducts;
import spillway.model.BaseYearParams;
import spillway.model.RegionalData;
import spillway.world.Cells;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.Size;
import spillway.world.SolvedBase;
import spillway.world.Structure;
import spillway.world.World;

/** Notes the values of the held base year that later quarters are compared with. */
final class References {
    private static final int QUARTERS = 4;

    private final RegionalData data;
    private final BaseYearParams params;

    References(RegionalData data, BaseYearParams params) {
        this.data = data;
        this.params = params;
    }

    void note(World world) {
        SolvedBase base = world.base;
        int regions = world.structure.regionCount();
        int sectors = world.structure.sectorCount();
        for (int r = 0; r < regions; r++) {
            for (int k = 0; k < base.incomeShare.length; k++) {
                base.incomeShare[k][r] =
                        world.cities.income[r] > 0 ? world.cities.classIncome[k][r] / world.cities.income[r] : 0;
            }
            base.highValue[r] = Flows.sum(world.flows.highValue[r]);
            System.arraycopy(world.cities.locationValue[r], 0, base.locationValue[r], 0, sectors);
            System.arraycopy(world.cities.marketAccess[r], 0, base.marketAccess[r], 0, sectors);
            System.arraycopy(world.flows.research[r], 0, base.research[r], 0, sectors);
            double[] access = new double[world.structure.markets()];
            Arrays.fill(access, 1);
            access[Structure.HOME] = base.contractHomeAccess;
            for (int s = 0; s < sectors; s++) {
                base.contractAbroad[r][s] = Flows.abroad(access, world.flows.reach[s][r]);
                System.arraycopy(world.flows.reach[s][r], 0, base.reach[s][r], 0, access.length);
            }
        }
        for (int s = 0; s < sectors; s++) {
            base.marketAccessSpread[s] = spread(world, s);
            base.profitRate[s] = world.flows.previousProfitRate[s];
            base.homeSpending[s] = 0;
            for (int r = 0; r < regions; r++) {
                base.homeSpending[s] += world.cities.spending[s][r];
            }
        }
        productivity(world);
        intensity(world);
        System.arraycopy(OwnProducts.researchRate(world), 0, base.researchRate, 0, sectors);
        researchUsual(world);
        sizeBorders(world);
        world.base.enterpriseSize = enterpriseSize(world);
        investmentPlaces(world);
        Cells cells = world.cells;
        for (int g = 0; g < cells.activity.length; g++) {
            for (int cell = 0; cell < cells.onLand; cell++) {
                cells.baseActivity[g][cell] = cells.activity[g].field[cells.land.cellX[cell]][cells.land.cellY[cell]];
            }
        }
    }

    private static double spread(World world, int s) {
        int regions = world.structure.regionCount();
        double mean = 0;
        double squares = 0;
        for (int r = 0; r < regions; r++) {
            mean += world.cities.marketAccess[r][s] / regions;
        }
        for (int r = 0; r < regions; r++) {
            double off = world.cities.marketAccess[r][s] - mean;
            squares += off * off / regions;
        }
        return Math.sqrt(squares);
    }

    /** Mean log productivity of the delta by sector, and the frontier: the best region relative to it. */
    void productivity(World world) {
        int regions = world.structure.regionCount();
        int sectors = world.structure.sectorCount();
        double[][] sum = new double[regions][sectors];
        double[][] weight = new double[regions][sectors];
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            sum[firms.region[f]][firms.sector[f]] += firms.valueAdded[f] * firms.logTfp[f];
            weight[firms.region[f]][firms.sector[f]] += firms.valueAdded[f];
        }
        for (int s = 0; s < sectors; s++) {
            double total = 0;
            double weights = 0;
            double best = Double.NEGATIVE_INFINITY;
            for (int r = 0; r < regions; r++) {
                if (world.structure.delta[r]) {
                    total += sum[r][s];
                    weights += weight[r][s];
                }
                if (world.structure.delta[r] || r == world.structure.hongKong) {
                    best = Math.max(best, sum[r][s] / weight[r][s]);
                }
            }
            world.base.productivity[s] = total / weights;
            world.outside.frontier[s] =
                    Numbers.clip(best - world.base.productivity[s], params.leastFrontier(), params.mostFrontier());
            world.base.frontier[s] = world.outside.frontier[s];
        }
    }

    private static void intensity(World world) {
        SolvedBase base = world.base;
        for (int s = 0; s < base.productivity.length; s++) {
            double research = 0;
            double wages = 0;
            double talent = 0;
            double people = 0;
            for (int r = 0; r < world.structure.regionCount(); r++) {
                if (world.structure.delta[r]) {
                    double workers = world.flows.talentEmployed[r][s] + world.flows.workersEmployed[r][s];
                    research += world.flows.research[r][s];
                    wages += world.cities.talentWage[r] * workers;
                    talent += world.flows.talentEmployed[r][s];
                    people += workers;
                }
            }
            base.researchIntensity[s] = Math.max(1e-9, research / wages);
            base.talentIntensity[s] = talent / people;
        }
    }

    private static void researchUsual(World world) {
        for (int s = 0; s < world.base.researchUsual.length; s++) {
            double logs = 0;
            double value = 0;
            for (int r = 0; r < world.structure.regionCount(); r++) {
                double rate = world.base.researchShare[r][s];
                double weight = Math.max(0, world.cities.valueAdded[r][s]);
                if (world.structure.delta[r] && rate > 0 && weight > 0) {
                    logs += weight * Logarithm.of(rate);
                    value += weight;
                }
            }
            world.base.researchUsual[s] = value > 0 ? Exponential.of(logs / value) : 0;
        }
    }

    private static double enterpriseSize(World world) {
        double value = 0;
        double enterprises = 0;
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && world.structure.delta[firms.region[f]]) {
                value += QUARTERS * firms.valueAdded[f];
                enterprises += firms.represented[f];
            }
        }
        return enterprises > 0 ? value / enterprises : 0;
    }

    /** Half way, in logs, between the mean capital of an enterprise of one size class and of the next; none where a class is empty. */
    private static void sizeBorders(World world) {
        int sectors = world.structure.sectorCount();
        double[][] capital = new double[Size.NAMES.size()][sectors];
        double[][] enterprises = new double[capital.length][sectors];
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                capital[firms.size[f]][firms.sector[f]] += firms.capital[f];
                enterprises[firms.size[f]][firms.sector[f]] += firms.represented[f];
            }
        }
        for (int s = 0; s < sectors; s++) {
            double small = capital[Size.SMALL.code][s] / enterprises[Size.SMALL.code][s];
            double large = capital[Size.LARGE.code][s] / enterprises[Size.LARGE.code][s];
            double mega = capital[Size.MEGA.code][s] / enterprises[Size.MEGA.code][s];
            world.base.largeFrom[s] = border(small, large);
            world.base.megaFrom[s] = border(large, mega);
        }
    }

    private static double border(double below, double above) {
        return below > 0 && above > 0 ? Math.sqrt(below * above) : Double.MAX_VALUE;
    }

    /** Where investors of each source went in 2010, beyond what the value of places says: region by source, sector by the region's mix. */
    private void investmentPlaces(World world) {
        int regions = world.structure.regionCount();
        int sectors = world.structure.sectorCount();
        int year = World.START.year() - data.firstYear;
        for (int source = 0; source < world.structure.sources.length; source++) {
            for (int s = 0; s < sectors; s++) {
                double total = 0;
                for (int r = 0; r < regions; r++) {
                    double share = data.fdi[r][year] > 0 ? data.fdiSourceShare[r][year][source] : 0;
                    double regional = 0;
                    for (double value : world.base.valueAdded[r]) {
                        regional += value;
                    }
                    double weight = data.fdi[r][year] * share * Math.sqrt(world.base.valueAdded[r][s] / regional);
                    world.base.investmentPlace[source][r][s] = weight;
                    total += weight;
                }
                for (int r = 0; r < regions; r++) {
                    world.base.investmentPlace[source][r][s] /= total;
                }
            }
        }
    }
}
