package spillway.model;

import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import spillway.mechanism.firms.DearLabour;
import spillway.world.Mode;
import spillway.world.World;

/** Who climbs from contract manufacturing to designs and brands, with what margins and funds, and how far apart makers are. */
final class LadderMetrics {
    private static final String HEAD =
            "value added per head of the delta's makers of goods, log, relative to the sector's, weighted by employment";

    private LadderMetrics() {}

    static void declare(MetricList list) {
        distribution(list);
        steps(list);
        for (Mode mode : Mode.values()) {
            String name = mode.name().toLowerCase(Locale.ROOT);
            list.add(
                    "margin_" + name,
                    "share",
                    "Profit over sales of makers of goods of mode " + mode + ", all regions",
                    "mode of each firm",
                    "ladder",
                    w -> ratio(w, mode, f -> w.firms.profit[f], f -> w.firms.sold[f] * w.firms.price[f]));
            list.add(
                    "funds_" + name,
                    "years",
                    "Deposits less loans over a year's value added of makers of goods of mode " + mode
                            + ", all regions",
                    "mode of each firm",
                    "ladder",
                    w -> ratio(w, mode, f -> w.firms.funds[f], f -> 4 * w.firms.valueAdded[f]));
        }
    }

    private static void distribution(MetricList list) {
        ValuePerHead.Kept kept = new ValuePerHead.Kept();
        list.add(
                "head_sarle",
                "index",
                "Sarle's coefficient of bimodality of " + HEAD + ": 1/3 normal, 5/9 uniform, 1 two points",
                "firms",
                "ladder",
                w -> kept.heads(w).sarle());
        list.add(
                "head_valley",
                "share",
                "Depth of the deepest valley over the highest hump of the density of " + HEAD + ", kernel bandwidth "
                        + ValuePerHead.BANDWIDTH + "; 0 with one hump",
                "firms",
                "ladder",
                w -> kept.humps(w).valley());
        list.add(
                "head_low_share",
                "share",
                "Share of employment below the deepest valley of the density of " + HEAD + "; empty with one hump",
                "firms",
                "ladder",
                w -> kept.humps(w).below());
        list.add(
                "head_low_value_share",
                "share",
                "Share of value added below the deepest valley of the density of " + HEAD + "; empty with one hump",
                "firms",
                "ladder",
                w -> kept.heads(w).valueBelow(kept.humps(w).at()));
    }

    private static void steps(MetricList list) {
        list.add(
                "dear_labour_delta",
                "log",
                "How much workers' wage outgrew prices outside and productivity since 2010, mean of the delta by employment",
                "wages and accounts",
                "ladder",
                w -> {
                    double dear = 0;
                    double people = 0;
                    for (int r = 0; r < w.structure.regionCount(); r++) {
                        double weight = w.structure.delta[r] ? w.cities.employed(r) : 0;
                        dear += weight * DearLabour.of(w, r);
                        people += weight;
                    }
                    return dear / people;
                });
        list.add(
                "contract_able_share",
                "share",
                "Share of contract manufacturers that could pay for a step up, all regions",
                "changes of mode",
                "ladder",
                w -> w.flows.ableToClimb / w.flows.contractMakers);
        list.add(
                "designs_begun_share",
                "1/quarter",
                "Share of contract manufacturers that took up designs of their own in the quarter, all regions",
                "changes of mode",
                "ladder",
                w -> w.flows.designsBegun / w.flows.contractMakers);
        list.add(
                "brands_begun_share",
                "1/quarter",
                "Share of designers that took up a brand in the quarter, all regions",
                "changes of mode",
                "ladder",
                w -> w.flows.brandsBegun / w.flows.designers);
        list.add(
                "steps_lost_share",
                "1/quarter",
                "Share of designers and brand owners that fell back a step in the quarter, all regions",
                "changes of mode",
                "ladder",
                w -> w.flows.stepsLost / (w.flows.designers + w.flows.brandOwners));
    }

    private static double ratio(World world, Mode mode, IntToDoubleFunction part, IntToDoubleFunction whole) {
        double above = 0;
        double below = 0;
        for (int f = 0; f < world.firms.count; f++) {
            if (makes(world, f, mode)) {
                above += part.applyAsDouble(f);
                below += whole.applyAsDouble(f);
            }
        }
        return above / below;
    }

    private static boolean makes(World world, int f, Mode mode) {
        return world.firms.active[f]
                && world.firms.mode[f] == mode.code
                && world.structure.goods[world.firms.sector[f]];
    }
}
