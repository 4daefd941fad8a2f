package spillway.mechanism.digital;

import spillway.kernel.KeyedRandom;
import spillway.kernel.Param;
import spillway.kernel.RandomStreams;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.World;

/**
 * Firms adopt digital technology, one vintage after the other (E41).
 *
 * <p>The chance of a quarter is {@code p + q F}, F the share of enterprises of the sector that have adopted the vintage, in all regions.
 */
public final class Adoption {
    private final Params params;
    private final KeyedRandom random;

    /** Parameters of adoption. */
    public record Params(
            @Param(
                    doc = "Whether firms adopt digital technology",
                    unit = "switch",
                    source = "claim: firms turn digital")
            boolean enabled,

            @Param(
                    doc = "Quarter from which the second vintage can be adopted, counted from 2010Q1",
                    unit = "quarter",
                    min = 0,
                    max = 104,
                    source = "assumed: 2015")
            int smartFrom,

            @Param(
                    doc = "Chance of adoption in a quarter where nobody else has adopted",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.2,
                    source = "assumed")
            double innovators,

            @Param(
                    doc = "Chance of adoption in a quarter that all others in the sector add",
                    unit = "1/quarter",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double imitators) {}

    /** The rule under these parameters, with a random stream of its own. */
    public Adoption(Params params, RandomStreams streams) {
        this.params = params;
        random = streams.stream("adoption");
    }

    /** Lets firms adopt; all see who had adopted before the quarter. Nobody does while the base year is held. */
    public void step(World world) {
        if (!params.enabled() || world.holdsBase()) {
            return;
        }
        Firms firms = world.firms;
        double[][] adopted = shares(world);
        for (int f = 0; f < firms.count; f++) {
            int next = firms.digitalStage[f] + 1;
            if (!firms.active[f] || next > newest(world)) {
                continue;
            }
            double chance = params.innovators() + params.imitators() * adopted[next][firms.sector[f]];
            if (random.at(firms.id[f], world.tick).nextDouble() < chance) {
                firms.digitalStage[f] = (byte) next;
                firms.digitalSince[f] = world.tick;
            }
        }
    }

    private int newest(World world) {
        return world.tick < params.smartFrom() ? DigitalStage.NETWORKED.code : DigitalStage.SMART.code;
    }

    /** Share of enterprises at a stage or beyond [stage][sector]. */
    private static double[][] shares(World world) {
        Firms firms = world.firms;
        double[][] share = new double[DigitalStage.values().length][world.structure.sectorCount()];
        double[] all = new double[world.structure.sectorCount()];
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                all[firms.sector[f]] += firms.represented[f];
                for (int stage = 0; stage <= firms.digitalStage[f]; stage++) {
                    share[stage][firms.sector[f]] += firms.represented[f];
                }
            }
        }
        for (double[] bySector : share) {
            for (int s = 0; s < all.length; s++) {
                bySector[s] = all[s] > 0 ? bySector[s] / all[s] : 0;
            }
        }
        return share;
    }
}
