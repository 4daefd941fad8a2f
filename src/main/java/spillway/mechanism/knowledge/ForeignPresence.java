package spillway.mechanism.knowledge;

import spillway.kernel.Named;
import spillway.world.Firms;
import spillway.world.World;

/**
 * What firms learn from foreign owners around them, and lose to them (E29).
 *
 * <p>Presence is the share of capital in foreign hands, weighted by how much each origin teaches. Suppliers gain by the presence
 * among their buyers, each weighted by the supplier's share in its materials (backward), buyers by that among their suppliers (forward), neighbours in the same sector lose (local market
 * stealing). Signs after Javorcik (2004).
 */
final class ForeignPresence {
    private final double[][] gain;

    ForeignPresence(Knowledge.Params params, World world) {
        int regions = world.structure.regionCount();
        int sectors = world.structure.sectorCount();
        gain = new double[regions][sectors];
        double[][] taught = new double[regions][sectors];
        double[][] owned = new double[regions][sectors];
        measure(params, world, taught, owned);
        if (!params.foreignTeaching()) {
            return;
        }
        double[][] supplies = world.structure.supplierShare;
        for (int r = 0; r < regions; r++) {
            for (int s = 0; s < sectors; s++) {
                double buyers = 0;
                double suppliers = 0;
                for (int k = 0; k < sectors; k++) {
                    buyers += supplies[s][k] * taught[r][k];
                    suppliers += supplies[k][s] * taught[r][k];
                }
                gain[r][s] = params.foreignBackward() * buyers
                        + params.foreignForward() * suppliers
                        - params.foreignCompetition() * owned[r][s];
            }
        }
    }

    /** Growth of log productivity in a place this quarter. */
    double gain(int r, int s) {
        return gain[r][s];
    }

    private static void measure(Knowledge.Params params, World world, double[][] taught, double[][] owned) {
        Firms firms = world.firms;
        double[][] capital = new double[taught.length][taught[0].length];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                int r = firms.region[f];
                int s = firms.sector[f];
                capital[r][s] += firms.capital[f];
                if (firms.origin[f] != Firms.DOMESTIC) {
                    String source = world.structure.sources[firms.origin[f] - 1];
                    owned[r][s] += firms.capital[f];
                    taught[r][s] += firms.capital[f] * Named.value(params.teaching(), source);
                }
            }
        }
        for (int r = 0; r < taught.length; r++) {
            for (int s = 0; s < taught[r].length; s++) {
                taught[r][s] = capital[r][s] > 0 ? taught[r][s] / capital[r][s] : 0;
                owned[r][s] = capital[r][s] > 0 ? owned[r][s] / capital[r][s] : 0;
                world.cities.foreignShare[r][s] = owned[r][s];
            }
        }
    }
}
