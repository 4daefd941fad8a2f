package spillway.mechanism.keys;

import spillway.world.Flows;
import spillway.world.KeyInput;
import spillway.world.Structure;
import spillway.world.World;

/**
 * The nine cities buy research and prototypes from home makers of key inputs (M20, M21).
 *
 * <p>Coordinated money goes to the items in proportion to what is short of each, or to what is imported of it while nothing is; money of a
 * city on its own goes to the item whose makers weigh most in the city, relative to the region. The money is public spending on the
 * makers' sector; {@link HomeMaking} adds it to their effort.
 */
public final class KeyProgramme {
    private static final KeyInput[] ITEMS = KeyInput.values();

    private final Keys.Params params;

    /** The rule under these parameters. */
    public KeyProgramme(Keys.Params params) {
        this.params = params;
    }

    /** Sets the money of the quarter. */
    public void step(World world) {
        double[] wanted = wanted(world);
        double[][] money = world.governments.keyMoney;
        for (int r = 0; r < money.length; r++) {
            java.util.Arrays.fill(money[r], 0);
            if (!params.enabled() || params.programme() <= 0 || !world.structure.delta[r] || world.holdsBase()) {
                continue;
            }
            double all = params.programme() * Math.max(0, Flows.sum(world.cities.valueAdded[r]));
            int own = nearest(world, r);
            for (int j = 0; j < money[r].length; j++) {
                double alone = j == own ? 1 : 0;
                money[r][j] = all
                        * (params.programmeCoordination() * wanted[j] + (1 - params.programmeCoordination()) * alone);
            }
        }
    }

    /** Shares of the items in what the region lacks; without a blockade in what it imports. */
    private static double[] wanted(World world) {
        double[] missing = new double[ITEMS.length];
        double[] imported = new double[ITEMS.length];
        for (KeyInput item : ITEMS) {
            int j = item.ordinal();
            imported[j] = world.keys.imported(world.structure, item);
            missing[j] = world.keys.missing(world.structure, item);
        }
        double[] wanted = Flows.sum(missing) > 0 ? missing : imported;
        double sum = Flows.sum(wanted);
        double[] share = new double[wanted.length];
        for (int j = 0; j < share.length; j++) {
            share[j] = sum > 0 ? wanted[j] / sum : 1.0 / share.length;
        }
        return share;
    }

    /** The item whose makers weigh most in the city's output over their weight in the region's. */
    private static int nearest(World world, int r) {
        Structure structure = world.structure;
        double here = Flows.sum(world.cities.valueAdded[r]);
        int nearest = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (KeyInput item : ITEMS) {
            int maker = item.makerIn(structure);
            if (maker < 0) {
                continue;
            }
            double made = 0;
            double all = 0;
            for (int q = 0; q < structure.regionCount(); q++) {
                made += world.cities.valueAdded[q][maker];
                all += Flows.sum(world.cities.valueAdded[q]);
            }
            double quotient = world.cities.valueAdded[r][maker] / here / (made / all);
            if (quotient > most) {
                most = quotient;
                nearest = item.ordinal();
            }
        }
        return nearest;
    }
}
