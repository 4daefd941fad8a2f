package spillway.model;

import java.util.Arrays;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.Mode;
import spillway.world.World;

/** Opens the quarter's accounts and measures what firms did. */
final class Ledger {
    private Ledger() {}

    /** Forgets the last quarter's flows and notes the stocks that the closing check compares with. */
    static void open(World world) {
        world.flows.clear();
        world.events.clear();
        world.opening.note(world);
    }

    /** Sums firms up by region and sector. */
    static void measure(World world) {
        Firms firms = world.firms;
        Flows flows = world.flows;
        double[] profit = new double[world.structure.sectorCount()];
        double[] worth = new double[world.structure.sectorCount()];
        double[][] weight = new double[world.structure.regionCount()][world.structure.sectorCount()];
        Arrays.fill(world.cells.highValue, 0);
        Arrays.fill(world.cells.valueAdded, 0);
        Arrays.fill(world.cells.digitalValue, 0);
        for (double[] degree : world.cities.digitalDegree) {
            Arrays.fill(degree, 0);
        }
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                sum(world, f, weight);
                profit[firms.sector[f]] += firms.profit[f];
                worth[firms.sector[f]] += firms.capital[f] * world.cities.capitalPrice[firms.region[f]];
            }
        }
        for (int s = 0; s < profit.length; s++) {
            flows.previousProfitRate[s] = profit[s] / worth[s];
            for (int r = 0; r < weight.length; r++) {
                flows.logTfp[r][s] = weight[r][s] > 0 ? flows.logTfp[r][s] / weight[r][s] : Double.NaN;
                world.cities.digitalDegree[r][s] /= weight[r][s] > 0 ? weight[r][s] : 1;
                flows.previousEmployment[r][s] = flows.talentEmployed[r][s] + flows.workersEmployed[r][s];
            }
        }
    }

    private static void sum(World world, int f, double[][] weight) {
        Firms firms = world.firms;
        Flows flows = world.flows;
        int r = firms.region[f];
        int s = firms.sector[f];
        boolean goods = world.structure.goods[s];
        double made = goods ? firms.output[f] : firms.sold[f];
        double real = made - firms.materialsUsed[f];
        flows.realValueAdded[r][s] += real;
        flows.capital[r][s] += firms.capital[f];
        flows.enterprises[r][s] += firms.represented[f];
        flows.contractMakers += goods && firms.mode[f] == Mode.OEM.code ? firms.represented[f] : 0;
        flows.designers += goods && firms.mode[f] == Mode.ODM.code ? firms.represented[f] : 0;
        flows.brandOwners += goods && firms.mode[f] == Mode.OBM.code ? firms.represented[f] : 0;
        double value = Math.max(0, firms.valueAdded[f]);
        flows.logTfp[r][s] += value * (firms.logTfp[f] - world.base.productivity[s]);
        world.cities.digitalDegree[r][s] += value * DigitalStage.degree(firms.digitalStage[f]);
        weight[r][s] += value;
        world.cells.valueAdded[firms.cell[f]] += value;
        world.cells.digitalValue[firms.cell[f]] += firms.digitalStage[f] > DigitalStage.NONE.code ? value : 0;
        if (firms.isHighValue(world.structure, f)) {
            flows.highValue[r][s] += firms.valueAdded[f];
            flows.realHighValue[r][s] += real;
            world.cells.highValue[firms.cell[f]] += firms.valueAdded[f];
        }
    }
}
