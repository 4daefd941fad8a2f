package spillway.mechanism.keys;

import java.util.Arrays;
import spillway.kernel.Named;
import spillway.world.Firms;
import spillway.world.KeyInput;
import spillway.world.KeyInputs;
import spillway.world.Structure;
import spillway.world.World;

/**
 * Key inputs are delivered, or not: what blocs withhold, what others take over, and what is then short in each firm (E6, E7, M54).
 *
 * <p>Of what is imported of item j blocs withhold {@code W = w_j sum_b share_jb closed_b}. Suppliers who stay open take over a share R of it,
 * {@code R' = R + pace (most (1 - W) - R)}, at a higher price. A firm that has learned to do without a share s of imports has
 * {@code x_j = 1 - (1 - s) imported_j W_j (1 - R_j)} of what it needs; {@link Composite} makes G of the three, and G to a power by sector
 * multiplies productivity and what capital can yield, G to another what research yields. Without a blockade G is 1. No labour makes up
 * for a part that is missing: plans are cut by the whole shortage at once, and by less as prices, and demand with them, take it up.
 */
public final class KeyDelivery {
    /** Least availability: a firm that has nothing else still has stocks, repairs and what is smuggled. */
    private static final double LEAST = 0.01;

    private static final KeyInput[] ITEMS = KeyInput.values();

    private final Keys.Params params;
    private final double pricePace;
    private final Composite composite;

    /** The rule under these parameters; prices close a gap to their target at {@code pricePace} a quarter. */
    public KeyDelivery(Keys.Params params, double pricePace) {
        this.params = params;
        this.pricePace = pricePace;
        composite = new Composite(params.epsCrit());
    }

    /** Delivers the quarter's key inputs; where the mechanism is off nothing is short. */
    public void step(World world) {
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            firms.keyPlanned[f] += pricePace * (firms.keyShortage[f] - firms.keyPlanned[f]);
        }
        Arrays.fill(firms.keyShortage, 0, firms.count, 0);
        Arrays.fill(firms.keyResearchShortage, 0, firms.count, 0);
        Arrays.fill(world.keys.surcharge, 0);
        Arrays.fill(world.keys.researchShare, 0);
        Arrays.fill(world.keys.withheld, 0);
        if (!params.enabled() || world.holdsBase()) {
            return;
        }
        withhold(world);
        expect(world.keys);
        if (params.inducedSubstitution()) {
            inherit(world);
            divertResearch(world);
        }
        surcharge(world);
        ration(world);
    }

    private void withhold(World world) {
        KeyInputs keys = world.keys;
        Structure structure = world.structure;
        for (KeyInput item : ITEMS) {
            int j = item.ordinal();
            double closed = 0;
            for (int b = 0; b < structure.blocs.length; b++) {
                closed += structure.keySources[j][b] * Named.value(params.closed(), structure.blocs[b]);
            }
            keys.withheld[j] = Named.value(params.withheld(), item.label) * Math.min(1, closed);
            double most = keys.withheld[j] > 0 ? params.switchMost() * (1 - keys.withheld[j]) : 0;
            keys.replaced[j] =
                    params.sourceSwitching() ? keys.replaced[j] + params.switchPace() * (most - keys.replaced[j]) : 0;
        }
    }

    private void expect(KeyInputs keys) {
        double mean = 0;
        for (double withheld : keys.withheld) {
            mean += withheld / keys.withheld.length;
        }
        double target = Math.min(1, params.expectation() + params.alarm() * mean);
        keys.expectation += params.alarmPace() * (target - keys.expectation);
    }

    /** Research on substitutes: the more a sector hangs on key inputs and the surer sanctions are. */
    private void divertResearch(World world) {
        for (int s = 0; s < world.structure.sectorCount(); s++) {
            world.keys.researchShare[s] =
                    params.rdCrit() * world.keys.expectation * Math.min(1, need(world.structure, s));
        }
    }

    private double need(Structure structure, int s) {
        return Named.value(params.need(), structure.sectors[s]);
    }

    /** Firms born this quarter know of doing without imports what their sector knows on average. */
    private static void inherit(World world) {
        Firms firms = world.firms;
        double[] known = new double[world.structure.sectorCount()];
        double[] weight = new double[known.length];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.born[f] < world.tick) {
                double value = Math.max(0, firms.valueAdded[f]);
                known[firms.sector[f]] += value * firms.keySubstitution[f];
                weight[firms.sector[f]] += value;
            }
        }
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.born[f] == world.tick) {
                int s = firms.sector[f];
                firms.keySubstitution[f] = weight[s] > 0 ? known[s] / weight[s] : 0;
            }
        }
    }

    /** What new suppliers add to the cost of materials, by sector that uses them. */
    private void surcharge(World world) {
        Structure structure = world.structure;
        for (KeyInput item : ITEMS) {
            int maker = item.makerIn(structure);
            if (maker < 0) {
                continue;
            }
            int j = item.ordinal();
            double delivered = world.keys.imported(structure, item) * world.keys.withheld[j] * world.keys.replaced[j];
            double dearer = params.switchCost() * Named.value(params.itemShare(), item.label) * delivered;
            for (int s = 0; s < structure.sectorCount(); s++) {
                world.keys.surcharge[s] += structure.supplierShare[maker][s] * dearer;
            }
        }
    }

    private void ration(World world) {
        double[] missing = new double[ITEMS.length];
        boolean scarce = false;
        for (KeyInput item : ITEMS) {
            int j = item.ordinal();
            missing[j] = world.keys.missing(world.structure, item);
            scarce |= missing[j] > 0;
        }
        if (!scarce) {
            return;
        }
        double[] available = new double[ITEMS.length];
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            double need = firms.active[f] ? need(world.structure, firms.sector[f]) : 0;
            if (need > 0) {
                double log = shortage(missing, firms.keySubstitution[f], available);
                firms.keyShortage[f] = need * log;
                firms.keyResearchShortage[f] = params.rdCritComplement() * log;
            }
        }
    }

    /** Log of the composite of a firm that does without a share of imports. */
    private double shortage(double[] missing, double substitution, double[] available) {
        for (int j = 0; j < missing.length; j++) {
            available[j] = Math.max(LEAST, 1 - (1 - substitution) * missing[j]);
        }
        return composite.log(available);
    }
}
