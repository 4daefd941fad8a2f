package spillway.mechanism.production;

import spillway.kernel.Named;
import spillway.kernel.Numbers;
import spillway.world.World;

/**
 * Log productivity of firms with what their place adds to it: patient stock of its government, and the people who work within reach
 * ({@link ScaleEconomies}); with what digital technology adds, what shortage of key inputs takes, and what
 * keeps output where automation found it.
 */
final class Productivity {
    private final double infrastructureGain;
    private final ScaleEconomies.Params scale;

    Productivity(double infrastructureGain, ScaleEconomies.Params scale) {
        this.infrastructureGain = infrastructureGain;
        this.scale = scale;
    }

    /** Log productivity of the firm in a row. */
    double log(World world, int f) {
        double own = world.firms.logTfp[f]
                + infrastructureGain * world.governments.patientStock[world.firms.region[f]]
                + world.firms.keyShortage[f]
                + world.firms.digitalGain[f]
                + world.firms.automationShift[f];
        return scale.enabled() ? own + gain(world, f) : own;
    }

    /** What the people within reach add for the firm in a row, over the place that its productivity comes from. */
    private double gain(World world, int f) {
        int s = world.firms.sector[f];
        int cell = world.firms.cell[f];
        double group = world.cells.logGroupEmployees[world.structure.group[s]][cell] - world.firms.usualGroup[f];
        double all = world.cells.logEmployees[cell] - world.firms.usualTotal[f];
        return Named.value(scale.localisation(), world.structure.sectors[s])
                        * Numbers.clip(group, -scale.bound(), scale.bound())
                + scale.urbanisation() * Numbers.clip(all, -scale.bound(), scale.bound());
    }
}
