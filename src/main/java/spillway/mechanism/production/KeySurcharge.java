package spillway.mechanism.production;

import spillway.world.World;

/** What key inputs from new suppliers add to a firm's materials: less where it has learned to do without imports of them. */
final class KeySurcharge {
    private KeySurcharge() {}

    /** Surcharge over the cost of materials. */
    static double share(World world, int f) {
        return world.keys.surcharge[world.firms.sector[f]] * (1 - world.firms.keySubstitution[f]);
    }
}
