package spillway.mechanism.knowledge;

import spillway.kernel.Param;
import spillway.world.Mode;
import spillway.world.World;

/**
 * What foreign buyers order from contract manufacturers comes with specifications (E14): with omega the share of orders that does, and z
 * the share of its sales that goes abroad, a contract manufacturer innovates as if it did
 * {@code 1 - omega z} of its research, and learns to make what is specified: {@code learned omega z} a quarter, up to the outside
 * frontier and not beyond. So it learns to make and not to design. Nothing else in a quarter is changed: levels of the base year are
 * what they were. Form and sizes assumed.
 */
public final class BuyersOrders {
    private final Params params;

    /** Parameters. */
    public record Params(
            @Param(
                    doc =
                            "Whether foreign orders come with specifications, from which makers learn to make and not to design",
                    unit = "switch",
                    source = "model description")
            boolean enabled,

            @Param(
                    doc = "Share of foreign orders to contract manufacturers that comes with specifications",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source =
                            "assumed: most; buyers who give designs, materials and plans leave the maker none of its own")
            double specified,

            @Param(
                    doc = "Growth of log productivity of a maker all of whose sales are to specification",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.005,
                    source = "assumed")
            double learned) {}

    /**
     * The rule under these parameters.
     *
     * @param binds whether what holds contract manufacturers down is at work at all
     */
    public BuyersOrders(Params params, boolean binds) {
        this.params = params.enabled() && binds ? params : new Params(false, 0, 0);
    }

    /** No orders with specifications. */
    static BuyersOrders none() {
        return new BuyersOrders(new Params(false, 0, 0), false);
    }

    /** Share of what the firm of a row sells that is made to a foreign buyer's specification. */
    double share(World world, int f) {
        if (params.specified() == 0 || world.firms.mode[f] != Mode.OEM.code) {
            return 0;
        }
        return params.specified() * world.flows.abroad(world.firms, f);
    }

    /** Growth of log productivity in the quarter of a firm that makes this share to specification, so far beyond the frontier. */
    double gain(double share, double beyond) {
        return beyond > 0 ? 0 : params.learned() * share;
    }
}
