package spillway.mechanism.government;

import spillway.kernel.Power;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.Governments;
import spillway.world.World;

/**
 * What programme money really does (E35b), apart from what a leader believes of it.
 *
 * <p>Quick money pays subsidies on capital that is being ordered in the supported sector, at the announced rate as far as the money
 * reaches; the rest buys public services. Patient money buys public works and laboratories at once, can be used after the build
 * time, and wears out: {@code Z' = (1 - d) Z + usable money / value added}. Works for the supported sector below a least efficient scale
 * yield less for each yuan, {@code (scale / least)^x}.
 */
public final class Programmes {
    private final Government.Params params;

    /** The rule under these parameters. */
    public Programmes(Government.Params params) {
        this.params = params;
    }

    /** Pays subsidies and lets patient stocks grow. */
    public void step(World world) {
        paySubsidies(world);
        useWhatIsFreed(world);
        for (int r = 0; r < world.structure.regionCount(); r++) {
            build(world, r);
        }
    }

    private static void paySubsidies(World world) {
        Governments governments = world.governments;
        Firms firms = world.firms;
        double[] claimed = new double[world.structure.regionCount()];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                claimed[firms.region[f]] += claim(world, f);
            }
        }
        java.util.Arrays.fill(governments.subsidyPaid, 0);
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                int r = firms.region[f];
                double paid = claimed[r] > 0 ? Math.min(1, governments.subsidyMoney(r) / claimed[r]) : 0;
                firms.subsidy[f] = paid * claim(world, f);
                governments.subsidyPaid[r] += firms.subsidy[f];
            }
        }
    }

    private static double claim(World world, int f) {
        int r = world.firms.region[f];
        double rate = world.governments.subsidyRate[r][world.firms.sector[f]];
        return rate > 0 ? rate * world.firms.order[f] * world.cities.capitalPrice[r] : 0;
    }

    /** What agreement on subsidies frees buys works or is saved as far as that is chosen; the rest buys public service with quick money. */
    private void useWhatIsFreed(World world) {
        Governments governments = world.governments;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            double freed =
                    Math.min(governments.freedMoney[r], governments.subsidyMoney(r) - governments.subsidyPaid[r]);
            if (freed > 0) {
                governments.patientMoney[r] += params.freedToWorks() * freed;
                governments.quickMoney[r] -= (params.freedToWorks() + params.freedSaved()) * freed;
            }
        }
    }

    /**
     * What a yuan of a region's patient money yields over what it yields at full scale. The works for the supported sector share the
     * specialists and users within reach with those of governments that support the same sector, unless they plan together.
     */
    double worksEffect(World world, int r) {
        Governments governments = world.governments;
        double own = governments.worksMoney(r) - governments.worksGrant[r];
        double targeted = params.targetedWorks() * own;
        double least = params.leastWorks() * deltaOutput(world);
        int target = governments.target[r];
        if (target < 0 || targeted <= 0 || least <= 0) {
            return 1;
        }
        double rivals = 0;
        for (int q = 0; q < governments.target.length; q++) {
            rivals += q != r && governments.target[q] == target ? world.distances.ideaReach[r][q] : 0;
        }
        double scale = targeted / (1 + (1 - params.targetCoordination()) * rivals);
        double yield = scale >= least ? 1 : Power.of(scale / least, params.leastWorksPower());
        return 1 - (1 - yield) * targeted / governments.worksMoney(r);
    }

    private static double deltaOutput(World world) {
        double output = 0;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            output += world.structure.delta[r] ? Flows.sum(world.cities.valueAdded[r]) : 0;
        }
        return output;
    }

    private void build(World world, int r) {
        Governments governments = world.governments;
        double[] building = governments.building[r];
        int lag = Math.min(building.length - 1, (int) params.patientLag());
        double output = Flows.sum(world.cities.valueAdded[r]);
        if (world.holdsBase() || output <= 0) {
            return;
        }
        double usable = Governments.build(building, lag, governments.worksMoney(r) * worksEffect(world, r));
        governments.patientStock[r] =
                Governments.grown(governments.patientStock[r], params.patientWear(), usable, output);
    }
}
