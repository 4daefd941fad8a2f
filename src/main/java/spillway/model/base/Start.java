package spillway.model.base;

import spillway.kernel.Exponential;
import spillway.model.BaseYearParams;
import spillway.model.RegionalData;

/**
 * Where the first quarter stands against the year 2010.
 *
 * @param level money flows of the first quarter over a quarter of the year's [region]
 * @param tilt share of a sector in the first quarter over its share in the year [region][sector]
 * @param people residents at the start over those at the end of the year [region]
 */
record Start(double[] level, double[][] tilt, double[] people) {

    /** The first guess: everything grows at the base path's pace. */
    static Start expected(RegionalData data, BaseYearParams params) {
        int regions = data.regions.size();
        double[] level = new double[regions];
        double[][] tilt = new double[regions][data.sectors.size()];
        double[] people = new double[regions];
        for (int r = 0; r < regions; r++) {
            RegionalData.Region region = data.regions.get(r);
            boolean special =
                    region.group() == RegionalData.Group.HONG_KONG || region.group() == RegionalData.Group.MACAO;
            double growth = special ? params.moneyGrowthSpecial() : params.moneyGrowth();
            level[r] = Exponential.of(-1.5 * growth);
            people[r] = 1 / (1 + Genesis.yearlyGrowth(region));
            java.util.Arrays.fill(tilt[r], 1);
        }
        return new Start(level, tilt, people);
    }
}
