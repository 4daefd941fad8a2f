package spillway.mechanism.government;

import java.util.Map;
import spillway.kernel.Exponential;
import spillway.kernel.Param;
import spillway.world.Flows;
import spillway.world.Governments;
import spillway.world.World;

/**
 * Governments build digital public goods out of patient money: networks, exchanges and standards of data (M31).
 *
 * <p>The stock is usable after the build time and wears out, {@code D' = (1 - wear) D + usable money / value added}, as works do ({@link Programmes}). It takes over
 * {@code most (1 - exp(-D / scale))} of what digital adoption costs a firm of the region; who adopts is decided elsewhere. Works get what money is left.
 */
public final class DigitalGoods {
    /** Parameters of digital public goods. */
    public record Params(
            @Param(
                    doc = "Share of patient money that builds digital public goods",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "0 leaves them out; policy lever",
                    keys = "regions")
            Map<String, Double> share,

            @Param(
                    doc = "Quarters before digital public goods can be used",
                    unit = "quarter",
                    min = 1,
                    max = 40,
                    source = "assumed: sooner than other works")
            int buildQuarters,

            @Param(
                    doc = "Share of digital public goods that wears out in a quarter",
                    unit = "1/quarter",
                    min = 0.002,
                    max = 0.1,
                    source = "assumed: sooner than other works")
            double wear,

            @Param(
                    doc = "Stock over quarterly value added at which 63% of what it can do is done",
                    unit = "share",
                    min = 0.005,
                    max = 0.5,
                    source = "assumed")
            double scale,

            @Param(
                    doc = "Most of the cost of adoption that public goods can take over",
                    unit = "share",
                    min = 0,
                    max = 0.9,
                    source = "assumed")
            double most) {}

    private final Params params;

    /** The rule under these parameters. */
    public DigitalGoods(Params params) {
        this.params = params;
    }

    /** Builds; nothing is built while the base year is held. */
    public void step(World world) {
        if (world.holdsBase()) {
            return;
        }
        Governments governments = world.governments;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            governments.digitalMoney[r] =
                    params.share().getOrDefault(world.structure.regions[r], 0.0) * governments.digitalGoodsCanTake(r);
            double ready = Governments.build(
                    governments.digitalBuilding[r], params.buildQuarters(), governments.digitalMoney[r]);
            double output = Flows.sum(world.cities.valueAdded[r]);
            governments.digitalStock[r] = Governments.grown(governments.digitalStock[r], params.wear(), ready, output);
            governments.publicGood[r] =
                    params.most() * (1 - Exponential.of(-governments.digitalStock[r] / params.scale()));
        }
    }
}
