package spillway.mechanism.digital;

import java.util.Arrays;
import spillway.kernel.Param;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.World;

/**
 * What digital technology adds to each firm's log productivity this quarter (E41 to E43): nothing before it is adopted.
 */
public final class DigitalReturns {
    private final Params params;

    /** Parameters of what digital technology yields. */
    public record Params(
            @Param(
                    doc = "What the first vintage adds to log productivity",
                    unit = "log",
                    min = 0,
                    max = 0.3,
                    source = "assumed")
            double networkedGain,

            @Param(
                    doc = "What the second vintage adds to log productivity on top of the first",
                    unit = "log",
                    min = 0,
                    max = 0.3,
                    source = "assumed")
            double smartGain) {}

    /** The rule under these parameters. */
    public DigitalReturns(Params params) {
        this.params = params;
    }

    /** Notes what digital technology adds to each firm this quarter. */
    public void step(World world) {
        Firms firms = world.firms;
        Arrays.fill(firms.digitalGain, 0, firms.count, 0);
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.digitalStage[f] >= DigitalStage.NETWORKED.code) {
                firms.digitalGain[f] = params.networkedGain()
                        + (firms.digitalStage[f] == DigitalStage.SMART.code ? params.smartGain() : 0);
            }
        }
    }
}
