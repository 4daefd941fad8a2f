package spillway.mechanism.government;

import java.util.Map;
import spillway.kernel.Param;

/** Cities that plan their value chains ahead (M60): what fits weighs more with them, peers and the central plan less. */
public final class PlanningCities {
    private PlanningCities() {}

    /** Parameters. */
    public record Params(
            @Param(
                    doc =
                            "Part of the weight of peers and of the central plan that a city's choice of a target gives to fit",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "0 makes all alike; policy lever, the policy brief has Guangzhou plan ahead",
                    keys = "regions")
            Map<String, Double> fitWeight) {}
}
