package spillway.mechanism.digital;

import java.util.Arrays;
import spillway.kernel.Exponential;
import spillway.kernel.Param;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.World;

/**
 * What digital technology adds to each firm's log productivity this quarter (E41 to E43): nothing before it is adopted.
 *
 * <p>The formulas stand at {@link DigitalGains}, which also says what the next stage would add. Right after a step a firm works in the old way
 * and the new, and yields less. Adopters of the first vintage sell abroad at lower cost: their pull in the blocs is multiplied with
 * {@code exp((sigma - 1) c)}.
 */
public final class DigitalReturns {
    private final Params params;
    private final double elasticity;

    /** Parameters of what digital technology and data yield. */
    public record Params(
            @Param(
                    doc = "What the first vintage adds to log productivity where all suppliers and buyers have it",
                    unit = "log",
                    min = 0,
                    max = 0.3,
                    source = "assumed")
            double networkedGain,

            @Param(
                    doc =
                            "What the second vintage adds on top where all suppliers and buyers have it, at the home market of the base year",
                    unit = "log",
                    min = 0,
                    max = 0.3,
                    source = "assumed")
            double smartGain,

            @Param(
                    doc = "Share of these gains that a firm has where no supplier and no buyer has adopted",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed; 1 leaves suppliers and buyers out")
            double aloneShare,

            @Param(
                    doc = "Quarters after a step in which a firm works in the old way and the new",
                    unit = "quarter",
                    min = 0,
                    max = 12,
                    source = "assumed: a year")
            int overlapQuarters,

            @Param(
                    doc = "What working in both ways takes from log productivity",
                    unit = "log",
                    min = 0,
                    max = 0.2,
                    source = "assumed")
            double overlapLoss,

            @Param(
                    doc =
                            "Cost of selling abroad that the first vintage saves, in logs of the price that buyers abroad see",
                    unit = "log",
                    min = 0,
                    max = 0.1,
                    source = "claim: the first vintage lowers the cost of trade; assumed size")
            double networkedTradeCost,

            @Param(
                    doc =
                            "Rise of what the second vintage adds for each log that China buys of the sector more than in the base year",
                    unit = "elasticity",
                    min = 0,
                    max = 0.5,
                    source = "claim: the second vintage favours a large home market; assumed size")
            double homeMarket,

            @Param(
                    doc = "Power of what shortage of key inputs leaves of output in what the second vintage adds",
                    unit = "elasticity",
                    min = 0,
                    max = 10,
                    source = "assumed: chips and algorithms weigh more in the new technology than in output at large")
            double keyInputs,

            @Param(
                    doc =
                            "What data add to log productivity where a firm can use as much as its group of sectors makes at the output of the base year",
                    unit = "log",
                    min = 0,
                    max = 0.1,
                    source = "assumed; 0 leaves data out")
            double dataGain,

            @Param(
                    doc = "Power of data in that gain",
                    unit = "elasticity",
                    min = 0.2,
                    max = 0.8,
                    source = "assumed: returns to data fall")
            double dataPower,

            @Param(
                    doc = "Share of others' data that a firm can use: 1 all data are pooled, 0 all are hoarded",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed: some is traded or public; policy lever")
            double pooled,

            @Param(
                    doc = "Share of what data yield that a firm with the first vintage alone has",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed: it keeps data and learns little from them")
            double networkedData,

            @Param(
                    doc = "Reach of data over any distance, 1 within the region",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed: data travel by wire; what is left are rules and languages")
            double dataLeastReach,

            @Param(
                    doc = "Minutes over which the rest of that reach falls by 63%",
                    unit = "minute",
                    min = 10,
                    max = 600,
                    source = "assumed: as for ideas")
            double dataMinutes,

            @Param(
                    doc =
                            "Share of the gain of a large firm that is lost where none of its small suppliers has adopted",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "claim: small firms without data hold large ones back; assumed size")
            double backlinkLoss,

            @Param(
                    doc = "What digital technology adds to log productivity of suppliers outside in the end",
                    unit = "log",
                    min = 0,
                    max = 0.3,
                    source = "assumed: the technology is general, and the region a little ahead")
            double outsideGain,

            @Param(
                    doc = "Quarter by which suppliers outside have half of that, counted from 2010Q1",
                    unit = "quarter",
                    min = 0,
                    max = 104,
                    source = "assumed: when the region's firms have about half")
            double outsideMiddle,

            @Param(
                    doc = "Quarters over which their odds of having it rise by a factor of e",
                    unit = "quarter",
                    min = 2,
                    max = 40,
                    source = "assumed")
            double outsideSpread) {}

    /** The rule under these parameters and this elasticity of substitution between suppliers. */
    public DigitalReturns(Params params, double elasticity) {
        this.params = params;
        this.elasticity = elasticity;
    }

    /** Notes what digital technology adds to each firm this quarter. */
    public void step(World world) {
        Firms firms = world.firms;
        Arrays.fill(firms.digitalGain, 0, firms.count, 0);
        world.digital.networkedPull = 1;
        world.digital.privateReturn = 0;
        world.digital.socialReturn = 0;
        world.digital.usableData = 0;
        if (!anyAdopter(firms)) {
            return;
        }
        world.digital.networkedPull = Exponential.of((elasticity - 1) * params.networkedTradeCost());
        DigitalGains gains = new DigitalGains(params, elasticity, world);
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.digitalStage[f] > DigitalStage.NONE.code) {
                firms.digitalGain[f] = gains.at(f, firms.digitalStage[f]) - overlap(world, f);
            }
        }
        new AdoptionReturns(params, gains, world).note(world.digital);
    }

    private static boolean anyAdopter(Firms firms) {
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.digitalStage[f] > DigitalStage.NONE.code) {
                return true;
            }
        }
        return false;
    }

    /** What working in both ways takes from an adopter this quarter; nothing from one that began at its stage and has no old way. */
    private double overlap(World world, int f) {
        int since = world.firms.digitalSince[f];
        boolean both = since > world.firms.born[f] && world.tick - since <= params.overlapQuarters();
        return both ? params.overlapLoss() : 0;
    }
}
