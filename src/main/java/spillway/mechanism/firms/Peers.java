package spillway.mechanism.firms;

import spillway.kernel.Logarithm;
import spillway.world.Firms;
import spillway.world.World;

/** Firms of the same region and sector, in sums. */
final class Peers {
    private final Firms firms;
    private final int sectors;
    private final int[] number;
    final double[] attraction;
    final double[] capital;
    final double[] demand;
    final double[] funds;
    final double[] stocks;
    final double[] logTfpSum;

    Peers(World world) {
        firms = world.firms;
        sectors = world.structure.sectorCount();
        int places = world.structure.regionCount() * sectors;
        number = new int[places];
        attraction = new double[places];
        capital = new double[places];
        demand = new double[places];
        funds = new double[places];
        stocks = new double[places];
        logTfpSum = new double[places];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                int place = place(firms.region[f], firms.sector[f]);
                number[place]++;
                attraction[place] += firms.attraction[f];
                capital[place] += firms.capital[f];
                demand[place] += firms.demand[f];
                funds[place] += firms.funds[f];
                stocks[place] += firms.inventory[f];
                logTfpSum[place] += firms.logTfp[f] * firms.attraction[f];
            }
        }
    }

    int place(int r, int s) {
        return r * sectors + s;
    }

    /** How many others there are beside firm {@code f}. */
    int others(int f) {
        return number[place(firms.region[f], firms.sector[f])] - 1;
    }

    void goes(int f) {
        number[place(firms.region[f], firms.sector[f])]--;
    }

    /** Multiplies the taste weight of firm {@code f}; what its place can bear changes as the place's sum does. */
    void rescale(World world, int f, double factor) {
        int place = place(firms.region[f], firms.sector[f]);
        double more = (factor - 1) * firms.attraction[f];
        world.cities.logNiches[firms.region[f]][firms.sector[f]] += Logarithm.of(1 + more / attraction[place]);
        attraction[place] += more;
        firms.attraction[f] *= factor;
    }

    /** Mean log productivity around firm {@code f}, weighted by taste weight. */
    double logTfp(int f) {
        int place = place(firms.region[f], firms.sector[f]);
        return logTfpSum[place] / attraction[place];
    }
}
