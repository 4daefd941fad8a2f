package spillway.mechanism.integration;

import spillway.kernel.Logarithm;
import spillway.kernel.Param;
import spillway.world.Distances;
import spillway.world.Structure;
import spillway.world.World;

/**
 * Common rules with Hong Kong and Macao beyond the border itself (M59), each a lever that does nothing at its value of 2010.
 *
 * <p>Recognised degrees take {@code degrees degreeShare} off talent's cost of crossing. A cap on the tax that talent registered in Hong Kong and Macao pay in the delta's
 * mainland cities adds {@code ln((1 - cap) / (1 - mainlandTax))} to their log net wage there, and the city pays {@code mainlandTax - cap} of their wage. Common rules take the share
 * {@code services} off what the border costs services ({@code trade.serviceBorder}) and off what it leaves of work at a distance ({@code remote.borderReach}).
 * The cost of crossing itself is {@code migration.borderRelief}, for residents and talent alike.
 */
public final class Integration {
    /** Parameters of integration. */
    public record Params(
            @Param(
                    doc = "Share of degrees and licences that are recognised on both sides, beyond those of 2010",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "0 is 2010; policy lever")
            double degrees,

            @Param(
                    doc = "Part of talent's cost of crossing that comes from degrees that are not recognised",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double degreeShare,

            @Param(
                    doc =
                            "Tax that talent from Hong Kong and Macao pay at most in the mainland cities of the delta, over their wage",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source =
                            "1 is no cap, as in 2010; policy lever: .15 is the rate of Hong Kong that was set as a cap, not in a source document")
            double taxCap,

            @Param(
                    doc = "Tax that they pay there without a cap, over their wage",
                    unit = "share",
                    min = 0,
                    max = 0.45,
                    source = "assumed: mean rate on high incomes under progressive taxes of up to .45")
            double mainlandTax,

            @Param(
                    doc =
                            "Share of what rules add to the cost of services across the border that common rules take away",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "0 is 2010; policy lever")
            double services) {}

    private final Params params;

    /** The rule under these parameters. */
    public Integration(Params params) {
        this.params = params;
    }

    /** Sets what the levers do in the quarter; while the base is held they do nothing. */
    public void step(World world) {
        if (world.holdsBase()) {
            return;
        }
        Structure structure = world.structure;
        Distances distances = world.distances;
        distances.degreeRelief = params.degrees() * params.degreeShare();
        distances.serviceRelief = params.services();
        double refund = Math.max(0, params.mainlandTax() - params.taxCap());
        double net = refund > 0 ? Logarithm.of(1 + refund / (1 - params.mainlandTax())) : 0;
        for (int r = 0; r < structure.regionCount(); r++) {
            world.cities.taxRefund[r] = structure.delta[r] ? refund : 0;
            distances.taxRelief[r] = structure.delta[r] ? net : 0;
        }
    }
}
