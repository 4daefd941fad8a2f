package spillway.mechanism.firms;

import spillway.kernel.Logarithm;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.Size;
import spillway.world.World;

/** Firms of the same region and sector, in sums. */
final class Peers {
    /** Share of a place's niches that one firm leaves at the least. */
    private static final double LEAST_LEFT = 1e-3;

    private final Firms firms;
    private final int sectors;
    private final int[] number;
    final double[] attraction;
    final double[] capital;
    final double[] demand;
    final double[] funds;
    final double[] stocks;
    final double[] logTfpSum;
    /** Small enterprises at each stage of digital technology [place][stage]. */
    private final double[][] small;

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
        small = new double[places][DigitalStage.values().length];
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
                small[place][firms.digitalStage[f]] += firms.size[f] == Size.SMALL.code ? firms.represented[f] : 0;
            }
        }
    }

    int place(int r, int s) {
        return r * sectors + s;
    }

    /** Firm {@code f} leaves its place, and the niches that its taste weight filled go with it. */
    void leaves(World world, int f) {
        goes(f);
        niches(world, f, -firms.attraction[f]);
    }

    /** Firm {@code f} has come to its place and brings niches along. */
    void settles(World world, int f) {
        number[place(firms.region[f], firms.sector[f])]++;
        niches(world, f, firms.attraction[f]);
    }

    private void niches(World world, int f, double more) {
        int place = place(firms.region[f], firms.sector[f]);
        double factor = Math.max(LEAST_LEFT, 1 + more / attraction[place]);
        world.cities.logNiches[firms.region[f]][firms.sector[f]] += Logarithm.of(factor);
        attraction[place] += more;
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
        niches(world, f, (factor - 1) * firms.attraction[f]);
        firms.attraction[f] *= factor;
    }

    /** Stage of digital technology at a uniform share of a place's small enterprises, the least advanced first; the first if there are none. */
    byte stageOfSmall(int place, double uniform) {
        double left = uniform * Flows.sum(small[place]);
        byte stage = DigitalStage.NONE.code;
        while (left > small[place][stage] && stage + 1 < small[place].length) {
            left -= small[place][stage++];
        }
        return stage;
    }

    /** Mean log productivity around firm {@code f}, weighted by taste weight. */
    double logTfp(int f) {
        int place = place(firms.region[f], firms.sector[f]);
        return logTfpSum[place] / attraction[place];
    }
}
