package spillway.model;

import spillway.kernel.Logarithm;
import spillway.world.Flows;
import spillway.world.World;

/** What metrics, logs and the verdict read of single cities, each figure computed in one place. Flows are of the quarter. */
public final class CityFigures {
    /** From 100m RMB a quarter for 10,000 persons to RMB a year for one. */
    private static final double RMB_A_YEAR = 4e4;

    private CityFigures() {}

    /** Value added, current prices, 100m RMB. */
    public static double valueAdded(World world, int r) {
        return Flows.sum(world.cities.valueAdded[r]);
    }

    /** Value added at prices of the base year, 100m RMB. */
    public static double realValueAdded(World world, int r) {
        return Flows.sum(world.flows.realValueAdded[r]);
    }

    /** Value added of the sectors of knowledge group {@code group} at prices of the base year, 100m RMB. */
    public static double realValueAdded(World world, int r, int group) {
        double sum = 0;
        for (int s = 0; s < world.structure.sectorCount(); s++) {
            sum += world.structure.group[s] == group ? world.flows.realValueAdded[r][s] : 0;
        }
        return sum;
    }

    /** Sales to other regions of the model, 100m RMB. */
    public static double salesToOtherRegions(World world, int r) {
        double sum = 0;
        for (int s = 0; s < world.structure.sectorCount(); s++) {
            for (int d = 0; d < world.structure.regionCount(); d++) {
                sum += d == r ? 0 : world.flows.trade[s][r][d];
            }
        }
        return sum;
    }

    /** Log market access, mean over sectors weighted by value added. */
    public static double marketAccess(World world, int r) {
        double sum = 0;
        double weight = 0;
        for (int s = 0; s < world.structure.sectorCount(); s++) {
            double value = Math.max(0, world.cities.valueAdded[r][s]);
            sum += value * world.cities.marketAccess[r][s];
            weight += value;
        }
        return sum / weight;
    }

    /** Entropy of the shares of sectors in value added, nats: 0 with one sector, the logarithm of their number if all are equal. */
    public static double variety(World world, int r) {
        double all = 0;
        for (double value : world.cities.valueAdded[r]) {
            all += Math.max(0, value);
        }
        double entropy = 0;
        for (double value : world.cities.valueAdded[r]) {
            double share = Math.max(0, value) / all;
            entropy -= share > 0 ? share * Logarithm.of(share) : 0;
        }
        return entropy;
    }

    /** High-value value added, current prices, 100m RMB. */
    public static double highValue(World world, int r) {
        return Flows.sum(world.flows.highValue[r]);
    }

    /** High-value value added at prices of the base year, 100m RMB. */
    public static double realHighValue(World world, int r) {
        return Flows.sum(world.flows.realHighValue[r]);
    }

    /** Manufacturing value added at prices of the base year, 100m RMB. */
    public static double realManufacturing(World world, int r) {
        return realOf(world.flows.realValueAdded[r], world.structure.manufacturing, true);
    }

    /** High-value value added outside manufacturing at prices of the base year, 100m RMB. */
    public static double realHighValueServices(World world, int r) {
        return realOf(world.flows.realHighValue[r], world.structure.manufacturing, false);
    }

    private static double realOf(double[] bySector, boolean[] kind, boolean wanted) {
        double sum = 0;
        for (int s = 0; s < bySector.length; s++) {
            sum += kind[s] == wanted ? bySector[s] : 0;
        }
        return sum;
    }

    /** Share of value added that official statistics count as tertiary, from the base year's split inside each sector. */
    public static double tertiaryShare(World world, int r) {
        double tertiary = 0;
        for (int s = 0; s < world.structure.sectorCount(); s++) {
            tertiary += world.structure.tertiaryShare[r][s] * world.cities.valueAdded[r][s];
        }
        return tertiary / valueAdded(world, r);
    }

    /** Mean compensation of all workers, RMB a year. */
    public static double wage(World world, int r) {
        return RMB_A_YEAR * wagesPaid(world, r) / world.cities.employed(r);
    }

    /** Wages that firms of the region pay, wherever those who earn them live, 100m RMB. */
    static double wagesPaid(World world, int r) {
        double in = 0;
        for (double[] home : world.cities.remoteWages) {
            in += home[r];
        }
        return world.flows.wages[r] + (in - Flows.sum(world.cities.remoteWages[r]));
    }

    /** People at work in the region, 10,000. */
    static double employed(World world, int r) {
        return world.cities.employed(r);
    }

    /** Mean rent over residents, first quarter 1. */
    static double rent(World world, int r) {
        return world.cities.rent[r];
    }

    /** RMB a year of a wage in 100m RMB a quarter for 10,000 persons. */
    public static double aYear(double wage) {
        return RMB_A_YEAR * wage;
    }

    /** Log productivity relative to the base-year mean of the delta in each sector, weighted by value added. */
    public static double logTfp(World world, int r) {
        double sum = 0;
        double weight = 0;
        for (int s = 0; s < world.structure.sectorCount(); s++) {
            double value = Math.max(0, world.cities.valueAdded[r][s]);
            if (!Double.isNaN(world.flows.logTfp[r][s])) {
                sum += value * world.flows.logTfp[r][s];
                weight += value;
            }
        }
        return sum / weight;
    }

    /** Direct investment that arrived, bn USD. */
    public static double directInvestment(World world, int r) {
        return Flows.sum(world.flows.direct[r]) / 10 / world.outside.rmbPerUsd;
    }

    /** Share of programme money for patient programmes. */
    public static double patientShare(World world, int r) {
        return world.governments.patientMoney[r]
                / (world.governments.patientMoney[r] + world.governments.quickMoney[r]);
    }

    /** Innovations of the quarter per enterprise. */
    public static double innovationsPerFirm(World world, int r) {
        return Flows.sum(world.flows.innovations[r]) / Flows.sum(world.flows.enterprises[r]);
    }
}
