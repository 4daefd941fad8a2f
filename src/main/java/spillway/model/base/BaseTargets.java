package spillway.model.base;

import spillway.model.RegionalData;

/**
 * What the base quarter has to reproduce: the data of the year, brought to the level of its first quarter region by region.
 * Money in 100m RMB a quarter, people in 10,000.
 */
final class BaseTargets {
    final double[][] valueAdded;
    final double[][] wageBill;
    final double[][] exports;
    final double[] consumption;
    final double[] government;
    final double[] investment;
    final double[] research;
    final double[] population;
    final double[] employment;
    final double[] talentEmployed;
    final double[] talentPremium;

    /**
     * Targets for these levels.
     *
     * @param level first quarter over a quarter of the year's money flows [region]
     * @param tilt what the first quarter's share of a sector is over that of the year [region][sector]
     * @param people residents at the start over the end of the year [region]
     */
    BaseTargets(RegionalData data, double[] level, double[][] tilt, double[] people) {
        int regions = data.regions.size();
        int sectors = data.sectors.size();
        valueAdded = new double[regions][sectors];
        wageBill = new double[regions][sectors];
        exports = new double[regions][sectors];
        consumption = new double[regions];
        government = new double[regions];
        investment = new double[regions];
        research = new double[regions];
        population = new double[regions];
        employment = new double[regions];
        talentEmployed = new double[regions];
        talentPremium = new double[regions];
        for (int r = 0; r < regions; r++) {
            RegionalData.Region region = data.regions.get(r);
            double scale = level[r] / 4;
            for (int s = 0; s < sectors; s++) {
                valueAdded[r][s] = Math.max(0.02, data.valueAdded[r][s]) * scale * tilt[r][s];
                double share =
                        Math.max(0.12, Math.min(0.75, data.wageBill[r][s] / Math.max(0.02, data.valueAdded[r][s])));
                wageBill[r][s] = share * valueAdded[r][s];
                double output = valueAdded[r][s] / data.sectors.get(s).valueAddedRatio();
                exports[r][s] = Math.min(0.9 * output, data.exports[r][s] * scale * tilt[r][s]);
            }
            consumption[r] = region.consumption() * scale;
            government[r] = region.government() * scale;
            research[r] = data.rdSpending[r] * scale;
            investment[r] = region.investment() * scale - research[r];
            population[r] = region.population2010() * people[r];
            employment[r] = region.employment() * people[r];
            talentEmployed[r] = region.talentEmployed() * people[r];
            talentPremium[r] = region.talentWage() / region.workerWage();
        }
    }
}
