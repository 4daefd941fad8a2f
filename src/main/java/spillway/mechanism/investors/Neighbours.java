package spillway.mechanism.investors;

import spillway.world.Firms;
import spillway.world.Mode;
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
    /** Capital of each mode, and capital times access to each market after it [mode][place; all regions of a sector last][1 + market]. */
    private final double[][][] access;

    private final double[] addedCapitalShare;
    private final double[] automationShift;

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
        access = new double[Mode.NAMES.size()][places + sectors][1 + world.structure.markets()];
        addedCapitalShare = new double[places];
        automationShift = new double[places];
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
                meet(firms, f, access[firms.mode[f]][place]);
                meet(firms, f, access[firms.mode[f]][places + firms.sector[f]]);
                addedCapitalShare[place] += firms.capital[f] * firms.addedCapitalShare[f];
                automationShift[place] += firms.capital[f] * firms.automationShift[f];
            }
        }
    }

    private static void meet(Firms firms, int f, double[] sums) {
        sums[0] += firms.capital[f];
        for (int m = 1; m < sums.length; m++) {
            sums[m] += firms.capital[f] * firms.access[f][m - 1];
        }
    }

    /**
     * Sets {@code mean} to the mean access to each market of the firms of a mode in the place, or in all regions where the place has none.
     *
     * @return whether the sector has any
     */
    boolean access(int r, int s, byte mode, double[] mean) {
        double[] place = access[mode][r * sectors + s];
        double[] sums = place[0] > 0 ? place : access[mode][access[mode].length - sectors + s];
        for (int m = 0; m < mean.length && sums[0] > 0; m++) {
            mean[m] = sums[1 + m] / sums[0];
        }
        return sums[0] > 0;
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

    double addedCapitalShare(int r, int s) {
        return addedCapitalShare[r * sectors + s] / capital[r * sectors + s];
    }

    double automationShift(int r, int s) {
        return automationShift[r * sectors + s] / capital[r * sectors + s];
    }
}
