package spillway.mechanism.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.K;

import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.World;

class RivalQualityTest {
    private static final double SIGMA = 5;

    private final World world = new TinyWorld().world;

    @Test
    void betterRivalsWeighMoreInTheBlocsWhileItIsSet() {
        int bloc = world.structure.bloc(0);
        int china = world.structure.restOfChina();
        set(0.3);
        set(0.3);
        assertEquals(10 * Math.exp(4 * 0.3), world.outside.suppliers[K][bloc], 1e-9);
        assertEquals(10, world.outside.suppliers[B][bloc]);
        assertEquals(10, world.outside.suppliers[K][china]);
        set(0);
        assertEquals(10, world.outside.suppliers[K][bloc], 1e-12);
    }

    private void set(double quality) {
        new RivalQuality(Baseline.byHand("blocs.rivalQuality.K=" + quality).blocs(), SIGMA).step(world);
    }
}
