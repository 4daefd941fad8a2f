package spillway.model;

import spillway.kernel.StateVisitor;
import spillway.world.World;

/** A hash over the whole state: two worlds with one fingerprint are, for all purposes, the same. */
public final class StateHash {
    private StateHash() {}

    /** The fingerprint of {@code world}. */
    public static long of(World world) {
        Hash hash = new Hash();
        world.state(hash);
        return hash.bits;
    }

    private static final class Hash implements StateVisitor {
        private long bits = 0x9e3779b97f4a7c15L;

        @Override
        public long value(long value) {
            bits = (bits ^ value) * 0x100000001b3L;
            bits ^= bits >>> 29;
            return value;
        }
    }
}
