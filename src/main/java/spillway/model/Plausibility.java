package spillway.model;

import spillway.world.Firms;
import spillway.world.World;

/**
 * Wide bounds on what a run may come to: beyond them it has left the region it describes, and stops. They leave room for the longest
 * run, in which steady inflation of 0.75% a quarter multiplies prices by ten to the thirteenth.
 */
final class Plausibility {
    private static final double MOST_ENTERPRISES = 1e9;
    private static final double MOST_PEOPLE = 1e6;
    private static final double PRICES = 1e15;
    private static final double OUTPUT = 1e9;

    private Plausibility() {}

    /**
     * Checks the quarter that has just ended.
     *
     * @throws UnsoundQuarter naming the figure and its bounds
     */
    static void check(World world) {
        within("the number of enterprises", enterprises(world.firms), 1, MOST_ENTERPRISES);
        double people = 0;
        double output = 0;
        double before = 0;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            String region = " of " + world.structure.regions[r];
            people += world.cities.population(r);
            within("the consumer price" + region, world.cities.consumerPrice[r], 1 / PRICES, PRICES);
            within("the wage of workers" + region, world.cities.workerWage[r], 1 / PRICES, PRICES);
            within("the wage of talent" + region, world.cities.talentWage[r], 1 / PRICES, PRICES);
            for (int s = 0; s < world.structure.sectorCount(); s++) {
                output += world.flows.realValueAdded[r][s];
                before += world.base.valueAdded[r][s];
            }
        }
        within("the number of residents (10,000 persons)", people, 1, MOST_PEOPLE);
        within("real value added over that of the base year", output / before, 1 / OUTPUT, OUTPUT);
    }

    private static double enterprises(Firms firms) {
        double sum = 0;
        for (int f = 0; f < firms.count; f++) {
            sum += firms.active[f] ? firms.represented[f] : 0;
        }
        return sum;
    }

    private static void within(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new UnsoundQuarter(
                    what + " is " + value + ", which is not plausible: outside [" + least + ", " + most + "]");
        }
    }
}
