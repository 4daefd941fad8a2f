package spillway.world;

import spillway.kernel.Quarter;

/**
 * A direct connection between two regions, used in both directions.
 *
 * @param a index of one region
 * @param b index of the other
 * @param minutes door to door, border and waiting included
 * @param opens first quarter in which it can be used
 * @param what road, bridge, railway or ferry, in words
 */
public record Link(int a, int b, double minutes, Quarter opens, String what) {}
