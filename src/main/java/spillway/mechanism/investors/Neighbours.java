package spillway.mechanism.investors;

import spillway.world.Firms;
import spillway.world.World;

/** What the firms of a region and sector are like on average, weighted by capital: what a newcomer finds. */
final class Neighbours {
    private final int sectors;
    private final double[] capital;
    private final double[] attraction;
    private final double[] expected;
    private final double[] logTfp;
    private final double[] usualGroup;
    private final double[] usualTotal;
    private final double[] logQuality;
    private final double[] targetCapitalOutput;

    Neighbours(World world) {
        Firms firms = world.firms;
        sectors = world.structure.sectorCount();
        int places = world.structure.regionCount() * sectors;
        capital = new double[places];
        attraction = new double[places];
        expected = new double[places];
        logTfp = new double[places];
        usualGroup = new double[places];
        usualTotal = new double[places];
        logQuality = new double[places];
        targetCapitalOutput = new double[places];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.capital[f] > 0) {
                int place = firms.region[f] * sectors + firms.sector[f];
                capital[place] += firms.capital[f];
                attraction[place] += firms.attraction[f];
                expected[place] += firms.expectedDemand[f];
                logTfp[place] += firms.capital[f] * firms.logTfp[f];
                usualGroup[place] += firms.capital[f] * firms.usualGroup[f];
                usualTotal[place] += firms.capital[f] * firms.usualTotal[f];
                logQuality[place] += firms.capital[f] * firms.logQuality[f];
                targetCapitalOutput[place] += firms.capital[f] * firms.targetCapitalOutput[f];
            }
        }
    }

    /** Taste weight per unit of capital. */
    double attraction(int r, int s) {
        return attraction[r * sectors + s] / capital[r * sectors + s];
    }

    /** Expected demand per unit of capital. */
    double expectedDemand(int r, int s) {
        return expected[r * sectors + s] / capital[r * sectors + s];
    }

    double logTfp(int r, int s) {
        return logTfp[r * sectors + s] / capital[r * sectors + s];
    }

    double usualGroup(int r, int s) {
        return usualGroup[r * sectors + s] / capital[r * sectors + s];
    }

    double usualTotal(int r, int s) {
        return usualTotal[r * sectors + s] / capital[r * sectors + s];
    }

    double logQuality(int r, int s) {
        return logQuality[r * sectors + s] / capital[r * sectors + s];
    }

    double targetCapitalOutput(int r, int s) {
        return targetCapitalOutput[r * sectors + s] / capital[r * sectors + s];
    }
}
