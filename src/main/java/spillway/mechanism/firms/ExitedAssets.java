package spillway.mechanism.firms;

import spillway.world.Cities;
import spillway.world.Firms;
import spillway.world.World;

/** What entrants left of the assets of exited firms goes to the firms of the same place and sector, in proportion to their capital. */
final class ExitedAssets {
    private final World world;

    ExitedAssets(World world) {
        this.world = world;
    }

    void divide() {
        Firms firms = world.firms;
        Cities cities = world.cities;
        double[][] capital = new double[world.structure.regionCount()][world.structure.sectorCount()];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                capital[firms.region[f]][firms.sector[f]] += firms.capital[f];
            }
        }
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && capital[firms.region[f]][firms.sector[f]] > 0) {
                int r = firms.region[f];
                int s = firms.sector[f];
                double share = firms.capital[f] / capital[r][s];
                firms.capital[f] += share * cities.exitedCapital[r][s];
                firms.funds[f] += share * cities.exitedFunds[r][s];
                firms.inventory[f] += share * cities.exitedStocks[r][s];
            }
        }
        for (int r = 0; r < capital.length; r++) {
            for (int s = 0; s < capital[r].length; s++) {
                if (capital[r][s] > 0) {
                    cities.exitedCapital[r][s] = cities.exitedFunds[r][s] = cities.exitedStocks[r][s] = 0;
                }
            }
        }
    }
}
